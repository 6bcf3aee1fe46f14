"""An act looked at: its reasons, what provoked it, what it caused."""

from __future__ import annotations

from sim.app.lives import Life
from sim.story import chain

STANDINGS = {
    "ordered": "Ordered by Iran, or by its own hand.",
    "tolerated": "Tolerated: within the licence that its author had received.",
    "unauthorized": "Unauthorized: beyond the licence that its author had received.",
    "adversary": "",
}


def detail_of(life: Life, place: int) -> dict:
    """What the page shows of one act, in words and numbers."""
    acts = life.acts
    act = acts.loc[place]
    return {
        "place": place,
        "day": int(act.day),
        "line": life.lines[place],
        "standing": STANDINGS[act.authorization],
        "why": "",
        "pulls": [],
        "table": None,
        "cause": _other(life, int(act.cause)) if act.cause >= 0 else None,
        "effects": [_other(life, int(k)) for k in acts.index[acts.cause == place]],
        "chain": chain(acts, place),
    }


def _other(life: Life, place: int) -> dict:
    """Another act, to go to."""
    act = life.acts.loc[place]
    side = life.side_of(act.actor)
    return {"place": place, "day": int(act.day), "line": life.lines[place], "side": side}
