"""What every study shares: where its result goes, how its histories are run, and how it says what it did."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np

from experiments import store
from experiments.progress import bar
from sim import ensemble
from sim.analysis.precision import is_narrow
from sim.settings import Settings


def folder_of(kind: str, name: str, config: Mapping) -> Path:
    """Where the result of a study goes: the same configuration always to the same place."""
    return Path(config["output"]) / kind / f"{name}-seed{config['seed']}-{store.config_digest(config)[:8]}"


def lived(room: store.Room, settings: Settings, points: np.ndarray, shown: str) -> np.ndarray:
    """Runs every history of every point under a bar named ``shown``; the room keeps the digest of the rows.

    Returns:
        array of ``ROW``, one line a point, one column a history.
    """
    print(f"{len(points)} parameter points x {settings.histories} histories of {settings.days} days", flush=True)
    with bar(len(points) * settings.histories, shown) as progress:
        rows = ensemble.run(settings, points, progress.update)
    room.digest = store.results_digest(rows["digest"])
    return rows.reshape(len(points), -1)


def enough(settings: Settings, record: np.ndarray, first: int = 0) -> Iterator[np.ndarray]:
    """Rows of one point, as many as are asked for or as its interval needs.

    Args:
        settings: how much; with a ``half_width`` ``histories`` at a time, until the interval of war frequency is as
            narrow or ``most`` have been run.
        record: one-element array, the point's parameter record.
        first: number of its first history.

    Yields:
        arrays of ``ROW``, in the order of the histories.
    """
    if settings.half_width is None:
        yield from ensemble.chunks(settings, record, first + np.arange(settings.histories))
        return
    hits = n = 0
    while n < settings.most and not (n and is_narrow(hits, n, settings.half_width)):
        block = replace(settings, histories=min(settings.histories, settings.most - n))
        for rows in ensemble.chunks(block, record, first + n + np.arange(block.histories)):
            hits += int((rows["war_dyad"] >= 0).sum())
            yield rows
        n += block.histories


def observed(
    settings: Settings, look: Callable[[np.ndarray, np.ndarray], object], progress: Callable[[int], object]
) -> tuple[np.ndarray, list]:
    """What ``look`` makes of the row and the acts of each history, in as many threads as the settings say.

    Returns:
        array of ``ROW``, and a list of what was seen; both in the order of the histories.
    """

    def block(numbers: np.ndarray) -> tuple[list, list]:
        rows, seen = [], []
        for row, acts in ensemble.logs(settings, numbers):
            rows.append(row)
            seen.append(look(row, acts))
        return rows, seen

    rows, seen = [], []
    blocks = np.split(np.arange(settings.histories), range(settings.chunk, settings.histories, settings.chunk))
    with ThreadPoolExecutor(settings.threads or ensemble.cores()) as pool:
        for found in pool.map(block, blocks):
            rows += found[0]
            seen += found[1]
            progress(len(found[0]))
    return np.concatenate(rows), seen


def told(room: store.Room, histories: int, folder: Path) -> str:
    """How much was run, and where the result is."""
    return (
        f"{histories:,} histories in {room.seconds:.0f} seconds; data digest {room.digest}\ntable and figure: {folder}"
    )
