"""What every study shares: where its result goes, how its histories are run, and how it says what it did."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from experiments.machinery import store
from experiments.machinery.identity import config_digest
from experiments.machinery.manifest import is_made, open_result
from experiments.machinery.progress import bar
from sim import ensemble
from sim.memory import check_rows
from sim.params import ConfigError
from sim.settings import Settings, settings_from


def folder_of(kind: str, name: str, config: Mapping) -> Path:
    """Where the result of a study goes: the same configuration always to the same place."""
    return store.place_of(config["output"], kind, f"{name}-seed{config['seed']}-{config_digest(config)[:8]}")


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


def fixed(config: Mapping, points: int = 1) -> Settings:
    """The settings of a study that compares the same histories everywhere, and so cannot run each point on until it is
    known well enough.

    Args:
        config: plain and resolved.
        points: so many parameter points are kept in memory.

    Raises:
        ConfigError: something in it cannot be, it asks for that, or there is not the memory for it.
    """
    settings = settings_from(config)
    if settings.half_width is not None:
        raise ConfigError(
            f"ensemble.until_half_width: {settings.half_width:g} is for a batch or a sweep; this study wants the same "
            "number of histories everywhere, ensemble.histories."
        )
    check_rows(settings.histories, points)
    return settings


def stands(folder: Path, config: Mapping) -> bool:
    """Whether a result stands already, made by the same configuration, code and packages; says so when it does."""
    if not is_made(folder, config):
        return False
    digest = open_result("output", folder).digest
    print(f"run before (fresh=true runs it anew); data digest {digest}\n{folder}", flush=True)
    return True


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
