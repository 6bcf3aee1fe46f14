"""H16 An attack on one.

Question: does aid among the militias raise the number of theatres in which they act within a fortnight of a strike on
one of them?
Expected: yes; inter-group assistance deepens commitment, so that an attack on one node risks a response by others.
Source: DA22, The decentralized axis in action.
Command: python -m experiments.claims claims.only=[H16]
Run time: half a minute.
"""

import numpy as np

from experiments.claims.claim import Claim, Contrast
from experiments.claims.measures import seen_for_each
from sim.ladder import FIRST_MILITIA, PATRON, Rung

LEVEL = ("centralization=networked", "ensemble.years=2")
FORTNIGHT = 14


def observe(row: np.ndarray, acts: np.ndarray) -> dict[str, float]:
    """Strikes on militias, and theatres in which militias then acted, summed over the strikes."""
    force = acts["realized"] >= Rung.HARASSING
    struck = acts[
        force & (acts["actor"] > PATRON) & (acts["actor"] < FIRST_MILITIA) & (acts["target"] >= FIRST_MILITIA)
    ]
    after = acts[(acts["actor"] >= FIRST_MILITIA) & (acts["intended"] >= Rung.HARASSING)]
    theatres = 0
    for day in struck["day"]:
        theatres += len(np.unique(after["theatre"][(after["day"] > day) & (after["day"] <= day + FORTNIGHT)]))
    return {"strikes": float(len(struck)), "theatres": float(theatres)}


ACTIVE = seen_for_each("theatres", "strikes")

CLAIM = Claim(
    "H16",
    __doc__,
    variants={
        "aid": LEVEL,
        "no aid (B4)": (*LEVEL, "rules.off=[mutual_aid]"),
        "each alone (B4, C7, C11)": (*LEVEL, "rules.off=[mutual_aid,solidarity,joining]"),
    },
    observe=observe,
    contrasts=(
        Contrast("by aid alone (B4)", ACTIVE, {"aid": 1, "no aid (B4)": -1}, 1, 0.02, "theatres a strike"),
        Contrast(
            "by aid, solidarity and joining",
            ACTIVE,
            {"aid": 1, "each alone (B4, C7, C11)": -1},
            1,
            0.02,
            "theatres a strike",
        ),
    ),
)
