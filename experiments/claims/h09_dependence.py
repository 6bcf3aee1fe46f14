"""H9 Who depends on whom.

Question: does pressure raise the patron's reliance on its network, and lower the network's on it?
Expected: both; Iran becomes more dependent on its partners, they diversify income and production.
Source: AN20, Summary and Conclusion; DA22, The decentralized axis in action.
Command: python -m experiments.claims claims.only=[H9]
Run time: a quarter of a minute.
"""

from experiments.claims.claim import Claim, Contrast
from experiments.claims.measures import average

CHANGE = {"pressed": 1, "eased": -1}

CLAIM = Claim(
    "H9",
    __doc__,
    variants={"pressed": ("rules.policy.pressure=0.9",), "eased": ("rules.policy.pressure=0.1",)},
    contrasts=(
        Contrast("the patron invests more", average("investment"), CHANGE, 1, 0.02, "0..1"),
        Contrast("militias depend less on its materiel", average("materiel"), CHANGE, -1, 0.01, "0..1"),
        Contrast("militias are more self-sufficient", average("self_sufficiency"), CHANGE, 1, 0.01, "0..1"),
    ),
)
