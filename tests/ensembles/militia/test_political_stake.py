"""Office at risk makes cautious, office held makes bold, over paired histories."""

import numpy as np

from tests.ensembles.paired import lived, militias, more, standard_errors
from tests.worlds import histories, off

HOMES = ("theatres.iraq", "theatres.lebanon", "+theatres.syria", "+theatres.gaza", "+theatres.yemen")
AT_RISK = tuple(f"{home}.dominance=0.0" for home in HOMES)
DOMINANT = tuple(f"{home}.dominance=1.0" for home in HOMES)
OFF = off("political_stake")


def first_day(*overrides):
    return militias(lived(*overrides, number=1, years=1 / 365)[0][0])


def test_a_stake_at_risk_lowers_control_and_the_more_the_larger_it_is():
    staked, careless = first_day(*AT_RISK), first_day(*AT_RISK, OFF)
    kept = staked["control"] / careless["control"]
    assert np.all(kept[staked["stake"] == 0.0] == 1.0)
    assert np.all(np.diff(kept[np.argsort(staked["stake"])]) <= 1e-12)
    assert kept.min() < 0.9
    assert standard_errors(histories(*AT_RISK)["mean_control"], histories(*AT_RISK, OFF)["mean_control"]) < -3


def test_a_stake_in_dominance_costs_no_control():
    assert np.all(first_day(*DOMINANT)["control"] == first_day(*DOMINANT, OFF)["control"])


def test_acts_fall_with_a_stake_at_risk():
    cautious, careless = histories(*AT_RISK), histories(*AT_RISK, OFF)
    assert more(cautious, careless, "militia_acts") < -3
    assert more(cautious, careless, "attacks_on_us") < -3


def test_acts_rise_with_a_stake_in_dominance():
    bold, careless = histories(*DOMINANT), histories(*DOMINANT, OFF)
    assert more(bold, careless, "militia_acts") > 3
    assert more(bold, careless, "attacks_on_us") > 3


def test_the_effect_grows_with_the_stake():
    def stake(value):
        return f"roster.militias.kataib_hezbollah.stake={value}", f"roster.militias.asaib_ahl_al_haq.stake={value}"

    for dominance, sign in ((AT_RISK, -1.0), (DOMINANT, 1.0)):
        much, none = histories(*dominance, *stake(1.0)), histories(*dominance, *stake(0.0))
        assert sign * more(much, none, "attacks_on_us") > 3
