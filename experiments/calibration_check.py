"""Does the calibration find parameters that are known?  Simulation-based calibration on records that the model made.

What is asked: if the parameters are drawn from the prior and the record is made by the model itself, is the rank of the
truth in the posterior even, do intervals cover as often as they claim, and does the posterior mean follow the truth?
The windows, priors, targets and code are those of ``experiments.calibrate``, with fewer particles and populations.

What one expects: the tolerance is not small, so that posteriors are wider than the exact ones; ranks of informed
parameters are then bunched in the middle and their intervals cover more often than they claim (Fearnhead & Prangle
2012, Constructing summary statistics for approximate Bayesian computation, Journal of the Royal Statistical Society B
74(3)).  Against that works that a posterior of few effective particles is itself uncertain, which brings ranks to the
ends.  Ranks of parameters about which a record says nothing are even, since their posterior is the prior.

Command: ``python -m experiments.calibration_check``; killed, the same command goes on from the last complete replicate.
Run time: about ten minutes on two cores.  Keys that only a calibration on the record reads (``draws``,
``predictive``) change nothing here.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa

from experiments.calibrate.asked import calibration_of, identity, whole
from experiments.machinery import cli, parts, store, study
from experiments.machinery.progress import bar
from sim.calibration.procedure import Calibration
from sim.calibration.synthetic import calibration_table, in_own_units, replicate
from sim.figures.ranks import ranks
from sim.figures.recovery import recovery
from sim.figures.style import saved
from sim.params import whole_within

REPLICATES = (20, 100_000)


def folder_of(config: dict) -> Path:
    """Where the result goes."""
    return study.folder_of("calibration_check", config["scenario"]["name"], whole(config))


def check(config: dict) -> tuple[Calibration, int]:
    """The calibration and the number of replicates that a configuration asks for; refused before anything is written
    when they cannot be.
    """
    number = whole_within("replicates", config["replicates"], *REPLICATES)
    asked = calibration_of(config)
    store.check_writable(folder_of(config))
    parts.check_begun(room_of(config), identity(config), config["fresh"])
    return asked, number


def room_of(config: dict) -> Path:
    """Where its replicates lie while it runs."""
    folder = folder_of(config)
    return folder.with_name(f"{folder.name}.parts")


def run(config: dict) -> None:
    """Runs what is left of the replicates; writes tables and figures, prints the table."""
    asked, number = check(config)
    folder = folder_of(config)
    if not config["fresh"] and study.stands(folder, whole(config)):
        return
    kept = parts.opened(room_of(config), number, identity(config), config["fresh"])
    with store.recorded(folder, whole(config), replicates=number) as room:
        replicates = completed(asked, kept)
        room.digest = store.results_digest(np.ascontiguousarray(replicates["rank"].to_numpy()).view("<u8"))
        table = calibration_table(replicates, asked.space)
        in_own_units(replicates, asked.space).to_csv(room.path / "ranks.csv", index=False, float_format="%.6g")
        table.to_csv(room.path / "calibration.csv", index=False, float_format="%.6g")
        title = f"{number:,} records made at draws of the prior; {asked.schedule.particles:,} particles each"
        room.draw(lambda: saved(ranks(replicates, table, title, room.digest), room.path, "ranks"))
        found = (asked.space, replicates, table, title, room.digest)
        room.draw(lambda: saved(recovery(*found), room.path, "recovery"))
    kept.remove()
    records = int(replicates.groupby("replicate").simulated.first().sum())
    print(told(table, replicates), study.told(room, records, folder), sep="\n", flush=True)


def completed(asked: Calibration, kept: parts.Parts) -> pd.DataFrame:
    """The rows of all replicates; those that are not among the ``kept`` are made and added to them."""
    done = kept.complete()
    with bar(kept.number, "replicates", len(done), unit="replicates") as progress:
        for number in range(kept.number):
            if number not in done:
                made = replicate(asked, number, lambda records: None)
                kept.write(number, pa.Table.from_pandas(made, preserve_index=False))
                progress.update(1)
    return pd.concat([table.to_pandas() for table in kept.tables()], ignore_index=True)


def told(table: pd.DataFrame, replicates: pd.DataFrame) -> str:
    """What came out, in words."""
    each = replicates.groupby("replicate")[["populations", "tolerance", "effective", "simulated"]].first().median()
    lines = [
        f"median of the replicates: {each.populations:.0f} populations, tolerance {each.tolerance:.2f}, "
        f"{each.effective:.0f} effective particles, {each.simulated:,.0f} records made",
        f"{'parameter':<38}{'mean rank':>9}{'p':>8}{'Holm':>7}   50% covers  90% covers  recovery  contraction",
    ]
    for row in table.itertuples():
        lines.append(
            f"{row.parameter:<38}{row.mean_rank:>9.2f}{row.p:>8.4f}{row.p_holm:>7.3f}   {row.coverage_50:>10.0%}  "
            f"{row.coverage_90:>10.0%}  {row.recovery:>8.2f}  {row.contraction:>11.0%}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    cli.main("calibration_check", check, run)
