"""What if: one entry more among the events, and both courses the same until its day."""

import numpy as np
import pytest

from sim.counterfactual.whatif import changed, day_of_change, parting
from sim.history import History
from sim.params import ConfigError
from sim.settings import settings_from
from sim.telling.courses import in_words
from tests.worlds import config

TOWER = config("scenario=tower_22_2024", "ensemble.histories=1")
NUMBER = 17


def lived(configuration) -> History:
    return History(settings_from(configuration), NUMBER).run()


def log(history: History) -> np.ndarray:
    return history.log.acts[: history.world.n_acts]


FACTUAL = lived(TOWER)
ACTORS = FACTUAL.settings.cast.actors
CHANGES = [
    {"prevent": 0},
    {"prevent": 10},
    {"prevent": 30},
    {"day": 8, "set": {"policy": {"talks": 1.0}}},
    {"day": 8, "off": ["tit_for_tat"]},
    {"day": 8, "actor": "israel", "target": "iran", "theatre": "syria", "act": "decapitation", "intended": 5},
    {"day": 8, "actor": "iran", "target": "us", "act": "order", "intended": 3},
]


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_both_courses_are_the_same_until_the_day_of_the_change_and_part_on_it_or_later(change):
    second = changed(TOWER, change, log(FACTUAL), ACTORS)
    other, day = log(lived(second)), day_of_change(second)
    place = parting(log(FACTUAL), other)
    assert place is not None
    before = log(FACTUAL)["day"] < day
    assert other[other["day"] < day].tobytes() == log(FACTUAL)[before].tobytes()
    assert place >= before.sum()


def test_the_act_that_is_named_by_its_place_is_the_one_that_does_not_happen():
    for place in range(0, len(log(FACTUAL)), 4):
        act = log(FACTUAL)[place]
        other = log(lived(changed(TOWER, {"prevent": place}, log(FACTUAL), ACTORS)))
        same = (other["day"] == act["day"]) & (other["actor"] == act["actor"]) & (other["way"] == act["way"])
        assert not same.any(), f"#{place}"
        parts = parting(log(FACTUAL), other)
        assert parts == place or (parts < place and log(FACTUAL)["day"][parts] == act["day"]), "fewer attack together"


def test_a_second_change_is_made_to_the_first():
    once = changed(TOWER, {"day": 100, "set": {"policy": {"talks": 1.0}}}, log(FACTUAL), ACTORS)
    twice = changed(once, {"day": 200, "off": ["gradualism"]}, log(FACTUAL), ACTORS)
    assert list(twice["events"]) == ["tower_22", "what_if", "what_if_2"]
    assert "what_if" not in TOWER["events"]


def test_nothing_changed_parts_nowhere():
    assert parting(log(FACTUAL), log(FACTUAL)) is None
    assert parting(log(FACTUAL), log(FACTUAL)[:-1]) == len(log(FACTUAL)) - 1


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({}, "change: nothing to change"),
        ({"prevent": 100_000}, "change.prevent: 100000 is not a number between 0 and"),
        ({"prevent": 1.5}, "change.prevent: 1.5 is not a whole number"),
        (3, "change: 3 is not a group of keys"),
    ],
)
def test_what_cannot_be_changed_is_refused(change, message):
    with pytest.raises(ConfigError) as refusal:
        changed(TOWER, change, log(FACTUAL), ACTORS)
    assert message in str(refusal.value)


def test_changes_in_words():
    words = [
        in_words({**change, "prevent": "tower_22"} if "prevent" in change else change, TOWER["events"])
        for change in CHANGES
    ]
    assert words == [
        *["the scripted event 'tower_22' had not happened"] * 3,
        "talks (policy) were 1 from day 8 on",
        "there were no tit for tat from day 8 on",
        "Israel killed a commander of Iran on day 8",
        "Iran ordered a rung-3 act against the United States on day 8",
    ]
