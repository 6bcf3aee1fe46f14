"""H4 The paradox of decentralization.

Question: as centralization falls, does the network serve the patron less as a tool, and stand more?
Expected: decentralization reduces the direct utility of the axis as a tool but improves resilience and capabilities.
Source: DA22, closing paragraphs.
Command: python -m experiments.claims claims.only=[H4]
Run time: half a minute.
"""

from experiments.claims.claim import Claim, Contrast
from experiments.claims.h02_decapitation import KILLING
from experiments.claims.measures import a_year, average, column_a_year, share

LOOSE, TIGHT = "centralization=0.1", "centralization=0.85"

CLAIM = Claim(
    "H4",
    __doc__,
    variants={
        "loose": (LOOSE,),
        "tight": (TIGHT,),
        "loose, killed": (LOOSE, KILLING),
        "tight, killed": (TIGHT, KILLING),
    },
    contrasts=(
        Contrast("fewer acts on order", a_year("ordered_acts"), {"loose": 1, "tight": -1}, -1, 0.5, "acts a year"),
        Contrast(
            "orders lead to fewer acts",
            share("ordered_acts", "orders"),
            {"loose": 1, "tight": -1},
            -1,
            0.02,
            "acts an order",
        ),
        Contrast(
            "more capability", average("capability"), {"loose": 1, "tight": -1}, 1, 0.01, "1 is a typical militia"
        ),
        Contrast(
            "the loss of the commander costs less control",
            average("mean_control"),
            {"loose, killed": 1, "loose": -1, "tight, killed": -1, "tight": 1},
            1,
            0.01,
            "0..1",
        ),
        Contrast(
            "a greater net benefit", column_a_year("net_benefit"), {"loose": 1, "tight": -1}, 1, 5.0, "severity a year"
        ),
    ),
)
