"""The populations of a calibration as parts of a job: written whole, and read again to go on from."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from experiments.machinery.parts import Parts
from sim.analysis.abc import Population

WHOLE = ("tolerance", "proposed", "simulated")
"""What a population has as a whole; it is in every row."""


def written(population: Population) -> pa.Table:
    """A population as a table, a row a particle."""
    columns = {f"value_{k}": population.values[:, k] for k in range(population.values.shape[1])}
    columns |= {"weight": population.weights, "distance": population.distances}
    columns |= {name: np.full(len(population.weights), getattr(population, name)) for name in WHOLE}
    return pa.table(columns)


def read(kept: Parts) -> Iterator[Population]:
    """The populations that are complete, in their order."""
    for table in kept.leading():
        columns = {name: table[name].to_numpy() for name in table.column_names}
        values = np.column_stack([columns[name] for name in columns if name.startswith("value_")])
        tolerance, proposed, simulated = (columns[name][0] for name in WHOLE)
        yield Population(
            values, columns["weight"], columns["distance"], float(tolerance), int(proposed), int(simulated)
        )
