"""Theatre commanders over paired histories that open with the killing of the commander."""

import numpy as np

from tests.ensembles.paired import measured, militias, more
from tests.worlds import histories, off

KILLING = "scenario=soleimani_2020"
STANDING = ("theatres.iraq.harmonizer=0.8", "roster.commander.authority=0.95")
FALLS, LIVES = "rules.theatre_commanders.lost=1.0", "rules.theatre_commanders.lost=0.0"
NO_ENVOYS = "rules.theatre_commanders.envoys=0.0"
LONE = (KILLING, *STANDING, NO_ENVOYS, "rules.theatre_commanders.weight=1.0", "rules.mediation.mediated=0.0")
RIVALS = ("rules.mediation.calm=1.0", "rules.fragmentation.outbidding=1.0")


def iraqi_initiative(world, acts) -> float:
    return militias(world)["initiative"][4:7].sum()


def test_friction_jumps_when_hub_and_harmonizer_are_lost_together():
    week = {"number": 20, "years": 8 / 365}

    def jump(*overrides):
        both = measured(iraqi_initiative, FALLS, *LONE, *overrides, **week)
        return both - measured(iraqi_initiative, LIVES, *LONE, *overrides, **week)

    assert np.all(jump() > 0.0)
    assert np.all(jump(off("decapitation")) == 0.0)


def test_the_militias_of_his_theatre_then_attack_more():
    fallen, left = (histories(one, *LONE, *RIVALS, years=0.5) for one in (FALLS, LIVES))
    assert more(fallen, left, "attacks_on_us") > 3


def test_envoys_bring_it_down_again_slowly():
    envoys = (KILLING, *STANDING, FALLS, "rules.theatre_commanders.envoys=0.002")
    one_killing = ("rules.changed_rules.us_option=0.0", "rules.changed_rules.israel_option=0.0")

    def harmonizer(world, acts) -> float:
        return world["theatres"][0]["harmonizer"] if world["tally"]["decapitations"] == 1 else np.nan

    first, month, year = (
        measured(harmonizer, *envoys, *one_killing, number=50, years=t) for t in (1 / 365, 1 / 12, 1.0)
    )
    assert np.all(first == 0.0)
    assert 0.0 < np.nanmean(month) < 0.5 * np.nanmean(year)
    assert np.nanmax(year) < 0.8
