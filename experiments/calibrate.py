"""Which parameters give what was counted?  A calibration on the record by approximate Bayesian computation.

What is asked: the posterior of the parameters that seven independent numbers of the public record can inform.  What one
expects: the rates of attacks, answers and strikes, and the lags, are pinned down; most strengths are not, and the table
says which.

Command: ``python -m experiments.calibrate``; killed, the same command goes on from the last complete population.  Run
time: some minutes on two cores.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa

from experiments import cli, parts, store, study
from experiments.progress import bar
from sim.analysis.abc import Population, Schedule, populations
from sim.analysis.posterior import draws, marginals
from sim.calibration.records import Windows, made, windows
from sim.calibration.space import Prior, records_at, space_from
from sim.calibration.targets import Target, distance, targets
from sim.compiled import source_digest
from sim.configuration import composed
from sim.evidence.quantities import period
from sim.params import number_within, truth, whole_within
from sim.settings import settings_from

BOUNDS = {"particles": (20, 100_000), "pilot": (20, 10_000_000), "populations": (1, 100), "draws": (1, 100_000)}


@dataclass(frozen=True)
class Calibration:
    """What a configuration asks for.

    Attributes:
        windows: what is lived to make a record.
        space: the priors.
        fitted: the targets.
        schedule: of the populations.
        seed: of all of it.
    """

    windows: Windows
    space: tuple[Prior, ...]
    fitted: tuple[Target, ...]
    schedule: Schedule
    seed: int

    def records(self, cube: np.ndarray, first: int) -> np.ndarray:
        """Made records at points of the unit cube."""
        quiet = records_at(self.windows.quiet.point, self.space, cube)
        killing = records_at(self.windows.killing.point, self.space, cube)
        return made(self.windows, quiet, killing, first)

    def distances(self, cube: np.ndarray, first: int) -> np.ndarray:
        """Distances of made records from the record."""
        return distance(self.records(cube, first), self.fitted)


def calibration_of(config: dict) -> Calibration:
    """The calibration that a configuration asks for.

    Raises:
        ConfigError: something in it cannot be.
    """
    sizes = {key: whole_within(key, config[key], *bounds) for key, bounds in BOUNDS.items()}
    truth("fresh", config["fresh"])
    least = number_within("least_accepted", config["least_accepted"], 1e-6, 1.0)
    schedule = Schedule(sizes["particles"], max(sizes["pilot"], sizes["particles"]), 0.5, sizes["populations"], least)
    killing = composed("batch", [f"scenario={config['killing']}", f"seed={config['seed']}"])[0]
    both = windows(settings_from(config), settings_from(killing), period("quiet_attacks"))
    return Calibration(both, space_from(config["priors"]), targets(), schedule, int(config["seed"]))


def folder_of(config: dict) -> Path:
    """Where the result goes."""
    return study.folder_of("calibrate", config["scenario"]["name"], {**config, "fresh": False})


def check(config: dict) -> Calibration:
    """Refuses what cannot be run, before anything is written."""
    store.check_writable(folder_of(config))
    return calibration_of(config)


def run(config: dict) -> None:
    """Runs what is left of the calibration; writes and prints the posterior."""
    asked, folder = check(config), folder_of(config)
    kept = parts.opened(
        folder.with_name(f"{folder.name}.parts"), asked.schedule.populations, identity(config), config["fresh"]
    )
    with store.recorded(folder, config) as room:
        begun = list(read(kept))
        with bar(None, "records") as progress:
            for population in populations(
                counted(asked, progress), len(asked.space), asked.schedule, asked.seed, begun
            ):
                kept.write(len(begun), written(population))
                begun.append(population)
                print(said(len(begun), population), flush=True)
        last = begun[-1]
        table = marginals_of(asked, last)
        table.to_csv(room.path / "posterior.csv", index=False, float_format="%.6g")
        drawn = draws(last.values, last.weights, int(config["draws"]), asked.seed)
        values = {prior.name: prior.value(drawn[:, k]) for k, prior in enumerate(asked.space)}
        pd.DataFrame(values).to_csv(room.path / "draws.csv", index_label="draw", float_format="%.10g")
        room.digest = store.results_digest(np.ascontiguousarray(last.values).view("<u8").ravel())
    kept.remove()
    print(told(table), study.told(room, last.simulated, folder), sep="\n", flush=True)


def identity(config: dict) -> dict:
    """What makes populations parts of one calibration."""
    return {"configuration": store.config_digest({**config, "fresh": False}), "sources": source_digest()}


def counted(asked: Calibration, progress):
    """Distances under a bar."""

    def simulate(cube: np.ndarray, first: int) -> np.ndarray:
        found = asked.distances(cube, first)
        progress.update(len(cube))
        return found

    return simulate


def written(population: Population) -> pa.Table:
    """A population as a table; what it has as a whole is in every row."""
    columns = {f"value_{k}": population.values[:, k] for k in range(population.values.shape[1])}
    columns |= {"weight": population.weights, "distance": population.distances}
    n = len(population.weights)
    columns |= {name: np.full(n, getattr(population, name)) for name in ("tolerance", "proposed", "simulated")}
    return pa.table(columns)


def read(kept: parts.Parts):
    """The populations that are complete, in their order."""
    for table in kept.tables():
        columns = {name: table[name].to_numpy() for name in table.column_names}
        values = np.column_stack([columns[name] for name in columns if name.startswith("value_")])
        whole = [columns[name][0] for name in ("tolerance", "proposed", "simulated")]
        yield Population(values, columns["weight"], columns["distance"], float(whole[0]), int(whole[1]), int(whole[2]))


def marginals_of(asked: Calibration, population: Population) -> pd.DataFrame:
    """The posterior by parameter: default, prior, mean and 90% interval, and how much the record said."""
    bounds = np.array([[0.0, 1.0]] * len(asked.space))
    table = marginals(population.values, population.weights, [prior.name for prior in asked.space], bounds)
    for column in ("mean", "low", "high"):
        table[column] = [float(prior.value(unit)) for prior, unit in zip(asked.space, table[column], strict=True)]
    table.insert(1, "default", [prior.declared.default for prior in asked.space])
    table.insert(2, "prior_low", [prior.low for prior in asked.space])
    table.insert(3, "prior_high", [prior.high for prior in asked.space])
    return table


def said(number: int, population: Population) -> str:
    """A population in a line."""
    return (
        f"population {number}: tolerance {population.tolerance:.3f}, {population.accepted:.1%} of proposals kept, "
        f"{population.effective:.0f} effective particles, {population.simulated:,} records made"
    )


def told(table: pd.DataFrame) -> str:
    """The posterior in words."""
    lines = [f"{'parameter':<38}{'default':>9}{'posterior mean':>16}   90% interval         told by the record"]
    for row in table.itertuples():
        interval = f"[{row.low:.3g}, {row.high:.3g}]"
        lines.append(f"{row.parameter:<38}{row.default:>9.3g}{row.mean:>16.3g}   {interval:<20} {row.shrinkage:.0%}")
    return "\n".join(lines)


if __name__ == "__main__":
    cli.main("calibrate", check, run)
