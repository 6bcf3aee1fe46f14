"""How much memory there is, so that a run that cannot fit is refused before it begins."""

from __future__ import annotations

import os
from pathlib import Path

from sim.outcomes import ROW
from sim.params import ConfigError

LEAST = 0.5
"""Share of the memory that rows may take; tables and parameter records take the rest."""
_CGROUPS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))
_GIB = 2.0**30


def available() -> float:
    """Bytes of memory that this process may have: those of the machine, its container, and its limits."""
    bounds = [_of_machine(), *map(_of_container, _CGROUPS), _of_process()]
    return min((bound for bound in bounds if bound), default=float("inf"))


def _of_machine() -> float | None:
    try:
        return float(os.sysconf("SC_PAGE_SIZE")) * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return None


def _of_container(file: Path) -> float | None:
    try:
        return float(file.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None


def _of_process() -> float | None:
    try:
        import resource
    except ImportError:
        return None
    limit = resource.getrlimit(resource.RLIMIT_AS)[0]
    return None if limit == resource.RLIM_INFINITY else float(limit)


def check_rows(histories: int, points: int = 1) -> None:
    """Refuses more rows than there is memory for.

    Raises:
        ConfigError: says how much they need, and how many would do.
    """
    needed, most = float(histories) * points * ROW.itemsize, LEAST * available()
    if needed > most:
        fewer = int(most / ROW.itemsize / points)
        raise ConfigError(
            f"ensemble.histories: {histories:,} at {points:,} points need {needed / _GIB:,.1f} GiB of memory, and "
            f"there are {most / _GIB:,.1f} for them; allowed here: up to {fewer:,}, and more in a sweep (in parts)."
        )
