"""Insiders fear being dragged into a war, over paired histories."""

import numpy as np

from sim.ladder import Rung
from tests.ensembles.paired import by_patron, measured, standard_errors
from tests.worlds import histories, off

OFF = off("restraint_lobby")
UNEASY = ("rules.policy.pressure=1.0", "rules.economy.hardship=1.0", "rules.economy.drain=1.0")
READY = (
    "rules.red_lines.grave_nats=0.0",
    "rules.red_lines.campaign_nats=0.0",
    "rules.homeland_line.patron_nats=0.0",
    "rules.open_war.ends_history=0.0",
)


def direct(world, acts) -> int:
    return np.sum(by_patron(acts)["intended"] >= Rung.DIRECT)


def share_of_direct(world, acts) -> float:
    own = by_patron(acts)
    return np.mean(own["intended"] >= Rung.DIRECT) if len(own) else np.nan


def campaigns(world, acts) -> int:
    return np.sum(by_patron(acts)["intended"] == Rung.CAMPAIGN)


def test_an_uneasy_patron_strikes_and_campaigns_less():
    day = (*READY, *UNEASY)
    assert standard_errors(measured(direct, *day), measured(direct, *day, OFF)) < -3
    assert standard_errors(measured(campaigns, *day), measured(campaigns, *day, OFF)) < -3
    assert standard_errors(measured(share_of_direct, *day), measured(share_of_direct, *day, OFF)) < -3


def test_so_it_does_after_its_commander_was_killed():
    killed = ("scenario=soleimani_2020", *UNEASY)
    assert standard_errors(measured(direct, *killed), measured(direct, *killed, OFF)) < -3


def test_the_more_dissent_the_fewer_direct_strikes():
    content = ("rules.economy.hardship=0.0", "rules.economy.fear=0.0")
    uneasy, calm = measured(direct, *READY, *UNEASY), measured(direct, *READY, UNEASY[0], UNEASY[2], *content)
    assert standard_errors(uneasy, calm) < -3


def test_dissent_moves_nothing_but_the_lobby():
    content = ("rules.economy.hardship=0.0", "rules.economy.fear=0.0")
    assert (histories(OFF)["digest"] == histories(OFF, *content)["digest"]).all()
    assert (histories("rules.restraint_lobby.nats=6.0", *content)["digest"] == histories(OFF)["digest"]).all()
