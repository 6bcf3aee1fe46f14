"""What an episode is: forecasts, each with the acts that are given and the questions about what came of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from experiments.hindcast.asked import Asked
from sim.evidence.coding import Coded
from sim.evidence.deeds import Deed, deed_of


@dataclass(frozen=True)
class Forecast:
    """One forecast: acts that are given, and questions about what came of them.

    Attributes:
        where: how a refusal names it.
        given: the acts that are scripted, in the order of their days.
        world: what was known then, on top of the episode's.
        questions: with what happened.
    """

    where: str
    given: tuple[Coded, ...]
    world: Mapping
    questions: tuple[Asked, ...]

    @property
    def start(self) -> date:
        """Day 0 of the model: the day before the first act that is given."""
        return self.given[0].event.day - timedelta(days=1)

    @property
    def blows(self) -> list[Deed]:
        """The acts that are given, as deeds."""
        return [deed_of(told) for told in self.given]

    @property
    def heaviest(self) -> Deed:
        """The blow of the highest realized rung, the last of them."""
        return max(reversed(self.blows), key=lambda blow: blow.realized)

    @property
    def end(self) -> date:
        """Last day that any question looks at."""
        return self.given[-1].event.day + timedelta(days=max(asked.question.within for asked in self.questions))

    @property
    def days(self) -> int:
        """Days that the model has to live."""
        return (self.end - self.start).days + 1


@dataclass(frozen=True)
class Episode:
    """An episode file.

    Attributes:
        name, title, why: what it is, and what its scenario rests on.
        scenario: from which the model starts.
        world: what was known then, on top of it.
        forecasts: in their order.
    """

    name: str
    title: str
    why: str
    scenario: str
    world: Mapping
    forecasts: tuple[Forecast, ...]

    @property
    def period(self) -> tuple[date, date]:
        """First and last day; the record's events between them are the episode's own."""
        return min(f.start for f in self.forecasts), max(f.end for f in self.forecasts)
