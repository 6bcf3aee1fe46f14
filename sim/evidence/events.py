"""Dated events of the record: read, and refused when they cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sim.evidence.codebook import Codebook
from sim.evidence.tables import Row
from sim.params import ConfigError, nearest

COLUMNS = (
    "event_id",
    "date",
    "initiator",
    "target",
    "theatre",
    "kind",
    "fatalities",
    "us_military_killed",
    "response_to",
    "grade",
    "note",
    "source",
)
GRADES = {"A": "wire, official or academic", "B": "secondary", "C": "aggregator"}
WINDOW = (date(2018, 1, 1), date(2024, 1, 28))
"""First and last day of the record; the newest of the documents ends there."""


@dataclass(frozen=True)
class Event:
    """A dated act as the record has it.

    Attributes:
        ident: yymmdd, with a letter where a day has several.
        day: on which.
        initiator, target, theatre, kind: in the record's words.
        fatalities: everyone killed on the struck side, None where no number was seen.
        us_killed: United States service members among them.
        answers: the event that it answered, None where no source was seen to say one.
        grade: of the source, see ``GRADES``.
        note: what is claimed or attributed.
        source: an address.
        where: file and row.
    """

    ident: str
    day: date
    initiator: str
    target: str
    theatre: str
    kind: str
    fatalities: int | None
    us_killed: int
    answers: str | None
    grade: str
    note: str
    source: str
    where: str


def event_from(row: Row, codebook: Codebook, window: tuple[date, date] | None = WINDOW) -> Event:
    """One event.

    Raises:
        ConfigError: a cell that cannot be; names the file, the row and the reason.
    """
    day = row.day("date")
    if window is not None and not window[0] <= day <= window[1]:
        raise row.refused("date", f"{day} is outside the record's window; allowed: {window[0]} to {window[1]}.")
    fatalities, us_killed = row.count("fatalities", needed=False), row.count("us_military_killed", needed=False) or 0
    if us_killed > (fatalities or 0):
        raise row.refused("us_military_killed", f"{us_killed} are more than all fatalities.")
    return Event(
        ident=row.text("event_id"),
        day=day,
        initiator=row.choice("initiator", tuple(codebook.parties)),
        target=row.choice("target", tuple(codebook.parties)),
        theatre=row.choice("theatre", tuple(codebook.theatres)),
        kind=row.choice("kind", tuple(codebook.kinds)),
        fatalities=fatalities,
        us_killed=us_killed,
        answers=row.text("response_to", needed=False) or None,
        grade=row.choice("grade", tuple(GRADES)),
        note=row.text("note"),
        source=row.text("source"),
        where=row.where,
    )


def events_from(
    given: Iterable[Row],
    codebook: Codebook,
    window: tuple[date, date] | None = WINDOW,
    earlier: Mapping[str, Event] | None = None,
) -> dict[str, Event]:
    """Events by ident, their chains of answers checked.

    Args:
        given: rows.
        codebook: whose words they use.
        window: in which all of them lie, None for any day.
        earlier: events that these may answer besides one another.

    Raises:
        ConfigError: names the file, the row and the reason.
    """
    earlier, found = earlier or {}, {}
    for row in given:
        event = event_from(row, codebook, window)
        if event.ident in found or event.ident in earlier:
            raise row.refused("event_id", f"'{event.ident}' is there twice.")
        found[event.ident] = event
    known = {**earlier, **found}
    for event in found.values():
        _check_answer(event, known)
    for event in found.values():
        _check_chain(event, known)
    return found


def _check_answer(event: Event, known: Mapping[str, Event]) -> None:
    if event.answers is None:
        return
    if event.answers not in known:
        raise ConfigError(
            f"{event.where}, response_to: there is no event '{event.answers}'{nearest(event.answers, known)}"
        )
    answered = known[event.answers]
    if event.day < answered.day:
        raise ConfigError(
            f"{event.where}, response_to: {event.day} is before '{answered.ident}' of {answered.day}, which it answers."
        )


def _check_chain(event: Event, known: Mapping[str, Event]) -> None:
    chain = [event.ident]
    while (further := known[chain[-1]].answers) is not None:
        if further in chain:
            loop = " answers ".join([*chain[chain.index(further) :], further])
            raise ConfigError(f"{event.where}, response_to: a circular chain, {loop}.")
        chain.append(further)
