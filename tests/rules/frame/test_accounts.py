"""What the network costs the patron and what it brings."""

import numpy as np
import pytest

from sim.rules.frame import accounts
from tests.worlds import histories, pars


def test_the_more_is_invested_the_dearer_a_week():
    usual = pars("accounts", upkeep=4.0)
    assert accounts.upkeep(0.0, usual) == 0.0
    assert accounts.upkeep(0.5, usual) == pytest.approx(2.0)
    assert accounts.upkeep(1.0, usual) == 4.0


def test_a_blow_at_a_militia_hurts_the_patron_as_far_as_it_is_invested():
    usual = pars("accounts", militia_blow=0.5)
    assert accounts.suffered(16.0, 0.25, usual) == pytest.approx(2.0)
    assert accounts.suffered(16.0, 1.0, usual) == pytest.approx(8.0)
    assert accounts.suffered(16.0, 0.0, usual) == 0.0
    assert accounts.suffered(0.0, 1.0, usual) == 0.0


def test_an_unwanted_act_embarrasses_in_proportion():
    usual = pars("accounts", embarrassment=0.5)
    assert accounts.unwanted(16.0, usual) == pytest.approx(8.0)
    assert accounts.unwanted(4.0, usual) == pytest.approx(2.0)
    assert accounts.unwanted(0.0, usual) == 0.0


def test_nothing_moves_by_the_accounts():
    few = {"number": 8, "years": 0.5}
    usual = histories(**few)
    for weight in ("upkeep=50.0", "militia_blow=2.0", "embarrassment=5.0"):
        dear = histories(f"rules.accounts.{weight}", **few)
        assert np.array_equal(dear["digest"], usual["digest"])
        assert np.all(dear["net_benefit"] <= usual["net_benefit"])
        assert dear["net_benefit"].sum() < usual["net_benefit"].sum()


def test_the_net_benefit_is_what_it_brings_less_what_it_costs():
    rows = histories(number=8, years=0.5)
    assert rows["net_benefit"] == pytest.approx(rows["tally"]["benefit"] - rows["tally"]["cost"])
    assert np.all(rows["tally"]["cost"] > 0.0)
