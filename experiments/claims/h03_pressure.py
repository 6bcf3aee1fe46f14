"""H3 Pressure and easing.

Question: does pressure raise what the patron invests in its network and lower its control over it, and does easing
lower war, less so with spoilers or without guarantees?
Expected: pressure makes Iran more dependent on the network; easing and talks are the way out, partners may spoil it.
Source: AN20, Summary and Conclusion; DA22, closing paragraphs.
Command: python -m experiments.claims claims.only=[H3]
Run time: half a minute.
"""

from experiments.claims.claim import Claim, Contrast
from experiments.claims.measures import average, war

PRESSED, EASED = "rules.policy.pressure=0.9", "rules.policy.pressure=0.1"
TALKS = (EASED, "rules.policy.talks=0.6", "rules.policy.scope=0.0")

CLAIM = Claim(
    "H3",
    __doc__,
    variants={
        "pressed": (PRESSED,),
        "eased": (EASED,),
        "talks": (*TALKS, "rules.policy.guarantees=0.6"),
        "talks without spoilers": (*TALKS, "rules.policy.guarantees=0.6", "rules.off=[defiance]"),
        "talks without guarantees": (*TALKS, "rules.policy.guarantees=0.0"),
    },
    contrasts=(
        Contrast("pressure raises investment", average("investment"), {"pressed": 1, "eased": -1}, 1, 0.02, "0..1"),
        Contrast("pressure lowers control", average("mean_control"), {"pressed": 1, "eased": -1}, -1, 0.01, "0..1"),
        Contrast("easing lowers war", war, {"eased": 1, "pressed": -1}, -1, 0.002, "wars a year"),
        Contrast(
            "easing with talks and guarantees lowers war", war, {"talks": 1, "pressed": -1}, -1, 0.002, "wars a year"
        ),
        Contrast(
            "spoilers make it more than it would be",
            war,
            {"talks": 1, "talks without spoilers": -1},
            1,
            0.002,
            "wars a year",
        ),
        Contrast(
            "without guarantees it is lowered less",
            war,
            {"talks without guarantees": 1, "talks": -1},
            1,
            0.002,
            "wars a year",
        ),
    ),
)
