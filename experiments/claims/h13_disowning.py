"""H13 Disowning, now and later.

Question: does taking distance from partners' acts calm now, and bring more unauthorized acts over two years?
Expected: both; distance is plausible deniability, and a partner that is not backed drifts away.
Source: DA22, opening and Paradox of power; OC24, Tehran's public stance.
Command: python -m experiments.claims claims.only=[H13]
Run time: half a minute.
"""

import numpy as np

from experiments.claims.claim import Claim, Contrast
from experiments.claims.measures import seen, unauthorized

LEVEL = ("centralization=networked", "ensemble.years=2")


def observe(row: np.ndarray, acts: np.ndarray) -> dict[str, float]:
    """Answers at the patron by either adversary within the first year."""
    answers = (np.isin(acts["actor"], (1, 2))) & (acts["target"] == 0) & (acts["cause"] >= 0) & (acts["day"] <= 365)
    return {"answers at the patron": float(answers.sum())}


CLAIM = Claim(
    "H13",
    __doc__,
    variants={
        "denied": (*LEVEL, "rules.disowning.denied=1.0", "rules.disowning.believed=0.3"),
        "owned": (*LEVEL, "rules.disowning.denied=0.0"),
        "denied without cost": (
            *LEVEL,
            "rules.disowning.denied=1.0",
            "rules.disowning.believed=0.3",
            "rules.off=[eroded_tie]",
        ),
    },
    observe=observe,
    contrasts=(
        Contrast(
            "fewer answers fall on the patron in the first year",
            seen("answers at the patron"),
            {"denied": 1, "owned": -1},
            -1,
            0.05,
            "acts",
        ),
        Contrast(
            "a higher unauthorized share over two years",
            unauthorized,
            {"denied": 1, "owned": -1},
            1,
            0.002,
            "share of militia acts",
        ),
        Contrast(
            "by the cost to the tie (B14 alone)",
            unauthorized,
            {"denied": 1, "denied without cost": -1},
            1,
            0.002,
            "share of militia acts",
        ),
    ),
)
