"""Acts as questions look at them, alike for the record and for a history of the model, and what answered a blow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sim.evidence.coding import ADVERSARIES, Coded


class Deed(NamedTuple):
    """One act.

    Attributes:
        ident: its event in the record, or its place in a log.
        day: any count of days.
        actors, targets: of the roster; more than one where the record leaves it open.
        rung: meant.
        realized: that came about.
        deaths: of all classes, None when not known.
        answers: ident of what it answered, None for nothing.
    """

    ident: str | int
    day: int
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    rung: int
    realized: int
    deaths: int | None
    answers: str | int | None


class Outcome(NamedTuple):
    """What came of a blow: the first act that a question asks for.

    Attributes:
        ident: of that act.
        lag: days after the (last) blow.
        by: ``struck``, ``patron``, ``militia`` or ``adversary``, by what its actor is to the struck.
        rung: meant.
        deaths: of all classes, None when not known.
    """

    ident: str | int
    lag: int
    by: str
    rung: int
    deaths: int | None


def deeds_of(coded: Mapping[str, Coded]) -> list[Deed]:
    """Coded events inside the ladder as deeds, by day; the days are ordinals of the calendar."""
    return sorted(map(deed_of, (told for told in coded.values() if not told.outside)), key=lambda deed: deed.day)


def deed_of(told: Coded) -> Deed:
    """One coded event as a deed."""
    event = told.event
    day = event.day.toordinal()
    return Deed(event.ident, day, told.actors, told.targets, told.intended, told.realized, told.dead, event.answers)


def is_adversary(names: Sequence[str]) -> bool:
    """On which side they are; both sides never share an act."""
    return names[0] in ADVERSARIES


def relation(actors: Sequence[str], struck: Sequence[str]) -> str:
    """What an actor is to the struck."""
    if set(actors) & set(struck):
        return "struck"
    if is_adversary(actors):
        return "adversary"
    return "patron" if actors[0] == "iran" else "militia"


def first_answer(
    blows: Sequence[Deed],
    later: Iterable[Deed],
    within: int,
    by: Sequence[str] | None = None,
    at_least: int = 3,
    linked: bool = True,
) -> Outcome | None:
    """The first act after the last blow that counts, None when there is none.

    Args:
        blows: in the order of their days.
        later: acts in their order; those before the last blow are passed over.
        within: days after the last blow.
        by: who may do it; the side that was struck when left out.
        at_least: rung meant.
        linked: whether it has to answer one of the blows.
    """
    last, idents = blows[-1], {blow.ident for blow in blows}
    begun = False
    for deed in later:
        if deed.ident in idents:
            begun = begun or deed.ident == last.ident
            continue
        if deed.day > last.day + within:
            break
        if deed.day < last.day or deed.rung < at_least or not (begun or deed.day > last.day):
            continue
        if (deed.answers in idents or not linked) and may_act(deed, last, by):
            return Outcome(deed.ident, deed.day - last.day, relation(deed.actors, last.targets), deed.rung, deed.deaths)
    return None


def may_act(deed: Deed, blow: Deed, by: Sequence[str] | None) -> bool:
    """Whether a deed is by one of those asked for."""
    if by is None:
        return is_adversary(deed.actors) == is_adversary(blow.targets)
    return bool(set(deed.actors) & set(by))
