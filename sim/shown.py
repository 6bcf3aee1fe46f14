"""An ensemble in one line, and as a small table of HTML."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

import numpy as np

from sim.analysis.proportion import Estimate, proportion
from sim.ladder import DYAD_NAMES
from sim.settings import Settings
from sim.table import ENDS


def line_of(settings: Settings, rows: np.ndarray) -> str:
    """How many histories of how many days, of which seed, and in how many of them there was war."""
    if not len(rows):
        return f"Ensemble({_extent(settings, rows)})"
    war = _share(rows["war_dyad"] >= 0)
    return f"Ensemble({_extent(settings, rows)}; war in {war.value:.1%}, 95% interval {_interval(war)})"


def html_of(settings: Settings, rows: np.ndarray) -> str:
    """The shares of histories with war, by pair of governments, and with each end, with their 95% intervals."""
    head = "<tr><th></th><th>share of histories</th><th>95% interval</th></tr>"
    body = "".join(_html_row(name, estimate) for name, estimate in _shares(rows)) if len(rows) else ""
    caption = escape(_extent(settings, rows))
    return f"<table><caption>{caption}</caption><thead>{head}</thead><tbody>{body}</tbody></table>"


def _extent(settings: Settings, rows: np.ndarray) -> str:
    number = "1 history" if len(rows) == 1 else f"{len(rows)} histories"
    return f"{number} of {settings.days} days at most, seed {settings.seed}"


def _shares(rows: np.ndarray) -> Iterator[tuple[str, Estimate]]:
    yield "war", _share(rows["war_dyad"] >= 0)
    for code, name in enumerate(DYAD_NAMES):
        yield f"war {name}", _share(rows["war_dyad"] == code)
    for code, name in enumerate(ENDS):
        yield f"end: {name.replace('_', ' ')}", _share(rows["end"] == code)


def _share(hits: np.ndarray) -> Estimate:
    return proportion(int(hits.sum()), len(hits))


def _interval(share: Estimate) -> str:
    return f"{share.low:.1%} to {share.high:.1%}"


def _html_row(name: str, share: Estimate) -> str:
    return f"<tr><th>{escape(name)}</th><td>{share.value:.1%}</td><td>{escape(_interval(share))}</td></tr>"
