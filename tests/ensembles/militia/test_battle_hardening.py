"""Fighting teaches, over paired histories."""

import numpy as np
import pytest

from tests.ensembles.paired import lived, militias, standard_errors
from tests.worlds import histories, off, world

OFF = off("battle_hardening")
LEARNED = 0.05
QUICK = f"rules.battle_hardening.learned={LEARNED}"
STRUCK = "+events.strike={day: 0, actor: us, target: kataib_hezbollah, theatre: iraq, intended: 4}"
ATTACKS = "+events.attack={day: 0, actor: kataib_hezbollah, target: us, theatre: iraq, intended: 4}"
SIGNALS = "+events.signal={day: 0, actor: kataib_hezbollah, target: us, theatre: iraq, intended: 1}"
IDLE = ("rules.occasions.militia=0.0", "rules.occasions.ceiling=0.05", "rules.occasions.us=0.0")
MIDST = world().cast.actors.index("kataib_hezbollah") - 3


def gained(*overrides, capability=1.0):
    """What each militia's capability gains by the rule on the first day of one quiet history."""
    start = f"+roster.militias.kataib_hezbollah.capability={capability}"
    ends = [lived(start, *IDLE, *overrides, rule, number=1, years=1 / 365)[0][0] for rule in (QUICK, OFF)]
    hardened, raw = (militias(end)["capability"] for end in ends)
    return hardened - raw


def test_militias_that_fight_grow_more_capable():
    hardened, raw = histories(), histories(OFF)
    assert standard_errors(hardened["capability"], raw["capability"]) > 3


@pytest.mark.parametrize("engagement", [STRUCK, ATTACKS])
def test_an_engagement_teaches_the_one_that_was_in_it_and_nobody_else(engagement):
    gains = gained(engagement)
    assert gains[MIDST] > 0.0
    assert np.all(np.delete(gains, MIDST) == 0.0)


def test_every_further_engagement_teaches():
    assert gained(STRUCK, ATTACKS)[MIDST] > gained(ATTACKS)[MIDST] > gained(SIGNALS)[MIDST] == 0.0


def test_the_more_capable_learn_less():
    gains = [gained(ATTACKS, capability=before)[MIDST] for before in (0.5, 1.0, 2.0, 2.9)]
    assert gains == pytest.approx([LEARNED * (3.0 - before) for before in (0.5, 1.0, 2.0, 2.9)])


def test_over_a_year_too_the_weak_gain_more_by_engagement_than_the_strong():
    def by_engagement(capability):
        alike = ("scenario=generic", f"+roster.militias.militia.capability={capability}")
        hardened, raw = histories(*alike, "rules.battle_hardening.learned=0.002"), histories(*alike, OFF)
        return (hardened["capability"] - raw["capability"]) / hardened["tally"]["acts"]

    assert standard_errors(by_engagement(0.7), by_engagement(2.0)) > 3


def test_no_fighting_raises_capability_past_the_ceiling():
    low = "rules.battle_hardening.ceiling=0.1"
    assert (histories(QUICK, low)["digest"] == histories(OFF)["digest"]).all()
