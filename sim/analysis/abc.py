"""Approximate Bayesian computation by sequential Monte Carlo: which parameters give what was observed.

Parameters live in the unit cube with a uniform prior; a caller maps them to their ranges.  The first population is the
part of a sample of the prior whose simulations come nearest to the record; each later one is drawn around the one
before by a normal kernel of twice its weighted covariance, kept when a simulation comes nearer than the tolerance, a
quantile of the distances before, and weighted by prior over proposal.

References: Toni, T. et al. (2009), Approximate Bayesian computation scheme for parameter inference and model selection
in dynamical systems, Journal of the Royal Society Interface 6(31); Beaumont, M. A. et al. (2009), Adaptive approximate
Bayesian computation, Biometrika 96(4), for the kernel.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

Simulate = Callable[[np.ndarray, int], np.ndarray]
"""Distances from the record of simulations at points of the unit cube (points x parameters); the second argument is the
number of the first of them, so that every simulation of a calibration has random numbers of its own.
"""


@dataclass(frozen=True)
class Schedule:
    """How a calibration goes on and when it ends.

    Attributes:
        particles: of a population.
        pilot: simulations from the prior, of which the nearest make the first population.
        quantile: of a population's distances that is the next tolerance.
        populations: at most.
        least_accepted: share of proposals below which no further population is made.
        batch: proposals simulated in one call.
    """

    particles: int
    pilot: int
    quantile: float = 0.5
    populations: int = 12
    least_accepted: float = 0.01
    batch: int = 256


@dataclass(frozen=True)
class Population:
    """Weighted points of the unit cube.

    Attributes:
        values: particles x parameters.
        weights: of the particles, summing to one.
        distances: of their simulations from the record.
        tolerance: that all distances are within.
        proposed: simulations that it took.
        simulated: simulations of the whole calibration so far.
    """

    values: np.ndarray
    weights: np.ndarray
    distances: np.ndarray
    tolerance: float
    proposed: int
    simulated: int

    @property
    def accepted(self) -> float:
        """Share of proposals that were kept."""
        return len(self.values) / self.proposed

    @property
    def effective(self) -> float:
        """Effective number of particles, 1 over the sum of squared weights (Kish)."""
        return float(1.0 / np.sum(self.weights**2))


def generator(seed: int, population: int) -> np.random.Generator:
    """The random numbers of one population's proposals."""
    return np.random.Generator(np.random.Philox(key=[seed, population]))


def populations(
    simulate: Simulate, parameters: int, schedule: Schedule, seed: int, begun: list[Population] | None = None
) -> Iterator[Population]:
    """The populations of a calibration, one after the other, ever nearer to the record.

    Args:
        simulate: distances of simulations.
        parameters: how many.
        schedule: how to go on.
        seed: of all proposals.
        begun: populations made before, to go on from; they are not yielded again.

    Yields:
        each population when it is complete; the last one is the posterior sample.
    """
    made = list(begun or [])
    if not made:
        made.append(first_population(simulate, parameters, schedule, generator(seed, 0)))
        yield made[-1]
    while len(made) < schedule.populations and goes_on(made, schedule):
        following = next_population(simulate, made[-1], schedule, generator(seed, len(made)))
        if following is None:
            return
        made.append(following)
        yield following


def goes_on(made: list[Population], schedule: Schedule) -> bool:
    """Whether a smaller tolerance is there and within reach."""
    last = made[-1]
    reachable = len(made) == 1 or last.accepted >= schedule.least_accepted
    return reachable and nearer(last, schedule.quantile) is not None


def nearer(last: Population, quantile: float) -> float | None:
    """The next tolerance: a quantile of the distances, or where many are alike the next distance below; None when there
    is none.
    """
    tolerance = float(np.quantile(last.distances, quantile, method="lower"))
    below = last.distances[last.distances < last.tolerance]
    if tolerance < last.tolerance:
        return tolerance
    return float(below.max()) if len(below) else None


def first_population(simulate: Simulate, parameters: int, schedule: Schedule, rng: np.random.Generator) -> Population:
    """The points of a sample of the prior that come nearest to the record."""
    values = rng.random((schedule.pilot, parameters))
    batches = range(0, schedule.pilot, schedule.batch)
    distances = np.concatenate([simulate(values[at : at + schedule.batch], at) for at in batches])
    nearest = np.sort(np.argsort(distances, kind="stable")[: schedule.particles])
    weights = np.full(len(nearest), 1.0 / len(nearest))
    tolerance = float(distances[nearest].max())
    return Population(values[nearest], weights, distances[nearest], tolerance, schedule.pilot, schedule.pilot)


def next_population(
    simulate: Simulate, last: Population, schedule: Schedule, rng: np.random.Generator
) -> Population | None:
    """A population within a smaller tolerance; None when too few proposals come within it."""
    tolerance = nearer(last, schedule.quantile)
    spread = kernel_factor(last)
    kept, distances, proposed = [], [], 0
    most = schedule.particles / schedule.least_accepted
    while sum(map(len, kept)) < schedule.particles:
        if proposed >= most:
            return None
        values = proposals(last, spread, schedule.batch, rng)
        found = simulate(values, last.simulated + proposed)
        proposed += len(values)
        near = found <= tolerance
        kept.append(values[near])
        distances.append(found[near])
    values, distances = np.concatenate(kept)[: schedule.particles], np.concatenate(distances)[: schedule.particles]
    weights = importance(values, last, spread)
    return Population(values, weights, distances, tolerance, proposed, last.simulated + proposed)


def kernel_factor(population: Population) -> np.ndarray:
    """Cholesky factor of the kernel's covariance, twice that of the population."""
    covariance = np.cov(population.values.T, aweights=population.weights, ddof=0).reshape(
        population.values.shape[1], population.values.shape[1]
    )
    return np.linalg.cholesky(2.0 * covariance + 1e-12 * np.eye(len(covariance)))


def proposals(population: Population, spread: np.ndarray, number: int, rng: np.random.Generator) -> np.ndarray:
    """Points around the particles; one that leaves the cube is drawn anew with another particle."""
    found = []
    while sum(map(len, found)) < number:
        parents = rng.choice(len(population.values), number, p=population.weights)
        drawn = population.values[parents] + rng.standard_normal((number, len(spread))) @ spread.T
        found.append(drawn[((drawn >= 0.0) & (drawn <= 1.0)).all(axis=1)])
    return np.concatenate(found)[:number]


def importance(values: np.ndarray, last: Population, spread: np.ndarray) -> np.ndarray:
    """Weights of prior over proposal, normalized; the prior is the same everywhere in the cube."""
    whitened = np.linalg.solve(spread, values.T).T
    parents = np.linalg.solve(spread, last.values.T).T
    squares = ((whitened[:, None, :] - parents[None, :, :]) ** 2).sum(axis=2)
    density = np.exp(-0.5 * squares) @ last.weights
    weights = 1.0 / density
    return weights / weights.sum()
