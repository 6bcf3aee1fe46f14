"""A history in words: one line an act, and how it ended."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from sim.changes import Change
from sim.ladder import End, Kind, Rung, Victim

NAMES = {"iran": "Iran", "us": "the United States", "israel": "Israel"}
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
    Victim.SOLDIER_US: "American soldiers",
    Victim.SOLDIER_ISRAEL: "Israeli soldiers",
    Victim.CONTRACTOR: "contractors and allies",
    Victim.PATRON: "Iranians in arms",
    Victim.FIGHTER: "militia fighters",
    Victim.HOST_FORCES: "host-state forces",
    Victim.CIVILIAN: "civilians",
}
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


def told(acts: pd.DataFrame, least_rung: int = 0, changes: Sequence[Change] = (), last_day: int = 0) -> list[str]:
    """Acts in words, in their order, and scripted changes up to ``last_day`` among them; acts that were meant and came
    about below ``least_rung`` are passed over.
    """
    loud = acts[["intended", "realized"]].max(axis=1) >= least_rung
    lines = [(c.day, f"day {c.day:>4}  from here on {_change(c)}") for c in changes if c.day <= last_day]
    lines += [(act.day, _line(place, act)) for place, act in acts[loud].iterrows()]
    return [line for _, line in sorted(lines, key=lambda dated: dated[0])]


def _change(change: Change) -> str:
    what = change.parameter.replace("_", " ")
    return f"{what} ({change.mechanism.replace('_', ' ')}) is {change.value:g}"


def _line(place: int, act: pd.Series) -> str:
    who, whom, where = name_of(act.actor), name_of(act.target), act.theatre.replace("_", " ")
    if act.kind == Kind.ORDER.name.lower():
        deed = f"{who} orders a rung-{act.intended} act against {whom}"
        return f"day {act.day:>4}  #{place:<4} {deed}{_why(act)}"
    if act.kind == Kind.DECAPITATION.name.lower():
        deed = f"{who} kills a commander of {whom} in {where}"
    else:
        deed = f"{who} {DEEDS[Rung(act.intended)]} {whom} in {where} (rung {act.intended})"
    return f"day {act.day:>4}  #{place:<4} {deed}{_course(act)}{_why(act)}"


def _course(act: pd.Series) -> str:
    dead = [
        f"{act[f'{v.name.lower()}_deaths']} {word}" for v, word in VICTIMS.items() if act[f"{v.name.lower()}_deaths"]
    ]
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


def _why(act: pd.Series) -> str:
    cause = f"; in answer to #{act.cause}" if act.cause >= 0 else ""
    told_by = "" if act.authorization == "adversary" or act.actor == "iran" else f"; {act.authorization}"
    return told_by + cause


def chain(acts: pd.DataFrame, place: int) -> list[int]:
    """Places of the acts from the root to ``place``."""
    places = [place]
    while acts.cause[places[-1]] >= 0:
        places.append(int(acts.cause[places[-1]]))
    return places[::-1]
