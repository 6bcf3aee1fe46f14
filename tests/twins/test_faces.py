"""The two faces agree bit for bit: row k of an ensemble is history k of the Mesa model, and a history with minutes."""

import numpy as np
import pytest

from sim import ensemble
from sim.composition import CONFIGS
from sim.history import History
from sim.model import ShadowWar
from tests.random_worlds import random_world
from tests.worlds import world

SCENARIOS = sorted(file.stem for file in (CONFIGS / "scenario").glob("*.yaml"))
LEVELS = ("hierarchical", "coordinated", "networked", "autonomous", "0", "1")
WORLDS = range(16, 40)
"""Random worlds that are compared; several of them end in war."""


def assert_faces_agree(settings):
    rows = ensemble.run(settings)
    for k, row in enumerate(rows):
        told = ShadowWar(settings, k).run()
        assert told.row()[0].tobytes() == row.tobytes(), f"history {k}: {told.digest} is not {row['digest']:016x}"
        lived = History(settings, k).run()
        assert lived.row()[0].tobytes() == row.tobytes(), f"history {k}: {lived.digest} is not {row['digest']:016x}"
        assert lived.log.acts[: lived.world.n_acts].tobytes() == told.log.acts[: told.world.n_acts].tobytes()


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_scenario(scenario):
    assert_faces_agree(world(f"scenario={scenario}", "ensemble.histories=2"))


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_of_centralization(level):
    assert_faces_agree(world(f"centralization={level}", "ensemble.histories=2", "ensemble.years=2"))


@pytest.mark.parametrize("seed", WORLDS)
def test_random_worlds(seed):
    assert_faces_agree(random_world(seed))


def test_more_militias_than_an_ordinary_roster_has_room_for():
    assert_faces_agree(
        world("scenario=generic", "roster.militias.militia.number=30", "ensemble.histories=1", "ensemble.years=0.5")
    )


def test_random_worlds_are_worth_comparing():
    rows = np.concatenate([ensemble.run(random_world(seed)) for seed in WORLDS])
    assert np.sum(rows["tally"]["acts"] > 20) > len(rows) / 2
    assert np.sum(rows["war_dyad"] >= 0) >= 2
