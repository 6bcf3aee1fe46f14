"""Why did the wars begin?  The chain of each war, a but-for test of every link, and shares of wars by their root.

What one expects: the act that opened a war is replaced more easily than what lies behind it; fewer control acts than
links are necessary.  What is tested, and what *necessary* means, is said in ``docs/causes.md``.

Command: ``python -m experiments.causes`` (at most ``wars`` wars of an ensemble), with ``scenario``, ``centralization``
and the like as for a batch.  Run time: that of the batch, and some seconds for 500 wars on two cores.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from experiments.machinery import cli, store, study
from experiments.machinery.progress import bar
from sim.analysis.causes import acts_table, necessity, shares, wars_table
from sim.counterfactual.but_for import examined
from sim.figures.causes import causes
from sim.figures.style import saved
from sim.params import whole_within
from sim.settings import Settings

WINDOWS = (0, 30, 365)
"""Days after its own in which a war may still come, told beside the configured window."""
OWN = {"wars": (1, 1_000_000), "window_days": (0, 36_500), "near_days": (0, 36_500)}
ACTS = "acts.parquet"
SHOWN = 4
NOTHING = "no war, and so no act to test: the tables have no rows, and the figure says so"


def folder_of(config: dict) -> Path:
    """Where the result goes."""
    return study.folder_of("causes", f"{config['scenario']['name']}-{config['centralization']}", config)


def check(config: dict) -> Settings:
    """Refuses what cannot be run, before anything is written."""
    settings = study.fixed(config)
    for key, bounds in OWN.items():
        whole_within(key, config[key], *bounds)
    store.check_writable(folder_of(config))
    return settings


def run(config: dict) -> None:
    """Runs the ensemble, tests its wars; writes and prints what came out."""
    settings, folder = check(config), folder_of(config)
    window, windows = int(config["window_days"]), sorted({*WINDOWS, int(config["window_days"])})
    with store.recorded(folder, config) as room:
        rows = study.lived(room, settings, settings.point, "histories")[0]
        numbers = rows["history"][rows["war_dyad"] >= 0]
        tested = numbers[: int(config["wars"])]
        with bar(None, "but-for tests") as progress:
            wars = examined(settings, tested, window, int(config["near_days"]), progress.update)
        opening = f"{len(numbers)} of {len(rows)} histories end in open war; {len(wars)} are examined"
        acts_table(wars, settings.cast, window).to_parquet(room.path / ACTS, index=False)
        tables = {
            "wars": wars_table(wars, settings.cast, window),
            "necessity": necessity(wars, windows),
        }
        tables["shares"] = shares(tables["wars"])
        for name, table in tables.items():
            table.to_csv(room.path / f"{name}.csv", index=False, float_format="%.6g")
        title = f"{config['scenario']['name']}, centralization {config['centralization']}, {len(wars)} wars"
        shown = (tables["shares"], tables["necessity"], title, room.digest)
        room.draw(lambda: saved(causes(*shown), room.path, "causes"))
    found = told(tables, window) if wars else [NOTHING]
    print(opening, *found, study.told(room, len(rows), folder), sep="\n", flush=True)


def told(tables: dict[str, pd.DataFrame], window: int) -> list[str]:
    """Roots and necessity in words."""
    lines = ["", "share of wars by their root (the most frequent of each kind)"]
    for what, mine in tables["shares"].groupby("what", sort=False):
        cells = [f"{row.which} {_percent(row)}" for row in mine.head(SHOWN).itertuples()]
        lines.append(f"  {what.replace('_', ' '):<20}{'; '.join(cells)}")
    lines += ["", f"share of acts without which the war does not come within {window} days after its day"]
    mine = tables["necessity"][tables["necessity"].window == window]
    lines += [f"  {row.position:<20}{_percent(row)} of {row.n}" for row in mine.itertuples()]
    wars = tables["wars"]
    joint = int((~wars.any_necessary & (wars.joint != "")).sum())
    lines.append(f"  no link alone, but several together: {joint} of {len(wars)} wars")
    return [*lines, ""]


def _percent(row) -> str:
    return f"{row.value:.0%} [{row.low:.0%}, {row.high:.0%}]"


if __name__ == "__main__":
    cli.main("causes", check, run)
