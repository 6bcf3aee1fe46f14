"""Strategic patience: restraint is favoured until a blow passes a limit."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.strategic_patience import score
from tests.worlds import pars

PARS = pars("strategic_patience", us_nats=4.0, israel_nats=6.0, us_limit_rung=4.0, israel_limit_rung=5.0)


@pytest.mark.parametrize("rung", [1, 4, 7])
@pytest.mark.parametrize("against_us", [True, False])
def test_only_restraint_gains(rung, against_us):
    assert score(rung, 0.0, against_us, PARS) == 0.0


def test_blows_up_to_the_limit_are_borne_in_full():
    assert score(0, 1.0, True, PARS) == score(0, 4.0, True, PARS) == 4.0
    assert score(0, 5.0, False, PARS) == 6.0


def test_each_adversary_has_its_own_limit():
    assert score(0, 5.0, True, PARS) == 0.0
    assert score(0, 5.0, False, PARS) == 6.0


def test_patience_fades_over_one_rung_above_the_limit():
    assert score(0, 4.5, True, PARS) == pytest.approx(2.0)
    assert score(0, 5.25, False, PARS) == pytest.approx(4.5)


def test_patience_has_ended_a_rung_above_the_limit():
    assert score(0, 7.0, True, PARS) == score(0, 6.0, False, PARS) == 0.0


@pytest.mark.parametrize("against_us", [True, False])
def test_neutral_values_bear_nothing(against_us):
    record = pars("strategic_patience", **MECHANISMS["strategic_patience"].neutral)
    assert score(0, 1.0, against_us, record) == 0.0
