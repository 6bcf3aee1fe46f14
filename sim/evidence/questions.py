"""What can be asked about the aftermath of a blow, and the categories that an answer falls into.

The categories are the same for every question of a kind, so that episodes can be compared and none can be cut to suit
an outcome.  A lag of 0 and of 1 day are one category: the model's actors decide on the morning after.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sim.evidence.deeds import Deed, Outcome, first_answer, is_adversary
from sim.ladder import RUNGS

ASPECTS = ("answered", "by", "rung", "lag_days", "deaths", "war")
"""Whether, by whom, at which rung, how soon, how deadly; open war between governments or not."""
ORDERED = ("rung", "lag_days", "deaths")
"""Aspects whose categories have an order."""
UNLINKED = ("answered", "rung", "lag_days", "deaths")
"""Aspects of an act that need not answer the blow."""
COUNTS = ("answers", "any")
LAGS = (1, 3, 7, 14, 30, 60)
DEATHS = (0, 3, 10, 30, 100)
LONGEST = 365


@dataclass(frozen=True)
class Question:
    """One question, of one or more aspects.

    Attributes:
        aspects: of ``ASPECTS``.
        within: days after the last blow.
        by: who answers; None for the side that was struck.
        at_least: lowest rung that counts.
        linked: whether the act must answer the blow.
        dyad: of an open war; ``any``, ``iran-us`` or ``iran-israel``.
    """

    aspects: tuple[str, ...]
    within: int
    by: tuple[str, ...] | None = None
    at_least: int = 3
    linked: bool = True
    dyad: str = "any"

    def outcome(self, blows: Sequence[Deed], later: Iterable[Deed]) -> Outcome | None:
        """What came of these blows."""
        return first_answer(blows, later, self.within, self.by, self.at_least, self.linked)


@dataclass(frozen=True)
class Category:
    """One of the answers to an aspect.

    Attributes:
        label: in words.
        place: among all categories of the aspect, the same in every question.
    """

    label: str
    place: int


def _ranges(edges: Sequence[int], last: int | None) -> list[str]:
    """Labels of the ranges up to each edge; ``last`` closes them, None leaves them open."""
    labels, low = [], 0
    for edge in [*(e for e in edges if last is None or e < last), *([last] if last is not None else [])]:
        labels.append(str(edge) if edge == low else f"{low}-{edge}")
        low = edge + 1
    return labels if last is not None else [*labels, f"{low}+"]


def categories(question: Question, aspect: str, struck: Sequence[str]) -> list[Category]:
    """The categories of an aspect, in their order.

    Args:
        question: its horizon and lowest rung bound them.
        aspect: which.
        struck: by the last blow; who can answer depends on it.
    """
    if aspect in ("answered", "war"):
        return [Category("no", 0), Category("yes", 1)]
    if aspect == "by":
        if is_adversary(struck):
            return [Category("nobody", 0), Category("struck", 1), Category("adversary", 4)]
        patron = [] if struck[0] == "iran" else [Category("patron", 2)]
        return [Category("nobody", 0), Category("struck", 1), *patron, Category("militia", 3)]
    if aspect == "rung":
        return [Category("none", 0), *(Category(str(r), r) for r in range(question.at_least, RUNGS))]
    if aspect == "lag_days":
        labels = _ranges(LAGS, question.within)
        return [*(Category(label, k) for k, label in enumerate(labels)), Category("never", len(LAGS) + 1)]
    return [Category(label, k) for k, label in enumerate(_ranges(DEATHS, None))]


def category(question: Question, aspect: str, struck: Sequence[str], outcome: Outcome | None) -> int | None:
    """Which of ``categories`` an outcome falls into; None when the record does not know."""
    if aspect == "answered":
        return int(outcome is not None)
    known = categories(question, aspect, struck)
    if aspect == "lag_days":
        return len(known) - 1 if outcome is None else sum(edge < outcome.lag for edge in LAGS if edge < question.within)
    if aspect == "deaths":
        dead = 0 if outcome is None else outcome.deaths
        return None if dead is None else sum(edge < dead for edge in DEATHS)
    label = {"by": "nobody", "rung": "none"}[aspect] if outcome is None else str(getattr(outcome, aspect))
    return [one.label for one in known].index(label)
