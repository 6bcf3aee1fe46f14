"""H1 War frequency against centralization.

Question: how does the frequency of open war depend on centralization, in each dyad, as a family of curves over the
judgement parameter that turns it (the severity base), without mechanisms that could carry it, and by each definition of
war, for which histories end by that definition alone?
Expected: nothing; the documents let centralization cut both ways.
Source: DA22, opening and closing paragraphs; OC24, Tehran's public stance.
Command: python -m experiments.claims claims.only=[H1]
Run time: three minutes at 2,000 histories a point on two cores.
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
BESIDE = {
    "without solidarity (C7) and joining (C11)": ("rules.off=[solidarity,joining]",),
    **{
        f"war by {definition.name.lower()}": (f"rules.open_war.definition={definition.value}",)
        for definition in (Definition.DEATHS, Definition.CAMPAIGN)
    },
}


def findings(lived: Mapping[str, Lived]) -> list[Finding]:
    """The shape of every curve."""
    found = []
    for name in (*SETTINGS, *BESIDE):
        rows = [lived[f"{name} at {level}"].rows for level in LEVELS]
        for which, dyad in enumerate(DYAD_NAMES):
            found.append(_found(f"{dyad}, {name}", np.array([r["war_dyad"] == which for r in rows])))
    return found


def _at_levels(settings: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {
        f"{name} at {level}": (*overrides, f"centralization={level}")
        for name, overrides in settings.items()
        for level in LEVELS
    }


def _found(name: str, hits: np.ndarray) -> Finding:
    what, at = shape(hits)
    curve = ", ".join(f"{share:.1%}" for share in hits.mean(axis=1))
    where = f" at {LEVELS[at]}" if at >= 0 else ""
    return Finding(f"{name}: {curve} at {', '.join(map(str, LEVELS))}", None, what + where)


CLAIM = Claim(
    "H1",
    __doc__,
    variants=_at_levels(SETTINGS),
    findings=findings,
    beside=_at_levels(BESIDE),
)
