"""Orders are seen."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.adversary import watched_coordination
from tests.worlds import pars

NEUTRAL = MECHANISMS["watched_coordination"].neutral
RISES = pytest.mark.parametrize(
    ("after", "parameter"),
    [(watched_coordination.alert_after, "alert"), (watched_coordination.believed_after, "learned")],
    ids=["alert", "belief"],
)


def test_so_many_orders_of_a_hundred_are_seen():
    usual = pars("watched_coordination", seen=0.4)
    assert sum(watched_coordination.is_seen((k + 0.5) / 100, usual) for k in range(100)) == 40


def test_when_all_is_watched_no_order_escapes():
    assert watched_coordination.is_seen(1.0 - 1e-16, pars("watched_coordination", seen=1.0))


@RISES
def test_a_sighting_goes_a_share_of_the_way_that_is_left(after, parameter):
    record = pars("watched_coordination", **{parameter: 0.25})
    assert after(0.0, record) == 0.25
    assert after(0.6, record) == pytest.approx(0.7)


@RISES
def test_sighting_upon_sighting_rises_and_never_passes_one(after, parameter):
    record = pars("watched_coordination", **{parameter: 0.4})
    level = 0.0
    for _ in range(20):
        before, level = level, after(level, record)
        assert before < level < 1.0
    assert after(1.0, record) == 1.0
    assert after(0.3, pars("watched_coordination", **{parameter: 1.0})) == 1.0


@RISES
def test_a_sighting_that_tells_nothing_leaves_things_as_they_were(after, parameter):
    assert after(0.3, pars("watched_coordination", **{parameter: 0.0})) == 0.3


@pytest.mark.parametrize("u", [0.0, 0.5, 0.999])
def test_at_the_neutral_value_nothing_is_seen(u):
    assert not watched_coordination.is_seen(u, pars("watched_coordination", **NEUTRAL))
