"""Does the model show the patterns that the documents state?

What is asked: O1 to O23, what five documents describe of the shadow war, each measured in the model with a 95%
interval against a criterion set beforehand from the documents' words or the public record.  What is expected: most of
them, since mechanisms stand for many; nothing here is fitted, and a pattern that is not seen stays in the table.  The
intervals hold one by one, so of some fifty about two or three may miss by chance.

Changes and scenarios that a pattern asks for go on top of the configuration of the run.

Command: ``python -m experiments.patterns`` (1,000 histories an ensemble).  Run time: about a minute.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from experiments.machinery import cli, store, study
from experiments.machinery.progress import bar
from experiments.patterns.catalogue import PATTERNS
from experiments.patterns.lives import Lives
from experiments.patterns.pattern import NOT_SEEN, SEEN, UNDECIDED
from sim.analysis.wording import with_interval
from sim.files import write_text
from sim.params import ConfigError

ACTORS = ("houthis", "hezbollah")
PLACES = ("iraq", "syria", "lebanon", "yemen", "gulf", "iran")
SHOWN = ("ident", "pattern", "source", "measured", "value [95%]", "criterion", "why", "verdict")


def folder_of(config: dict) -> Path:
    """Where the result goes."""
    return study.folder_of("patterns", f"{config['scenario']['name']}-{config['centralization']}", config)


def check(config: dict) -> None:
    """Refuses what cannot be run, before anything is written."""
    settings = study.fixed(config)
    for names, known, kind in ((ACTORS, settings.cast.actors, "roster"), (PLACES, settings.cast.theatres, "theatres")):
        for name in names:
            if name not in known:
                raise ConfigError(f"{kind}: '{name}' is missing, and the documents' patterns are about it.")
    if settings.days < 365:
        raise ConfigError(f"ensemble.years: {config['ensemble']['years']} is too short; patterns need a year or more.")
    store.check_writable(folder_of(config))


def table_of(lives: Lives, progress: Callable[[int], object]) -> pd.DataFrame:
    """A row for each pattern: ``ident``, ``pattern``, ``source``, ``measured``, ``value``, ``low``, ``high``, ``n``,
    ``criterion_low``, ``criterion_high``, ``why``, ``verdict``.
    """
    rows = []
    for pattern in PATTERNS:
        estimate = pattern.observe(lives)
        progress(1)
        rows.append(
            {
                "ident": pattern.ident,
                "pattern": pattern.text,
                "source": pattern.source,
                "measured": pattern.measured,
                **estimate.asdict(),
                "criterion_low": pattern.criterion[0],
                "criterion_high": pattern.criterion[1],
                "why": pattern.why,
                "verdict": pattern.verdict(estimate),
            }
        )
    return pd.DataFrame(rows)


def run(config: dict) -> None:
    """Lives the ensembles, writes the table, and prints it."""
    folder = folder_of(config)
    with store.recorded(folder, config) as room:
        lives = Lives(config)
        with bar(len(PATTERNS), "patterns", unit="patterns") as progress:
            table = table_of(lives, progress.update)
        room.digest = store.results_digest(lives.digests)
        table.to_csv(room.path / "patterns.csv", index=False, float_format="%.6g")
        write_text(room.path / "patterns.md", markdown(table))
    print(printed(table))
    counts = table.verdict.value_counts()
    print(", ".join(f"{counts.get(verdict, 0)} {verdict}" for verdict in (SEEN, UNDECIDED, NOT_SEEN)))
    print(f"{lives.ensembles} ensembles in {room.seconds:.0f} seconds; data digest {room.digest}")
    print(f"table: {folder}", flush=True)


def _told(row) -> tuple[str, str]:
    """A row's estimate and criterion in words."""
    estimate = with_interval(row.value, row.low, row.high, "{:.3g}")
    if row.criterion_high == float("inf"):
        return estimate, f"> {row.criterion_low:g}"
    if row.criterion_low < 0.0:
        return estimate, f"< {row.criterion_high:g}"
    return estimate, f"{row.criterion_low:g} to {row.criterion_high:g}"


def printed(table: pd.DataFrame) -> str:
    """The table for a terminal."""
    told = [_told(row) for row in table.itertuples()]
    cells = pd.DataFrame(
        {
            "": table.ident,
            "measured": table.measured,
            "value [95%]": [estimate for estimate, _ in told],
            "criterion": [criterion for _, criterion in told],
            "verdict": table.verdict,
        }
    )
    widths = {name: max(len(name), *(len(str(value)) for value in cells[name])) for name in cells}
    lines = [cells.columns, *cells.itertuples(index=False)]
    return "\n".join("  ".join(f"{v!s:<{w}}" for v, w in zip(row, widths.values(), strict=True)) for row in lines)


def markdown(table: pd.DataFrame) -> str:
    """The table for a document."""
    lines = ["| " + " | ".join(SHOWN) + " |", "|" + "---|" * len(SHOWN)]
    for row in table.itertuples():
        estimate, criterion = _told(row)
        cells = (row.ident, row.pattern, row.source, row.measured, estimate, criterion, row.why, row.verdict)
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    cli.main("patterns", check, run)
