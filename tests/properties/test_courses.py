"""Scripted changes of parameters: from their day on they hold, in both faces and at every point of a design."""

from dataclasses import replace

import numpy as np
import pytest

from sim import ensemble
from sim.ladder import NO_ACT, PATRON
from sim.model import ShadowWar
from tests.twins.test_faces import assert_faces_agree
from tests.worlds import histories, world

DAY = 100
NUMBER = 40


def change(day: int, mechanism: str, parameter: str, value: float, name: str = "ease") -> str:
    return f"+events.{name}={{day:{day},set:{{{mechanism}:{{{parameter}:{value}}}}}}}"


EASED = change(DAY, "policy", "pressure", 0.1)
STERN = change(DAY, "directives", "usual_rung", 1.0, name="stern")
LATER = change(200, "own_motives", "inertia", 0.0, name="later")


def logs(*overrides: str) -> list[np.ndarray]:
    settings = world(f"ensemble.histories={NUMBER}", "ensemble.years=1", *overrides)
    return [acts for _, acts in ensemble.logs(settings)]


def before(acts: np.ndarray, day: int) -> bytes:
    return acts[acts["day"] < day].tobytes()


def since(acts: np.ndarray, day: int) -> bytes:
    return acts[acts["day"] >= day].tobytes()


@pytest.mark.parametrize("changed", [EASED, STERN])
def test_a_history_is_the_same_until_the_day_of_a_change_and_another_one_afterwards(changed):
    for unchanged, after in zip(logs(), logs(changed), strict=True):
        assert before(after, DAY) == before(unchanged, DAY)
        assert since(after, DAY) != since(unchanged, DAY)


def test_a_change_bears_on_its_first_day():
    """The patron, which acts on its own initiative on most days, never does so again from that day on."""
    still = "{occasions:{patron:0},asymmetric_release:{occasions:0},long_aim:{occasions:0}}"
    silence = f"+events.silence={{day:{DAY},set:{still}}}"
    acts = np.concatenate(logs("rules.occasions.patron=1.0", silence))
    roots = acts["day"][(acts["actor"] == PATRON) & (acts["cause"] == NO_ACT)]
    assert roots.max() == DAY - 1


def test_a_change_to_what_holds_anyway_changes_nothing():
    point = world().point[0]
    held = [
        change(DAY, mechanism, parameter, point[mechanism][parameter], name=mechanism)
        for mechanism, parameter in [("policy", "pressure"), ("tit_for_tat", "us_half_life"), ("economy", "drain")]
    ]
    assert np.array_equal(histories(*held, number=NUMBER)["digest"], histories(number=NUMBER)["digest"])


@pytest.mark.parametrize(
    ("mechanism", "parameter", "value"),
    [("gradualism", "nats_per_rung", 0.0), ("tit_for_tat", "us_half_life", 5.0), ("severity", "rung_factor", 2.0)],
)
def test_a_change_on_the_first_morning_is_as_good_as_the_value_itself(mechanism, parameter, value):
    changed = histories(change(0, mechanism, parameter, value), number=NUMBER)
    assert np.array_equal(
        changed["digest"], histories(f"rules.{mechanism}.{parameter}={value}", number=NUMBER)["digest"]
    )


def test_two_changes_on_different_days_both_hold():
    both, stern, later = logs(STERN, LATER), logs(STERN), logs(LATER)
    assert [before(acts, 200) for acts in both] == [before(acts, 200) for acts in stern]
    for of_both, of_one, of_other in zip(both, stern, later, strict=True):
        assert since(of_both, 200) != since(of_one, 200)
        assert since(of_both, 200) != since(of_other, 200)
    first = histories(change(0, "directives", "usual_rung", 1.0), LATER, number=NUMBER)
    assert np.array_equal(first["digest"], histories("rules.directives.usual_rung=1.0", LATER, number=NUMBER)["digest"])


def test_what_was_changed_can_be_changed_back():
    to_and_fro = [change(50, "policy", "pressure", 0.9, name="a"), change(150, "policy", "pressure", 0.5, name="b")]
    told = ShadowWar(world(*to_and_fro))
    felt = []
    for _ in range(160):
        felt.append(float(told.point["policy"]["pressure"]))
        told.step()
    assert felt == [0.5] * 51 + [0.9] * 100 + [0.5] * 9


def test_the_order_in_which_changes_are_written_is_nothing():
    assert np.array_equal(
        histories(STERN, LATER, number=NUMBER)["digest"], histories(LATER, STERN, number=NUMBER)["digest"]
    )


def test_changes_of_one_day_share_a_morning():
    together = "+events.both={day:100,set:{policy:{pressure:0.1},directives:{usual_rung:1.0}}}"
    assert np.array_equal(
        histories(EASED, STERN, number=NUMBER)["digest"], histories(together, number=NUMBER)["digest"]
    )


def test_changes_leave_room_for_scripted_acts():
    act = "+events.raid={day:50,actor:houthis,target:us,theatre:gulf,intended:3}"
    for with_both, with_act in zip(logs(EASED, act), logs(act), strict=True):
        assert before(with_both, DAY) == before(with_act, DAY)
        assert (with_act["day"] == 50).any()


def test_both_faces_change_course_on_the_same_morning():
    assert_faces_agree(world(EASED, STERN, LATER, "ensemble.histories=3", "ensemble.years=1"))


def test_a_change_applies_to_every_point_of_a_design():
    size = (f"ensemble.histories={NUMBER}", "ensemble.years=1")
    settings = world(*size, EASED, LATER)
    points = np.repeat(settings.point, 3)
    points["centralization"]["level"] = [0.1, 0.5, 0.9]
    together = ensemble.run(settings, points).reshape(3, NUMBER)
    unchanged = ensemble.run(world(*size), points).reshape(3, NUMBER)
    for k in range(3):
        alone = ensemble.run(replace(settings, point=points[k : k + 1]))
        assert np.array_equal(together[k]["digest"], alone["digest"])
        lasting = unchanged[k]["end_day"] > 2 * DAY
        assert lasting.sum() > NUMBER / 2
        assert (together[k]["digest"] != unchanged[k]["digest"])[lasting].all()


def test_a_course_holds_each_point_and_what_becomes_of_it():
    settings = world(EASED, STERN, LATER)
    points = np.repeat(settings.point, 2)
    points["policy"]["pressure"] = [0.3, 0.8]
    courses = settings.courses(points)
    assert courses.shape == (2, 3)
    assert courses["policy"]["pressure"].tolist() == [[0.3, 0.1, 0.1], [0.8, 0.1, 0.1]]
    assert courses["directives"]["usual_rung"].tolist() == [[3.2, 1.0, 1.0]] * 2
    inertia = settings.point[0]["own_motives"]["inertia"]
    assert inertia > 0.0
    assert courses["own_motives"]["inertia"].tolist() == [[inertia, inertia, 0.0]] * 2
