"""Hub and mediation over paired histories."""

import numpy as np

from tests.ensembles.paired import measured, militias, more
from tests.worlds import histories, off

OFF = off("mediation")
NO_HARMONIZER = "theatres.iraq.harmonizer=0.0"
NO_HUB = "roster.commander.authority=0.0"
MEDIATOR, NO_MEDIATOR = "roster.militias.hezbollah.mediates=1.0", "roster.militias.hezbollah.mediates=0.0"
CALM = "rules.mediation.calm=0.8"


def test_harmony_makes_for_fewer_attacks():
    assert more(histories(CALM), histories(OFF), "militia_acts") < -3
    assert more(histories(CALM), histories(OFF), "attacks_on_us") < -3


def test_a_commander_with_authority_keeps_rivals_in_harmony():
    alone = (CALM, NO_HARMONIZER, NO_MEDIATOR)
    hub = histories("roster.commander.authority=1.0", *alone)
    assert more(hub, histories(NO_HUB, *alone), "militia_acts") < -3


def test_a_mediator_keeps_them_in_harmony_where_the_commander_does_not():
    def iraqi_initiative(world, acts) -> float:
        return militias(world)["initiative"][4:7].sum()

    alone = (CALM, "rules.mediation.mediated=1.0", NO_HARMONIZER, NO_HUB)
    mediated, unmediated = (measured(iraqi_initiative, who, *alone, number=40) for who in (MEDIATOR, NO_MEDIATOR))
    assert np.all(mediated < unmediated)
    assert more(histories(MEDIATOR, *alone), histories(NO_MEDIATOR, *alone), "attacks_on_us") < -3
