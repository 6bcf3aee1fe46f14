"""Two forecasters that know no mechanism: the rest of the record, and tit for tat at equal rung.

Both look at the *reference class*: acts of the record outside the episode's own days, struck at the same side (the
United States, Israel, Iran, or a militia) and no more or less than fatal alike (realized at rung 4 or above, or
below), whose aftermath lies in the record whole.  For an act that need not answer the blow the class is every act of
force.  The list leaves small attacks out and links answers only where a source does, so shares in it are those of
listed acts.

- **Climatology**: how often each category came about in the class, one half added to each count.
- **Tit for tat**: the struck party itself answers the next day, at the rung that came about, killing as many; it does
  not act where it was not struck.  As it claims certainty, it is hedged by how often it was right in the class: that
  share (one half added to hits and misses) on what it says, the rest spread evenly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from experiments.hindcast.episode import Episode, Forecast
from sim.analysis.scores import smoothed
from sim.evidence.deeds import Deed, Outcome, deeds_of
from sim.evidence.events import WINDOW
from sim.evidence.questions import Question, categories, category
from sim.evidence.record import Record
from sim.ladder import STATE_NAMES, Rung

COVERT, FATAL = 2, 4


@dataclass(frozen=True)
class Rest:
    """The record without an episode's own days.

    Attributes:
        deeds: by day.
    """

    deeds: list[Deed]

    @classmethod
    def of(cls, record: Record, episode: Episode) -> Rest:
        """What is left of a record."""
        first, last = (day.toordinal() for day in episode.period)
        return cls([deed for deed in deeds_of(record.coded) if not first <= deed.day <= last])

    def cases(self, question: Question, blow: Deed) -> list[Deed]:
        """The reference class of a blow."""
        whole = WINDOW[1].toordinal() - question.within
        cases = [deed for deed in self.deeds if deed.rung >= COVERT and deed.day <= whole]
        if not question.linked:
            return cases
        return [deed for deed in cases if alike(deed, blow)]

    def outcomes(self, question: Question, cases: Sequence[Deed]) -> list[Outcome | None]:
        """What came of each of them."""
        return [question.outcome([case], self.deeds) for case in cases]


def struck_side(targets: Sequence[str]) -> str:
    """``us``, ``israel``, ``iran`` or ``militia``."""
    return targets[0] if targets[0] in STATE_NAMES else "militia"


def alike(one: Deed, other: Deed) -> bool:
    """Whether two blows are of one reference class."""
    same = struck_side(one.targets) == struck_side(other.targets)
    return same and (one.realized >= FATAL) == (other.realized >= FATAL)


def climatology(rest: Rest, question: Question, aspect: str, forecast: Forecast) -> tuple[np.ndarray, int]:
    """Probabilities of the categories, and how many cases they rest on."""
    struck = forecast.blows[-1].targets
    counts = np.zeros(len(categories(question, aspect, struck)))
    cases = rest.cases(question, forecast.heaviest)
    if aspect == "war":  # the record has none between governments
        counts[0] = len(cases)
    else:
        for case, outcome in zip(cases, rest.outcomes(question, cases), strict=True):
            place = category(question, aspect, case.targets if question.linked else struck, outcome)
            if place is not None:
                counts[place] += 1
    return smoothed(counts), int(counts.sum())


def tit_for_tat(rest: Rest, question: Question, aspect: str, forecast: Forecast) -> np.ndarray:
    """Probabilities of the categories."""
    struck = forecast.blows[-1].targets
    said = foretold(question, aspect, forecast.heaviest, struck)
    cases = rest.cases(question, forecast.heaviest)
    hits = n = 0
    for case, outcome in zip(cases, rest.outcomes(question, cases), strict=True):
        came = 0 if aspect == "war" else category(question, aspect, case.targets, outcome)
        told = foretold(question, aspect, case, case.targets)
        if came is not None:
            n += 1
            hits += came == told
    right = (hits + 0.5) / (n + 1.0)
    others = len(categories(question, aspect, struck)) - 1
    probabilities = np.full(others + 1, (1.0 - right) / others)
    probabilities[said] = right
    return probabilities


def foretold(question: Question, aspect: str, blow: Deed, struck: Sequence[str]) -> int:
    """The category that tit for tat names for a blow; where nobody knows how many it killed, none."""
    if aspect == "war":
        return int(blow.realized == Rung.CAMPAIGN and {*blow.actors, *blow.targets} <= set(STATE_NAMES))
    acts = blow.realized >= question.at_least and (question.by is None or bool(set(question.by) & set(blow.targets)))
    if not acts:
        return category(question, aspect, struck, None)
    return category(question, aspect, struck, Outcome("", 1, "struck", blow.realized, blow.deaths or 0))
