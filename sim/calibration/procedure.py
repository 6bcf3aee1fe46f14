"""A calibration: what is lived, what is held before, what is fitted, and how a posterior is drawn from them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from sim.analysis.abc import Population, Schedule, populations
from sim.calibration.records import Windows, made
from sim.calibration.space import Prior, records_at
from sim.calibration.targets import Target, distance


@dataclass(frozen=True)
class Calibration:
    """What a configuration asks for.

    Attributes:
        windows: what is lived to make a record.
        space: the priors.
        fitted: the targets.
        schedule: of the populations.
        seed: of all proposals.
        histories: number of the first history; no two calibrations that share a seed of histories need share one.
    """

    windows: Windows
    space: tuple[Prior, ...]
    fitted: tuple[Target, ...]
    schedule: Schedule
    seed: int
    histories: int = 0

    @property
    def defaults(self) -> np.ndarray:
        """The point of the unit cube at which every parameter has its declared default."""
        return np.array([prior.unit(prior.declared.default) for prior in self.space])

    def records(self, cube: np.ndarray, first: int) -> np.ndarray:
        """Made records at points of the unit cube, of histories from the ``first`` of this calibration on."""
        quiet = records_at(self.windows.quiet.point, self.space, cube)
        killing = records_at(self.windows.killing.point, self.space, cube)
        return made(self.windows, quiet, killing, self.histories + first)

    def distances(self, cube: np.ndarray, first: int) -> np.ndarray:
        """Distances of made records from the record."""
        return distance(self.records(cube, first), self.fitted)

    def populations(
        self, progress: Callable[[int], object], begun: list[Population] | None = None
    ) -> Iterator[Population]:
        """Its populations after those that are ``begun``; ``progress`` is told how many records were made."""

        def simulate(cube: np.ndarray, first: int) -> np.ndarray:
            found = self.distances(cube, first)
            progress(len(cube))
            return found

        return populations(simulate, len(self.space), self.schedule, self.seed, begun)
