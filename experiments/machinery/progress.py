"""A progress bar for whatever takes more than two seconds; quiet when nobody watches."""

from __future__ import annotations

import sys
from shutil import get_terminal_size

from tqdm import tqdm

APPEARS_AFTER = 2.0  # seconds


def bar(total: int, what: str, done: int = 0, unit: str = "histories") -> tqdm:
    """A bar over ``total`` histories, so many of them ``done`` before, with rate and remaining time."""
    return tqdm(
        total=total,
        initial=done,
        desc=what,
        unit=f" {unit}",
        delay=APPEARS_AFTER,
        ncols=get_terminal_size().columns,  # of a terminal that does not say how wide it is, too
        disable=not sys.stderr.isatty(),
        leave=False,
    )
