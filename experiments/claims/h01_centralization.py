"""H1 War frequency against centralization.

Question: how does the frequency of open war depend on centralization, in each dyad, as a family of curves over the
judgement parameter that turns it (the severity base), without three mechanisms, and by each definition of war?
Expected: nothing; the documents let centralization cut both ways.
Source: DA22, opening and closing paragraphs; OC24, Tehran's public stance.
Command: python -m experiments.claims claims.only=[H1]
Run time: two minutes at 2,000 histories a point on two cores.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from experiments.claims.claim import Claim, Finding, Lived
from sim.analysis.shape import shape
from sim.ladder import DYAD_NAMES, Definition

LEVELS = (0.0, 0.1, 0.35, 0.6, 0.85, 1.0)
SETTINGS = {
    "severity base 2": ("rules.severity.rung_factor=2",),
    "severity base 3": ("rules.severity.rung_factor=3",),
    "severity base 4": (),
    "severity base 5": ("rules.severity.rung_factor=5",),
    "without disowning (A12)": ("rules.off=[disowning]",),
    "without own motives (C1)": ("rules.off=[own_motives]",),
    "without mutual aid (B4)": ("rules.off=[mutual_aid]",),
}
DEFINED = "severity base 4"


def findings(lived: Mapping[str, Lived]) -> list[Finding]:
    """The shape of every curve."""
    found = []
    for name in SETTINGS:
        rows = [lived[f"{name} at {level}"].rows for level in LEVELS]
        for which, dyad in enumerate(DYAD_NAMES):
            found.append(_found(f"{dyad}, {name}", np.array([r["war_dyad"] == which for r in rows])))
    rows = [lived[f"{DEFINED} at {level}"].rows for level in LEVELS]
    for definition in (Definition.DEATHS, Definition.CAMPAIGN):
        for which, dyad in enumerate(DYAD_NAMES):
            hits = np.array([r["war_day_by"][:, definition, which] >= 0 for r in rows])
            found.append(_found(f"{dyad}, war by {definition.name.lower()}", hits))
    return found


def _found(name: str, hits: np.ndarray) -> Finding:
    what, at = shape(hits)
    curve = ", ".join(f"{share:.1%}" for share in hits.mean(axis=1))
    where = f" at {LEVELS[at]}" if at >= 0 else ""
    return Finding(f"{name}: {curve} at {', '.join(map(str, LEVELS))}", None, what + where)


CLAIM = Claim(
    "H1",
    __doc__,
    variants={
        f"{name} at {level}": (*overrides, f"centralization={level}")
        for name, overrides in SETTINGS.items()
        for level in LEVELS
    },
    findings=findings,
)
