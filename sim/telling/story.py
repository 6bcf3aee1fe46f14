"""A history in words: one line an act, and how it ended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from sim.changes import Change
from sim.ladder import End, Kind, Rung, Victim

NAMES = {"iran": "Iran", "us": "the United States", "israel": "Israel", "houthis": "the Houthi movement"}
PLACES = {"gulf": "the Gulf", "red_sea": "the Red Sea"}
DEEDS = {
    Rung.SIGNAL: "signals to",
    Rung.COVERT: "acts covertly against",
    Rung.HARASSING: "harasses",
    Rung.LETHAL: "strikes",
    Rung.GRAVE: "strikes gravely at",
    Rung.DIRECT: "openly strikes",
    Rung.CAMPAIGN: "campaigns against",
}
VICTIMS = {
    Victim.SOLDIER_US: ("American soldier", "American soldiers"),
    Victim.SOLDIER_ISRAEL: ("Israeli soldier", "Israeli soldiers"),
    Victim.CONTRACTOR: ("contractor or ally", "contractors and allies"),
    Victim.PATRON: ("Iranian in arms", "Iranians in arms"),
    Victim.FIGHTER: ("militia fighter", "militia fighters"),
    Victim.HOST_FORCES: ("man of the host's forces", "men of the host's forces"),
    Victim.CIVILIAN: ("civilian", "civilians"),
}
"""Of one, and of several."""
ENDINGS = {
    End.HORIZON: "The horizon was reached without open war.",
    End.WAR: "Open war.",
    End.ONE_SIDED_CAMPAIGN: "A campaign that the other side did not meet.",
    End.SETTLEMENT: "The two governments settled.",
    End.WITHDRAWAL: "The United States withdrew.",
    End.FRAGMENTATION: "The network came apart.",
}


def name_of(actor: str) -> str:
    """An actor's name as a reader writes it."""
    return NAMES.get(actor, actor.replace("_", " ").title())


def place_of(theatre: str) -> str:
    """A theatre's name as a reader writes it."""
    return PLACES.get(theatre, theatre.replace("_", " ").title())


def told(
    acts: pd.DataFrame,
    least_rung: int = 0,
    changes: Sequence[Change] = (),
    last_day: int = 0,
    reasons: Mapping[int, str] | None = None,
) -> list[str]:
    """Acts in words, in their order, and scripted changes up to ``last_day`` among them.

    Args:
        acts: as of ``sim.history.acts_table``.
        least_rung: acts that were meant and came about below it are passed over.
        changes: scripted ones.
        last_day: of the history.
        reasons: why, by place in the log; said on a line of its own below the act.
    """
    loud = acts[["intended", "realized"]].max(axis=1) >= least_rung
    lines = [(c.day, f"day {c.day:>4}  from here on {_change(c)}") for c in changes if c.day <= last_day]
    lines += [(act.day, line_of(place, act, (reasons or {}).get(place))) for place, act in acts[loud].iterrows()]
    return [line for _, line in sorted(lines, key=lambda dated: dated[0])]


def line_of(place: int, act: pd.Series, why: str | None = None) -> str:
    """An act on one line, and why it was done on a second."""
    line = f"day {act.day:>4}  #{place:<4} {sentence(act)}"
    return line if why is None else f"{line}\n{'':>17}why: {why}"


def markdown(acts: pd.DataFrame, changes: Sequence[Change], reasons: Mapping[int, str]) -> list[str]:
    """A whole history as the items of a Markdown list."""
    last = int(acts.day.max()) if len(acts) else 0
    lines = [(c.day, f"- **day {c.day}** from here on {_change(c)}") for c in changes if c.day <= last]
    for place, act in acts.iterrows():
        text = f"- **day {act.day}, #{place}** {sentence(act)}. *Why: {reasons[place]}.*"
        lines.append((act.day, text))
    return [line for _, line in sorted(lines, key=lambda dated: dated[0])]


def _change(change: Change) -> str:
    what = change.parameter.replace("_", " ")
    return f"{what} ({change.mechanism.replace('_', ' ')}) is {change.value:g}"


def sentence(act: pd.Series) -> str:
    """The whole act: the deed, how it came about, by whose decision, and in answer to what."""
    return f"{deed(act)}{_course(act)}{_told_by(act)}"


def deed(act: pd.Series) -> str:
    """Who did what to whom, where and at which rung."""
    who, whom, where = name_of(act.actor), name_of(act.target), place_of(act.theatre)
    if act.kind == Kind.ORDER.name.lower():
        return f"{who} orders a rung-{act.intended} act against {whom}"
    if act.kind == Kind.DECAPITATION.name.lower():
        return f"{who} kills a commander of {whom} in {where} (rung {act.intended})"
    return f"{who} {DEEDS[Rung(act.intended)]} {whom} in {where} (rung {act.intended})"


def _course(act: pd.Series) -> str:
    numbers = {words: int(act[f"{victim.name.lower()}_deaths"]) for victim, words in VICTIMS.items()}
    dead = [f"{number} {one if number == 1 else several}" for (one, several), number in numbers.items() if number]
    parts = []
    if act.intercepted:
        parts.append("intercepted")
    if act.realized != act.intended:
        parts.append(f"comes about as rung {act.realized}")
    if dead:
        parts.append("killing " + ", ".join(dead))
    if act.crossed:
        parts.append("a red line is crossed")
    return "".join(f", {part}" for part in parts)


def _told_by(act: pd.Series) -> str:
    cause = f"; in answer to #{act.cause}" if act.cause >= 0 else ""
    told_by = "" if act.authorization == "adversary" or act.actor == "iran" else f"; {act.authorization}"
    return told_by + cause


def chain(acts: pd.DataFrame, place: int) -> list[int]:
    """Places of the acts from the root to ``place``."""
    places = [place]
    while acts.cause[places[-1]] >= 0:
        places.append(int(acts.cause[places[-1]]))
    return places[::-1]
