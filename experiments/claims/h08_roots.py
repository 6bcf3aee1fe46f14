"""H8 Acts that nobody ordered at the root of wars.

Question: do wars start with an act that nobody ordered more often than chains of acts that did not end in war?
Expected: by tying its fate to an unruly axis the patron is at risk of a war that nobody there wants.
Source: OC24, Tehran's public stance and Tehran's control.
Command: python -m experiments.claims claims.only=[H8]
Run time: half a minute.
"""

from collections.abc import Mapping

import numpy as np

from experiments.claims.claim import LEVEL, Claim, Finding, Lived
from experiments.claims.logs import classes_of_roots, leaves
from sim.analysis.contrast import combined, verdict
from sim.ladder import Authorization

UNORDERED = (Authorization.TOLERATED, Authorization.UNAUTHORIZED, Authorization.ACCIDENT)
SMALLEST = 0.02


def observe(row: np.ndarray, acts: np.ndarray) -> dict[str, float]:
    """Chains of force that ended without war, and how many of them began with an act that nobody ordered."""
    if row["war_dyad"][0] >= 0:
        return {"chains": 0.0, "unordered": 0.0, "unauthorized": 0.0}
    roots = classes_of_roots(acts)[leaves(acts)]
    return {
        "chains": float(len(roots)),
        "unordered": float(np.isin(roots, UNORDERED).sum()),
        "unauthorized": float((roots == Authorization.UNAUTHORIZED).sum()),
    }


def findings(lived: Mapping[str, Lived]) -> list[Finding]:
    """By how much the share of such roots is higher among wars than among other chains."""
    network = lived["network"]
    war = network.rows["war_dyad"] >= 0
    root = network.rows["root_authorization"]
    found = []
    for name, classes in (("unordered", UNORDERED), ("unauthorized", (Authorization.UNAUTHORIZED,))):
        among_wars = (war & np.isin(root, classes), war)
        among_others = (network.seen[name], network.seen["chains"])
        estimate = combined([among_wars, among_others], [1.0, -1.0], 1.0 - (1.0 - LEVEL) / 2)
        says = f"{name} roots: the share among wars is higher than among chains that ended otherwise"
        found.append(Finding(says, estimate, verdict(estimate, 1, SMALLEST), 1, SMALLEST, "share of roots"))
    return found


CLAIM = Claim("H8", __doc__, {"network": ("centralization=networked",)}, observe=observe, findings=findings)
