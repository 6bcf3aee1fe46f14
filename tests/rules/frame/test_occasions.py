"""How often anyone deliberates, and why."""

import pytest

from sim.rules.frame import occasions
from tests.worlds import pars


def test_the_daily_chance_is_the_sum_of_the_causes():
    assert occasions.fired(0.19, 0.2, 0.6) == pytest.approx(0.19)
    assert occasions.fired(0.2, 0.2, 0.6) == -1.0


def test_beyond_the_ceiling_the_day_holds_no_more():
    assert occasions.fired(0.59, 6.0, 0.6) >= 0.0
    assert occasions.fired(0.6, 6.0, 0.6) == -1.0


@pytest.mark.parametrize("total", [0.1, 0.5, 1.5, 40.0])
def test_causes_are_drawn_in_proportion_whether_or_not_the_ceiling_binds(total):
    draws = [occasions.fired((k + 0.5) / 10000, total, 0.6) for k in range(10000)]
    fired = [at for at in draws if at >= 0.0]
    assert len(fired) == pytest.approx(10000 * min(total, 0.6), abs=1)
    assert sum(at < 0.25 * total for at in fired) / len(fired) == pytest.approx(0.25, abs=0.002)
    assert max(fired) < total


def test_without_a_cause_there_is_no_occasion():
    assert occasions.fired(0.0, 0.0, 0.6) == -1.0


def test_causes_of_their_own_are_rarer_than_an_order_in_hand():
    usual = pars("occasions")
    assert max(usual.patron, usual.us, usual.israel, usual.militia) < usual.ordered <= usual.ceiling
