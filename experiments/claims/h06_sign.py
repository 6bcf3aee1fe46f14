"""H6 What turns the sign.

Question: what is the sign of the change of war with centralization, without disowning, without own motives, without
both?
Expected: nothing; distance gives plausible deniability, autonomy brings acts that nobody ordered.
Source: DA22, opening and closing paragraphs.
Command: python -m experiments.claims claims.only=[H6]
Run time: a minute.
"""

from experiments.claims.claim import Claim, Contrast
from experiments.claims.measures import war_in

OFF = {
    "whole model": (),
    "without disowning (A12)": ("rules.off=[disowning]",),
    "without own motives (C1)": ("rules.off=[own_motives]",),
    "without both": ("rules.off=[disowning,own_motives]",),
}

CLAIM = Claim(
    "H6",
    __doc__,
    variants={
        f"{name} at {level}": (*overrides, f"centralization={level}")
        for name, overrides in OFF.items()
        for level in (0.35, 0.85)
    },
    contrasts=tuple(
        Contrast(
            f"{dyad}, {name}: war from 0.35 to 0.85",
            war_in(dyad),
            {f"{name} at 0.85": 1, f"{name} at 0.35": -1},
            0,
            0.0005,
            "wars a year",
        )
        for name in OFF
        for dyad in ("iran-us", "iran-israel")
    ),
)
