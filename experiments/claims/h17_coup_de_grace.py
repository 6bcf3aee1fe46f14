"""H17 Striking to finish one militia.

Question: does a series of strikes meant to finish one militia raise later attacks?
Expected: yes; it is likely to backfire.
Source: AN20, Conclusion.
Command: python -m experiments.claims claims.only=[H17]
Run time: a quarter of a minute.
"""

import numpy as np

from experiments.claims.claim import Claim, Contrast
from experiments.claims.logs import militia_at_us
from experiments.claims.measures import seen, war_in

LEVEL = ("centralization=networked", "ensemble.years=1")
STRIKES = tuple(
    f"+events.strike_{k}={{day:{3 * k},actor:us,target:kataib_hezbollah,theatre:iraq,intended:4,"
    "deaths:{fighter:12,host_forces:3}}"
    for k in range(8)
)
SERIES_ENDS, LATER = 25, 90


def observe(row: np.ndarray, acts: np.ndarray) -> dict[str, float]:
    """Attacks of militias on the United States in the months after the series, and later in the year."""
    at_us = militia_at_us(acts)
    return {
        "soon": float((at_us & (acts["day"] > SERIES_ENDS) & (acts["day"] <= LATER)).sum()),
        "later": float((at_us & (acts["day"] > LATER)).sum()),
    }


CHANGE = {"struck": 1, "left alone": -1}

CLAIM = Claim(
    "H17",
    __doc__,
    variants={"struck": (*LEVEL, *STRIKES), "left alone": LEVEL},
    observe=observe,
    contrasts=(
        Contrast("more attacks within two months", seen("soon"), CHANGE, 1, 0.2, "attacks"),
        Contrast("more attacks later in the year", seen("later"), CHANGE, 1, 0.2, "attacks"),
        Contrast("more war with the United States", war_in("iran-us"), CHANGE, 1, 0.001, "wars a year"),
    ),
)
