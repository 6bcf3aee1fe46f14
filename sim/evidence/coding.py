"""An event as the model would log it: whose act, where, at which rung meant and realized, who died.

The common rules, in this order:

- The rung meant is that of the codebook's rule for the kind, or of its exception for the event.
- What was wholly shot down comes about as rung 2.
- A death lifts an attack on an adversary's side to rung 4, a soldier's to rung 5, as ``sim.rules.lines.victims`` does.
- The dead of an attack on the United States' forces are its soldiers as counted, the others contractors and allies;
  on Israel or a third state civilians; on Iran's soil Iran's people; on Iran elsewhere or on a militia fighters.  An
  exception says so where the record splits them.  Nobody dies of a signal; a number that was not seen stays unknown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sim.evidence.codebook import Codebook, range_from
from sim.evidence.events import Event
from sim.ladder import Rung

ADVERSARIES = ("us", "israel")
SHOT_DOWN = Rung.COVERT
CODINGS = ("low", "main", "high")
"""Which end of the range of rungs is taken."""


@dataclass(frozen=True)
class Coded:
    """An event in the model's terms.

    Attributes:
        event: as the record has it.
        outside: why the model has no act for it; blank when it has.
        actors, targets: of the roster, all that can be defended, the first the one that is scripted.
        theatre: of the model's map.
        act: ``strike`` or ``decapitation``.
        intended: rung meant; ``low`` and ``high`` the range that can be defended.
        realized: rung that came about.
        deaths: by class, None when not known.
        shot_down: whether nothing of it arrived.
        reasons: of the rule and of the exception.
    """

    event: Event
    outside: str
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    theatre: str = ""
    act: str = "strike"
    intended: int = 0
    low: int = 0
    high: int = 0
    realized: int = 0
    deaths: Mapping[str, int] | None = None
    shot_down: bool = False
    reasons: tuple[str, ...] = ()

    @property
    def dead(self) -> int | None:
        """All of them."""
        return None if self.deaths is None else sum(self.deaths.values())

    def at(self, coding: str) -> Coded:
        """The same at the low or high end of the range of rungs."""
        if coding == "main" or self.outside:
            return self
        intended = self.low if coding == "low" else self.high
        return replace(self, intended=intended, realized=realized_rung(intended, self))


def coded(event: Event, codebook: Codebook, exception: Mapping | None = None) -> Coded:
    """An event by the codebook.

    Args:
        event: of the record or of an episode file.
        codebook: rules and exceptions.
        exception: instead of the codebook's own for this event.
    """
    special = codebook.exceptions.get(event.ident, {}) if exception is None else exception
    rule = codebook.rule(event.kind, event.initiator)
    parties = [codebook.parties[name] for name in (event.initiator, event.target)]
    outside = special.get("outside") or rule.outside or next((p.outside for p in parties if p.outside), "")
    reasons = (rule.reason, *(p.reason for p in parties if p.outside), *([special["why"]] if "why" in special else []))
    if outside:
        return Coded(event, outside, reasons=reasons)
    rung = special.get("rung", rule.rung)
    own_rung = rung != rule.rung or "range" in special
    low, high = range_from(event.where, special, rung) if own_rung else (rule.low, rule.high)
    told = Coded(
        event=event,
        outside="",
        actors=tuple(special.get("actors", parties[0].model)),
        targets=tuple(special.get("targets", parties[1].model)),
        theatre=codebook.theatres[event.theatre],
        act=special.get("act", "strike"),
        intended=rung,
        low=low,
        high=high,
        deaths=dead_by_class(event, rung, special),
        shot_down=event.ident in codebook.intercepted,
        reasons=reasons,
    )
    return replace(told, realized=special.get("realized", realized_rung(rung, told)))


def realized_rung(intended: int, told: Coded) -> int:
    """The rung that came about, by what arrived and who died."""
    rung = min(intended, SHOT_DOWN) if told.shot_down else intended
    if told.targets[0] not in ADVERSARIES or not told.dead:
        return int(rung)
    soldiers = told.deaths.get("soldier_us", 0) + told.deaths.get("soldier_israel", 0)
    return int(max(rung, Rung.GRAVE if soldiers else Rung.LETHAL))


def dead_by_class(event: Event, rung: int, special: Mapping) -> Mapping[str, int] | None:
    """The dead by class, None when their number is not known."""
    if "deaths" in special:
        return dict(special["deaths"])
    if rung == Rung.SIGNAL:
        return {}
    if event.fatalities is None:
        return None
    others = event.fatalities - event.us_killed
    classes = {"soldier_us": event.us_killed, other_class(event): others}
    return {victim: number for victim, number in classes.items() if number}


def other_class(event: Event) -> str:
    """The class of those who are not the United States' soldiers."""
    if event.target == "us":
        return "contractor"
    if event.target == "iran":
        return "patron" if event.theatre == "iran" else "fighter"
    return "civilian" if event.target in ("israel", "shipping", "saudi_arabia", "uae", "uk") else "fighter"
