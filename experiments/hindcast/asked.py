"""Questions of an episode file, each checked against what the record, or the file's own events, say happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sim.evidence.deeds import Deed, Outcome
from sim.evidence.events import WINDOW
from sim.evidence.questions import ASPECTS, COUNTS, LONGEST, UNLINKED, Question, category
from sim.ladder import DYAD_NAMES
from sim.params import ConfigError, known_key, whole_within
from sim.roster import section

KEYS = ("ask", "within_days", "by", "at_least", "counts", "dyad", "observed", "why")
NOTHING, OPEN = "nothing", "open"
DYADS = ("any", *DYAD_NAMES)


@dataclass(frozen=True)
class Asked:
    """A question and what happened.

    Attributes:
        question: what is asked.
        known: whether what happened is known; a question that is open is forecast and not scored.
        outcome: the act that came of the blow, None for none.
        war: whether open war came.
    """

    question: Question
    known: bool
    outcome: Outcome | None
    war: bool

    def happened(self, aspect: str, struck) -> int | None:
        """Which category of an aspect came about; None when it is not known."""
        if not self.known:
            return None
        return int(self.war) if aspect == "war" else category(self.question, aspect, struck, self.outcome)


def asked_from(where: str, given: Mapping, blows: list[Deed], deeds: list[Deed], until: date) -> Asked:
    """A checked question.

    Args:
        where: how a refusal names it.
        given: the entry.
        blows: what is given.
        deeds: all acts that are known, by day.
        until: last day of which they tell.

    Raises:
        ConfigError: one line that names the entry, the key, the value and what is allowed.
    """
    question = question_from(where, given, sorted({name for deed in deeds for name in deed.actors}))
    if "observed" not in given:
        raise ConfigError(
            f"{where}.observed: missing; an event, '{NOTHING}' or '{OPEN}', of a war true, false or '{OPEN}'."
        )
    observed = given["observed"]
    ends = blows[-1].day + question.within
    if observed == OPEN:
        return Asked(question, False, None, False)
    if "war" in question.aspects:
        _check_war(where, observed, ends, until)
        return Asked(question, True, None, observed)
    outcome = question.outcome(blows, deeds)
    _check_observed(where, observed, outcome, question, ends, until)
    asked = Asked(question, True, outcome, False)
    for aspect in question.aspects:
        if asked.happened(aspect, blows[-1].targets) is None:
            raise ConfigError(f"{where}.ask: {aspect}: how many '{observed}' killed is not known.")
    return asked


def question_from(where: str, given: Mapping, actors: list[str]) -> Question:
    """The question itself, about these actors.

    Raises:
        ConfigError: names the key, the value and what is allowed.
    """
    for key in section(where, given):
        known_key(where, key, KEYS)
    ask = given.get("ask")
    aspects = tuple([ask] if isinstance(ask, str) else ask or ())
    if not aspects:
        raise ConfigError(f"{where}.ask: missing. Allowed: {', '.join(ASPECTS)}.")
    for aspect in aspects:
        known_key(f"{where}.ask", aspect, ASPECTS)
    counts = given.get("counts", COUNTS[0])
    known_key(f"{where}.counts", counts, COUNTS)
    if "war" in aspects and len(aspects) > 1:
        raise ConfigError(f"{where}.ask: war has a question of its own.")
    if counts == "any" and not set(aspects) <= set(UNLINKED):
        raise ConfigError(f"{where}.ask: with counts: any only {', '.join(UNLINKED)} can be asked.")
    known_key(f"{where}.dyad", given.get("dyad", "any"), DYADS)
    return Question(
        aspects=aspects,
        within=whole_within(f"{where}.within_days", given.get("within_days"), 1, LONGEST),
        by=_by(f"{where}.by", given.get("by"), actors),
        at_least=whole_within(f"{where}.at_least", given.get("at_least", 3), 1, 7),
        linked=counts == "answers",
        dyad=given.get("dyad", "any"),
    )


def _by(where: str, given, actors: list[str]) -> tuple[str, ...] | None:
    if given is None:
        return None
    if not isinstance(given, list) or not given:
        raise ConfigError(f"{where}: {given!r} is no list of actors.")
    for name in given:
        known_key(where, name, actors)
    return tuple(given)


def _check_war(where: str, observed, ends: int, until: date) -> None:
    if not isinstance(observed, bool):
        raise ConfigError(f"{where}.observed: {observed!r} is neither true, false nor '{OPEN}'.")
    if observed and ends <= WINDOW[1].toordinal():
        raise ConfigError(f"{where}.observed: the record has no open war between governments up to {WINDOW[1]}.")
    _check_known(where, ends, until)


def _check_known(where: str, ends: int, until: date) -> None:
    if ends > until.toordinal():
        raise ConfigError(
            f"{where}.observed: the horizon ends on {date.fromordinal(ends)}, past known_until ({until}); "
            f"say '{OPEN}', or a later known_until."
        )


def _check_observed(where: str, observed, outcome: Outcome | None, question: Question, ends: int, until: date) -> None:
    """What the file says happened has to be what the events say."""
    found = NOTHING if outcome is None else outcome.ident
    if str(observed) == found:
        if outcome is None:
            _check_known(where, ends, until)
        return
    kind = "answer" if question.linked else "act"
    raise ConfigError(
        f"{where}.observed: '{observed}', but the first such {kind} within {question.within} days is "
        f"{f'{found!r}' if outcome else NOTHING} by the events."
    )
