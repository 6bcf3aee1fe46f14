"""What a page shows, as a value: every state has a link that opens it again (see ``links``)."""

from __future__ import annotations

from dataclasses import dataclass

VIEWS = {"play": "Play", "what_if": "What if", "how_often": "How often", "sweep": "Sweep"}
DRAWN = {"curves": "curves", "map": "a map"}

MOST_HISTORIES = 100_000
"""Histories that one request may ask for."""
MOST_YEARS = 10
"""Of a history on the page."""
LARGEST_NUMBER = 2**53 - 1
"""Of a seed or a history; what a browser still counts exactly."""


@dataclass(frozen=True)
class State:
    """One state of the page.

    Attributes:
        view: a key of ``VIEWS``.
        scenario: its name.
        centralization: None for the scenario's own.
        years: horizon; None for the scenario's own.
        seed, history: which random numbers.
        rules: deviations, pairs of ``mechanism.parameter`` and value.
        off: mechanisms switched off.
        day: up to which *Play* has played.
        act: place in the log of the act that is looked at, None for none.
        change: the one change of *What if*, its kind and its arguments (see ``changes``); empty for none.
        histories: how many *How often* runs.
        against: with what it is compared, a kind and arguments; empty for nothing.
        by: the parameter that *Sweep* varies beside centralization.
        low, high: between which values; None for its bounds.
        lines: how many of them.
        each: histories at each point.
        drawn: a key of ``DRAWN``.
    """

    view: str = "play"
    scenario: str = "tower_22_2024"
    centralization: float | None = None
    years: float | None = None
    seed: int = 1
    history: int = 0
    rules: tuple[tuple[str, float], ...] = ()
    off: tuple[str, ...] = ()
    day: int = 0
    act: int | None = None
    change: tuple = ()
    histories: int = 1000
    against: tuple = ()
    by: str = "severity.rung_factor"
    low: float | None = None
    high: float | None = None
    lines: int = 3
    each: int = 100
    drawn: str = "curves"

    def rule(self, name: str) -> float | None:
        """The value that a parameter was set to, None where it was left alone."""
        return dict(self.rules).get(name)
