"""H11 Sparing the patron.

Question: does sparing the patron lower the risk between the governments now, and raise line-crossing by militias later?
Expected: both; the spared are calm, those who die feel that their blood counts for less.
Source: OC24, Khazali on 27 November.
Command: python -m experiments.claims claims.only=[H11]
Run time: half a minute.
"""

import numpy as np

from experiments.claims.claim import Claim, Contrast
from experiments.claims.logs import militia_at_us
from experiments.claims.measures import seen, seen_for_each, war_in

FIRST_YEAR = 365
LEVEL = "centralization=networked"
STRONG = ("rules.sparing.withheld=0.8", "rules.sparing.avoided=0.8")


def observe(row: np.ndarray, acts: np.ndarray) -> dict[str, float]:
    """Red lines crossed by militias at the United States after the first year, and the years observed there."""
    later = militia_at_us(acts) & (acts["day"] > FIRST_YEAR)
    crossed = later & (acts["crossed"] > 0)
    early = (acts["actor"] == 1) & (acts["target"] == 0) & (acts["realized"] >= 4) & (acts["day"] <= FIRST_YEAR)
    days = max(0, int(row["end_day"][0]) - FIRST_YEAR)
    return {"crossed later": float(crossed.sum()), "later": days / 365.25, "struck early": float(early.sum())}


CLAIM = Claim(
    "H11",
    __doc__,
    variants={"sparing": (LEVEL, *STRONG), "not sparing": (LEVEL, "rules.off=[sparing]")},
    observe=observe,
    contrasts=(
        Contrast(
            "fewer lethal acts of the United States at the patron in the first year",
            seen("struck early"),
            {"sparing": 1, "not sparing": -1},
            -1,
            0.02,
            "acts",
        ),
        Contrast("less war with it", war_in("iran-us"), {"sparing": 1, "not sparing": -1}, -1, 0.0005, "wars a year"),
        Contrast(
            "militias cross more lines from the second year on",
            seen_for_each("crossed later", "later"),
            {"sparing": 1, "not sparing": -1},
            1,
            0.02,
            "a year",
        ),
    ),
)
