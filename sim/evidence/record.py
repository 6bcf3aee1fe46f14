"""The record as a whole: events as they were, events as coded, who answered whom, rates, base rates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from sim.evidence import base_rates, events, rates
from sim.evidence.base_rates import BaseRate
from sim.evidence.codebook import Codebook, codebook_from
from sim.evidence.coding import Coded, coded
from sim.evidence.events import Event
from sim.evidence.rates import Rate
from sim.evidence.tables import DATA, rows
from sim.params import ConfigError, nearest


@dataclass(frozen=True)
class Answer:
    """One listed act that answered another, both inside the ladder.

    Attributes:
        blow, answer: the two.
    """

    blow: Coded
    answer: Coded

    @property
    def lag_days(self) -> int:
        """From the blow to its answer."""
        return (self.answer.event.day - self.blow.event.day).days


@dataclass(frozen=True)
class Record:
    """Facts and their coding.

    Attributes:
        events: by ident, in the order of their days.
        codebook: by which they are told.
        rates: by ident.
        base_rates: in their order.
    """

    events: Mapping[str, Event]
    codebook: Codebook
    rates: Mapping[str, Rate]
    base_rates: tuple[BaseRate, ...]

    @cached_property
    def coded(self) -> dict[str, Coded]:
        """Every event in the model's terms, or outside the ladder with a reason."""
        return {ident: coded(event, self.codebook) for ident, event in self.events.items()}

    @cached_property
    def acts(self) -> list[Coded]:
        """Those that the model has an act for, in the order of their days."""
        return [told for told in self.coded.values() if not told.outside]

    @cached_property
    def answers(self) -> list[Answer]:
        """Answers that a source links to what they answered."""
        pairs = [(self.coded[act.event.answers], act) for act in self.acts if act.event.answers is not None]
        return [Answer(blow, act) for blow, act in pairs if not blow.outside]

    def event(self, where: str, ident: str) -> Event:
        """An event by its ident.

        Raises:
            ConfigError: there is none.
        """
        if ident not in self.events:
            raise ConfigError(f"{where}: there is no event '{ident}' in the record{nearest(ident, self.events)}")
        return self.events[ident]


def events_of(file: Path, codebook: Codebook) -> dict[str, Event]:
    """The events of a file.

    Raises:
        ConfigError: names the file, the row and the reason.
    """
    return events.events_from(rows(file, events.COLUMNS), codebook)


def record_from(
    events_file: Path = DATA / "events.csv",
    rates_file: Path = DATA / "rates.csv",
    base_rates_file: Path = DATA / "base_rates.csv",
    codebook_file: Path = DATA / "codebook.yaml",
) -> Record:
    """The record of these files.

    Raises:
        ConfigError: names the file, the row and the reason.
    """
    codebook = codebook_from(codebook_file)
    found = events_of(events_file, codebook)
    return Record(
        events=dict(sorted(found.items(), key=lambda item: item[1].day)),
        codebook=codebook,
        rates=rates.rates_from(rows(rates_file, rates.COLUMNS)),
        base_rates=tuple(base_rates.base_rates_from(rows(base_rates_file, base_rates.COLUMNS))),
    )


@cache
def the_record() -> Record:
    """The record that comes with the project.

    Raises:
        ConfigError: its codebook has an exception for an event that is not there.
    """
    record = record_from()
    for ident in (*record.codebook.exceptions, *record.codebook.intercepted):
        record.event("codebook.yaml: events", ident)
    return record
