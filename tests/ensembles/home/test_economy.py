"""The network costs money at home, over paired histories."""

import numpy as np

from tests.ensembles.paired import measured, militias, standard_errors
from tests.worlds import histories, off

OFF = off("economy")
PRESSED = "rules.policy.pressure=1.0"
SANCTIONS = "+events.sanctions={day: 0, set: {policy: {pressure: 1.0}}}"
FREE = "rules.policy.pressure=0.0"
SCARCE = (PRESSED, "rules.economy.drain=1.0", "rules.economy.limits=1.0", "rules.trade.relief=0.0")
UNLIMITED = (*SCARCE[:2], "rules.economy.limits=0.0", SCARCE[3])


def resources(world, acts) -> float:
    return world["resources"]


def dissent(world, acts) -> float:
    return world["dissent"]


def test_pressure_drains_resources():
    assert standard_errors(measured(resources, PRESSED), measured(resources, FREE)) < -3
    assert np.all(measured(resources, PRESSED, OFF) == 1.0)
    assert np.all(measured(resources, FREE) == 1.0)


def test_it_drains_them_slowly():
    soon, late = (measured(resources, FREE, SANCTIONS, number=50, years=years) for years in (0.1, 1.0))
    assert np.all((late < soon) & (soon < 1.0))
    assert soon.min() > 0.9


def outstanding(world, acts) -> float:
    members = militias(world)
    return members["loss"][np.isin(members["home"], (0, 1))].sum()  # Iraq and Syria


def limited(stake):
    """What of the losses stays unrestored for want of resources."""
    staked = (f"theatres.iraq.stake={stake}", f"theatres.syria.stake={stake}")
    return measured(outstanding, *SCARCE, *staked) - measured(outstanding, *UNLIMITED, *staked)


def test_scarce_resources_limit_support():
    assert standard_errors(limited(0.0)) > 3
    assert standard_errors(histories(*SCARCE)["capability"], histories(*UNLIMITED)["capability"]) < -3


def test_they_limit_it_less_where_the_stake_is_higher():
    none, half, full = limited(0.0), limited(0.5), limited(1.0)
    assert standard_errors(half, none) < -3
    assert standard_errors(full, half) < -3


def test_where_the_stake_is_full_everywhere_resources_limit_nothing():
    homes = ("theatres.iraq", "theatres.syria", "theatres.lebanon", "theatres.yemen", "+theatres.gaza")
    staked = [f"{home}.stake=1.0" for home in homes]
    assert (histories(*SCARCE, *staked)["digest"] == histories(*UNLIMITED, *staked)["digest"]).all()


def test_hardship_feeds_dissent():
    assert standard_errors(histories()["mean_dissent"], histories("rules.economy.hardship=0.0")["mean_dissent"]) > 3
    fearless = "rules.economy.fear=0.0"
    assert standard_errors(measured(dissent, PRESSED, fearless), measured(dissent, FREE, fearless)) > 3


def test_fear_of_war_feeds_dissent():
    massed, usual = (f"+events.forces={{day: 1, set: {{policy: {{posture: {level}}}}}}}" for level in (1.0, 0.0))
    assert standard_errors(measured(dissent, massed), measured(dissent, usual)) > 3
    fearless = ("rules.economy.fear=0.0", "rules.trade.relief=0.0")
    assert np.all(measured(dissent, massed, *fearless) == measured(dissent, usual, *fearless))


def test_without_it_there_is_no_dissent():
    assert histories(PRESSED, OFF)["mean_dissent"].max() == 0.0
