"""H10 Fervor under restraint.

Question: at equal ties, does fervor raise the unauthorized share when the patron restrains?
Expected: yes; the ideologically closest are hard to convince by pragmatic calculation.
Source: OC24, the Iraqi militias.
Command: python -m experiments.claims claims.only=[H10]
Run time: ten seconds.
"""

from experiments.claims.claim import Claim, Contrast
from experiments.claims.measures import unauthorized

RESTRAINED = ("scenario=generic", "rules.directives.usual_rung=2.0")

CLAIM = Claim(
    "H10",
    __doc__,
    variants={
        "fervent": (*RESTRAINED, "roster.militias.militia.fervor=0.9"),
        "cool": (*RESTRAINED, "roster.militias.militia.fervor=0.2"),
        "fervent, without the paradox": (
            *RESTRAINED,
            "roster.militias.militia.fervor=0.9",
            "rules.off=[fervor_paradox]",
        ),
    },
    contrasts=(
        Contrast(
            "the fervent exceed their licence more", unauthorized, {"fervent": 1, "cool": -1}, 1, 0.01, "share of acts"
        ),
        Contrast(
            "also beyond their stronger motives (C2 alone)",
            unauthorized,
            {"fervent": 1, "fervent, without the paradox": -1},
            1,
            0.01,
            "share of acts",
        ),
    ),
)
