"""H14 A crossed line is crossed again.

Question: is a red line that was crossed crossed again sooner, even under restraint?
Expected: yes; having killed soldiers they might escalate further even if the leader tries to restrain them.
Source: OC24, Tehran's control.
Command: python -m experiments.claims claims.only=[H14]
Run time: half a minute.
"""

import numpy as np

from experiments.claims.claim import Claim, Contrast
from experiments.claims.logs import militia_at_us
from experiments.claims.measures import seen

LEVEL = ("centralization=networked", "ensemble.years=1")
SHORT = "rules.directives.usual_rung=2.0"
NEW = "rules.erosion.at_start=1.0"
CROSSING = (
    "+events.crossing={day:0,actor:kataib_hezbollah,target:us,theatre:jordan,intended:3,realized:5,"
    "deaths:{soldier_us:3}}"
)


def observe(row: np.ndarray, acts: np.ndarray) -> dict[str, float]:
    """Lines that militias crossed at the United States within the year, after the first day."""
    return {"crossed": float((militia_at_us(acts) & (acts["crossed"] > 0) & (acts["day"] > 0)).sum())}


CLAIM = Claim(
    "H14",
    __doc__,
    variants={
        "crossed": (*LEVEL, NEW, CROSSING),
        "not crossed": (*LEVEL, NEW),
        "crossed, restrained": (*LEVEL, NEW, CROSSING, SHORT),
        "not crossed, restrained": (*LEVEL, NEW, SHORT),
        "crossed, lines that do not wear": (*LEVEL, CROSSING, "rules.off=[erosion]"),
    },
    observe=observe,
    contrasts=(
        Contrast(
            "it is crossed again more often", seen("crossed"), {"crossed": 1, "not crossed": -1}, 1, 0.02, "crossings"
        ),
        Contrast(
            "also under restraint",
            seen("crossed"),
            {"crossed, restrained": 1, "not crossed, restrained": -1},
            1,
            0.02,
            "crossings",
        ),
        Contrast(
            "because the line has worn (E3 alone)",
            seen("crossed"),
            {"crossed": 1, "crossed, lines that do not wear": -1},
            1,
            0.02,
            "crossings",
        ),
    ),
)
