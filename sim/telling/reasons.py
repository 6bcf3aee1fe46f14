"""Why an act was done, in one line: what prompted it, and the two mechanisms that pulled most towards its rung."""

from __future__ import annotations

from sim.decision import Decision
from sim.history import History
from sim.ladder import Cause
from sim.rules import MECHANISMS

PROMPTS = {
    Cause.INITIATIVE: "of its own accord",
    Cause.CAMPAIGN: "as part of its campaign",
    Cause.PROVOCATION: "provoked",
    Cause.ORDER: "under an order",
    Cause.JOINING: "joining a partner's campaign",
}
NAMED = 2
"""Mechanisms that are named."""
LEAST_PULL = 0.1
"""Nats below which a mechanism is not worth naming; a tenth changes the odds of a rung by a tenth."""
LIKELY = 0.995


def named(mechanism: str) -> str:
    """A mechanism in words, the head of its title."""
    title = MECHANISMS[mechanism].title.split(":")[0]
    return title[0].lower() + title[1:]


def reason(decision: Decision | None) -> str:
    """One line of why, without a full stop; ``as scripted`` when nobody decided."""
    if decision is None:
        return "as scripted"
    pulls = decision.pulls()
    strongest = [f"{named(name)} ({pull:+.1f})" for name, pull in pulls.items() if pull >= LEAST_PULL][:NAMED]
    drawn = "pulled by " + " and ".join(strongest) if strongest else "with no mechanism pulling to this rung"
    return f"{PROMPTS[decision.cause]}, {drawn}; {likelihood(decision.odds[decision.chosen])}"


def likelihood(probability: float) -> str:
    """How likely a rung was, in words."""
    if probability >= LIKELY:
        return "hardly anything else was likely"
    return f"this rung had {probability:.0%}" if probability >= 0.01 else "this rung had less than 1%"


def reasons(history: History) -> dict[int, str]:
    """One line of why for every act of a history, by its place in the log."""
    return {place: reason(history.decision_of(place)) for place in range(int(history.world.n_acts))}
