"""How sure is the headline?  War frequency against centralization, with sampling and parameter uncertainty apart.

What is asked: how much of the spread of the curve is sampling, how much parameters that were fitted to the record, how
much judgement that no record was fitted to (drawn over the bounds of ``judged``, so that these points need not fit the
record); on which parameter the direction of the curve hangs; and whether a choice of units, the severity base, turns it
among parameters that all fit the record, each base having a calibration of its own.  The base is said to turn the curve
when the mean of war(0) - war(1) lies above zero at one base and below at another, each with its whole 90% interval.

Draws run the same histories at every level, in every layer and at every base, and other histories than the draw before.

Command: ``python -m experiments.uncertainty``; killed, the same command goes on.  Run time: about twenty minutes
on two cores.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa

from experiments.machinery import cli, parts, store, study
from experiments.machinery.identity import config_digest
from experiments.machinery.progress import bar
from experiments.uncertainty.layers import Sample, judged_parameters, samples
from experiments.uncertainty.told import told
from sim import ensemble
from sim.analysis.draw_contrasts import contrast_table, shape_table
from sim.analysis.drivers import drivers_table
from sim.analysis.uncertainty import KEYS, Layer, draws_table, frequency_table, variance_shares
from sim.compiled import source_digest
from sim.figures.style import saved
from sim.figures.uncertainty import uncertainty
from sim.files import digest_of, path_of
from sim.params import ConfigError, truth, whole_within
from sim.settings import Settings


@dataclass(frozen=True)
class Asked:
    """What a configuration asks for.

    Attributes:
        settings: what does not vary.
        levels: of centralization.
        samples: the parameter points of each layer, as many in each.
        digests: of the files of draws, by severity base.
    """

    settings: Settings
    levels: np.ndarray
    samples: tuple[Sample, ...]
    digests: dict[str, str]

    @property
    def parts(self) -> int:
        """A part is a layer at a level."""
        return len(self.samples) * len(self.levels)

    @property
    def rows(self) -> int:
        """Histories of a part."""
        return len(self.samples[0].values) * self.settings.histories


def asked_of(config: dict) -> Asked:
    """What a configuration asks for.

    Raises:
        ConfigError: something in it cannot be.
    """
    number = whole_within("curve_levels", config["curve_levels"], 3, 1001)
    if number % 2 == 0:
        raise ConfigError(f"curve_levels: {number} has no middle level; allowed: odd numbers from 3 to 1001.")
    draws = whole_within("draws", config["draws"], 2, 100_000)
    truth("fresh", config["fresh"])
    settings = study.fixed(config)
    if settings.histories < 2:
        raise ConfigError("ensemble.histories: 1 a draw says nothing about its sampling; allowed: 2 and more.")
    return Asked(settings, np.linspace(0.0, 1.0, number), *samples(config, settings, draws))


def folder_of(config: dict) -> Path:
    """Where the result goes."""
    return study.folder_of("uncertainty", config["scenario"]["name"], whole(config))


def whole(config: dict) -> dict:
    """The configuration with what it names: the files of draws and the design of the judged parameters."""
    files = {base: path_of("calibrations", file) for base, file in config["calibrations"].items() if file is not None}
    draws = {base: digest_of("calibrations", file) for base, file in files.items()}
    return {**config, "read": {"draws": draws, "judged": judged_parameters(config["judged"])}}


def room_of(config: dict) -> Path:
    """Where its parts lie while it runs."""
    folder = folder_of(config)
    return folder.with_name(f"{folder.name}.parts")


def identity(config: dict, asked: Asked) -> dict:
    """What has to be the same for a job to go on."""
    return {"configuration": config_digest(whole(config)), "sources": source_digest(), "draws": asked.digests}


def check(config: dict) -> Asked:
    """Refuses what cannot be run, before anything is written."""
    asked = asked_of(config)
    store.check_writable(folder_of(config))
    parts.check_begun(room_of(config), identity(config, asked), config["fresh"])
    return asked


def run(config: dict) -> None:
    """Runs what is left of the layers; writes tables and figure, says what came out."""
    asked, folder = check(config), folder_of(config)
    if not config["fresh"] and study.stands(folder, whole(config)):
        return
    rows = [asked.rows] * asked.parts
    kept = parts.opened(room_of(config), asked.parts, identity(config, asked), config["fresh"], rows)
    said = f"{len(asked.samples)} layers x {len(asked.levels)} levels x {len(asked.samples[0].values)} draws"
    print(f"{said} x {asked.settings.histories} histories of {asked.settings.days} days", flush=True)
    with store.recorded(folder, whole(config), draws=asked.digests) as room:
        run_parts(asked, kept)
        layers, room.digest = read(asked, kept)
        tables = tabled(asked, layers)
        for name, table in tables.items():
            table.to_csv(room.path / f"{name}.csv", index=False, float_format="%.6g")
        years = config["ensemble"]["years"]
        shown = (tables, asked.samples[0].base, years, room.digest)
        room.draw(lambda: saved(uncertainty(*shown), room.path, "uncertainty"))
    kept.remove()
    total = asked.parts * asked.rows
    print(told(tables, asked.samples[0].base, asked.rows), study.told(room, total, folder), sep="\n", flush=True)


def run_parts(asked: Asked, kept: parts.Parts) -> None:
    """Runs the parts that are not complete, and writes each."""
    done = set(kept.complete())
    with bar(asked.parts * asked.rows, "uncertainty", len(done) * asked.rows) as progress:
        for k in range(asked.parts):
            if k not in done:
                kept.write(k, lived(asked, k, progress.update))


def lived(asked: Asked, k: int, progress) -> pa.Table:
    """One part: the war and the digest of every history, draw by draw, each draw with histories of its own."""
    sample, level = divmod(k, len(asked.levels))
    records = asked.samples[sample].records(asked.settings, asked.levels[level])
    dyads, digests = [], []
    for rows in ensemble.chunks(asked.settings, records, apart=asked.settings.histories):
        dyads.append(rows["war_dyad"].astype(np.int8))
        digests.append(rows["digest"].copy())
        progress(len(rows))
    return pa.table({"war_dyad": np.concatenate(dyads), "digest": np.concatenate(digests)})


def read(asked: Asked, kept: parts.Parts) -> tuple[list[Layer], str]:
    """The layers from their parts, and the digest of all histories."""
    tables = list(kept.tables())
    dyads = np.array([table["war_dyad"].to_numpy() for table in tables])
    by_layer = dyads.reshape(len(asked.samples), len(asked.levels), -1, asked.settings.histories)
    layers = [
        Layer(sample.layer, sample.base, mine, pd.DataFrame(sample.values, columns=list(sample.names)))
        for sample, mine in zip(asked.samples, by_layer, strict=True)
    ]
    return layers, store.results_digest(np.concatenate([table["digest"].to_numpy() for table in tables]))


def tabled(asked: Asked, layers: list[Layer]) -> dict[str, pd.DataFrame]:
    """The tables, by the names of their files."""
    table = frequency_table(layers, asked.levels)
    return {
        "table": table,
        "shares": variance_shares(table, layers[0].base),
        "contrasts": contrast_table(layers),
        "shapes": shape_table(layers),
        "drivers": drivers_table(layers),
        "draws": draws_table(layers, asked.levels),
        "points": points_table(layers),
    }


def points_table(layers: list[Layer]) -> pd.DataFrame:
    """The parameter points: a row a draw, blank where a layer does not vary a parameter."""
    frames = [layer.parameters.rename_axis("draw").reset_index().assign(**layer.key) for layer in layers]
    found = pd.concat(frames, ignore_index=True)
    return found[[*KEYS, *found.columns.drop(KEYS)]]


if __name__ == "__main__":
    cli.main("uncertainty", check, run)
