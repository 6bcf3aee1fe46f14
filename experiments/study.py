"""What every study shares: where its result goes, how its histories are run, and how it says what it did."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from experiments import store
from experiments.progress import bar
from sim import ensemble
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


def told(room: store.Room, histories: int, folder: Path) -> str:
    """How much was run, and where the result is."""
    return (
        f"{histories:,} histories in {room.seconds:.0f} seconds; data digest {room.digest}\ntable and figure: {folder}"
    )
