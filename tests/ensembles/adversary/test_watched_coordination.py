"""Orders that are seen, over paired histories and on one day on which nothing else happens."""

import numpy as np
import pytest

from sim.ladder import ISRAEL, UNITED_STATES
from tests.ensembles.paired import measured, militias, standard_errors
from tests.rules.frame.test_open_war import QUIET
from tests.worlds import histories, off

OFF = off("watched_coordination")
SEEN = "rules.watched_coordination.seen=1.0"
UNSEEN = "rules.watched_coordination.seen=0.0"


def alert(adversary: int):
    return lambda world, acts: world["actors"][adversary]["alert"]


def believed_control(world, acts) -> float:
    return world["believed_control"][:, 3 : world["n_actors"]].mean()


def test_an_adversary_that_sees_orders_is_on_its_guard():
    assert standard_errors(measured(alert(UNITED_STATES), SEEN), measured(alert(UNITED_STATES), OFF)) > 3


def test_what_is_seen_raises_believed_control():
    assert standard_errors(measured(believed_control, SEEN), measured(believed_control, OFF)) > 3
    assert standard_errors(measured(believed_control), measured(believed_control, OFF)) > 3


def test_where_no_order_is_given_there_is_nothing_to_see():
    by_own_hand = ("rules.means.own_weight=20.0", "roster.commander.authority=0.0", "centralization=0.0")
    no_control = [f"rules.control_strands.{part}=0.0" for part in ("narrative_part", "materiel_part")]
    seen, unseen = (histories(*by_own_hand, *no_control, how, number=60) for how in (SEEN, OFF))
    orders = unseen["tally"]["orders"] == 0
    assert orders.sum() > 30
    assert np.array_equal(seen["digest"][orders], unseen["digest"][orders])


ORDER = "+events.told={day:0,actor:iran,target:us,act:order,intended:4}"
FIRST_DAY = {"number": 30, "years": 1 / 365}


def on_the_day_of_an_order(measure, *overrides):
    return measured(measure, *QUIET, ORDER, *overrides, **FIRST_DAY)


def test_one_order_seen_moves_alert_a_share_of_the_way():
    assert on_the_day_of_an_order(alert(UNITED_STATES), SEEN) == pytest.approx(0.15)
    assert on_the_day_of_an_order(alert(UNITED_STATES), UNSEEN) == pytest.approx(0.0)


def test_only_the_adversary_that_is_to_be_attacked_is_alarmed():
    assert not on_the_day_of_an_order(alert(ISRAEL), SEEN).any()


def belief_and_orders_agree(world, acts) -> bool:
    told = militias(world)["order_rung"] > 0
    believed = world["believed_control"][:, 3 : world["n_actors"]] - 0.5
    return told.any() and np.allclose(believed[0], 0.03 * told) and not believed[1].any()


def test_belief_rises_over_those_who_were_told_and_nobody_else():
    assert on_the_day_of_an_order(belief_and_orders_agree, SEEN).all()


def test_not_every_order_is_seen():
    seen = on_the_day_of_an_order(alert(UNITED_STATES), "rules.watched_coordination.seen=0.5") > 0.0
    assert 0.2 < seen.mean() < 0.8
