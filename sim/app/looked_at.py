"""An act looked at: its reasons, what provoked it, what it caused."""

from __future__ import annotations

from sim.app.lives import Life
from sim.decision import Decision
from sim.rules import MECHANISMS
from sim.telling.reasons import LEAST_PULL, PROMPTS, named, reason
from sim.telling.story import chain

STANDINGS = {
    "ordered": "Ordered by Iran, or by its own hand.",
    "tolerated": "Tolerated: within the licence that its author had received.",
    "unauthorized": "Unauthorized: beyond the licence that its author had received.",
    "adversary": "",
}
SHOWN = 6  # mechanisms


def detail_of(life: Life, place: int) -> dict:
    """What the page shows of one act, in words and numbers."""
    acts, decision = life.acts, life.history.decision_of(place)
    act = acts.loc[place]
    return {
        "place": place,
        "day": int(act.day),
        "line": life.lines[place],
        "standing": STANDINGS[act.authorization],
        "why": "It is scripted in the scenario." if decision is None else _why(decision),
        "pulls": [] if decision is None else _pulls(decision),
        "table": None if decision is None else _table(decision),
        "cause": _other(life, int(act.cause)) if act.cause >= 0 else None,
        "effects": [_other(life, int(k)) for k in acts.index[acts.cause == place]],
        "chain": chain(acts, place),
    }


def _why(decision: Decision) -> str:
    prompt = PROMPTS[decision.cause]
    likely = reason(decision).rpartition("; ")[2]
    when = "" if not decision.day else f" on day {decision.day}"
    return f"Decided{when}, {prompt}; {likely}."


def _pulls(decision: Decision) -> list[dict]:
    """The mechanisms that pulled most, to the chosen rung or away from it."""
    pulls = decision.pulls()
    strongest = pulls[pulls.abs() >= LEAST_PULL].sort_values(key=abs, ascending=False, kind="stable")[:SHOWN]
    return [
        {"name": n, "title": _capital(named(n)), "claim": MECHANISMS[n].claim, "nats": round(float(v), 2)}
        for n, v in strongest.sort_values(ascending=False, kind="stable").items()
    ]


def _table(decision: Decision) -> dict:
    """Mechanism x rung, the chosen rung marked."""
    table = decision.table().T
    rows = [[named(m) if m in MECHANISMS else m, [f"{v:.2f}" for v in table.loc[m]]] for m in table.index]
    return {"rungs": [int(r) for r in table.columns], "chosen": int(decision.chosen), "rows": rows}


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _other(life: Life, place: int) -> dict:
    """Another act, to go to."""
    act = life.acts.loc[place]
    return {"place": place, "day": int(act.day), "line": life.lines[place], "side": life.side_of(act.actor)}
