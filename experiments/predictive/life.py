"""One history as an observer looks at it: masks over its acts, what provoked what, how long it lasted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sim.calendar import DAYS_A_YEAR
from sim.ladder import FIRST_MILITIA, ISRAEL, NO_ACT, PATRON, UNITED_STATES, Kind, Rung
from sim.settings import Settings

SIDES = {"us": UNITED_STATES, "israel": ISRAEL, "iran": PATRON, "militias": FIRST_MILITIA}
"""Who answers; a militia's index or any higher one is one of the militias."""


@dataclass(frozen=True)
class Life:
    """A history that has been lived.

    Attributes:
        settings: of its window.
        row: its one row.
        acts: its log.
    """

    settings: Settings
    row: np.ndarray
    acts: np.ndarray

    @property
    def days(self) -> int:
        """How long it lasted."""
        return int(self.row["end_day"]) + 1

    @property
    def years(self) -> float:
        """The same in years."""
        return self.days / DAYS_A_YEAR

    @property
    def war(self) -> bool:
        """Whether it ended in open war between governments."""
        return bool(self.row["war_dyad"] >= 0)

    def within(self, *theatres: str) -> np.ndarray:
        """Acts in these theatres."""
        return np.isin(self.acts["theatre"], [self.settings.cast.theatres.index(name) for name in theatres])

    def by(self, side: str) -> np.ndarray:
        """Acts of force by a side of ``SIDES``, meant at rung 3 or more; orders are none."""
        actor, index = self.acts["actor"], SIDES[side]
        mine = actor >= FIRST_MILITIA if index == FIRST_MILITIA else actor == index
        return mine & (self.acts["kind"] != Kind.ORDER) & (self.acts["intended"] >= Rung.HARASSING)

    @cached_property
    def attacks_on_us(self) -> np.ndarray:
        """Attacks on United States forces as the record counts them."""
        counted = self.settings.cast.world["theatres"][0]["counted"][self.acts["theatre"]] > 0
        return self.by("militias") & (self.acts["target"] == UNITED_STATES) & counted

    @cached_property
    def provokers(self) -> np.ndarray:
        """Place of the act that provoked each act, orders looked through; -1 where none did."""
        by, causes = self.acts["cause"].copy(), self.acts["cause"]
        orders = (by != NO_ACT) & (self.acts["kind"][by] == Kind.ORDER)
        while orders.any():
            by[orders] = causes[by[orders]]
            orders = (by != NO_ACT) & (self.acts["kind"][by] == Kind.ORDER)
        return by

    def answers(self, side: str, listed: int) -> tuple[np.ndarray, np.ndarray]:
        """Answers by force of a side to acts of the other one, and what they answered.

        Args:
            side: of ``SIDES``.
            listed: of these so many are taken, evenly over the history: as many as the record lists.
        """
        places = np.flatnonzero(self.by(side) & (self.provokers != NO_ACT))
        blows = self.provokers[places]
        across = is_adversary(self.acts["actor"][blows]) != is_adversary(self.acts["actor"][places])
        taken = evenly(places[across], listed)
        return self.acts[taken], self.acts[self.provokers[taken]]


def evenly(places: np.ndarray, number: int) -> np.ndarray:
    """At most so many of them, the first and the last and the rest evenly between."""
    if len(places) <= number:
        return places
    return places[np.linspace(0, len(places) - 1, number).round().astype(int)]


def is_adversary(actors: np.ndarray) -> np.ndarray:
    """Which actors are the United States or Israel."""
    return (actors == UNITED_STATES) | (actors == ISRAEL)
