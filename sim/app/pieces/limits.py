"""What the page does not run, and what to use instead."""

from __future__ import annotations

from sim.app.state import MOST_HISTORIES


def refused(number: float) -> str | None:
    """Why so many histories are not run here; None when they are."""
    if number != int(number) or number < 1:
        return f"{number:g} is no number of histories; allowed: whole numbers from 1 to {MOST_HISTORIES:,}."
    if number > MOST_HISTORIES:
        return (
            f"{number:,.0f} histories are more than this page runs at once; the limit is {MOST_HISTORIES:,}. "
            "The command line runs more: see How to repeat this."
        )
    return None
