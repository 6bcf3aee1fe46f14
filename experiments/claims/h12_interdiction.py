"""H12 Interdiction, soon and late.

Question: does Israel's campaign lower capability at one year, and control over the militias at five?
Expected: strikes delay and limit; and they push militias to produce at home, which makes them depend less.
Source: AN20, The Iraq-Syria-Lebanon axis; DA22, The decentralized axis in action.
Command: python -m experiments.claims claims.only=[H12]
Run time: a quarter of a minute.
"""

from experiments.claims.claim import Claim, Contrast
from experiments.claims.measures import average

YEAR = "ensemble.years=1"
OFF = "rules.off=[interdiction]"

CLAIM = Claim(
    "H12",
    __doc__,
    variants={"struck, one year": (YEAR,), "spared, one year": (YEAR, OFF), "struck": (), "spared": (OFF,)},
    contrasts=(
        Contrast(
            "less capability after a year",
            average("capability"),
            {"struck, one year": 1, "spared, one year": -1},
            -1,
            0.01,
            "1 is a typical militia",
        ),
        Contrast("less control after five", average("control_at_end"), {"struck": 1, "spared": -1}, -1, 0.01, "0..1"),
    ),
)
