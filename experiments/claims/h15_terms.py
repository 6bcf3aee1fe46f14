"""H15 Terms of a settlement.

Question: is a settlement likelier with guarantees, and less likely with the network in scope?
Expected: both; the network will not be bargained away without a replacement.
Source: AN20, Concept and Calculus and Conclusion.
Command: python -m experiments.claims claims.only=[H15]
Run time: a quarter of a minute.
"""

from experiments.claims.claim import Claim, Contrast
from experiments.claims.measures import ended
from sim.ladder import End


def offered(guarantees: float, scope: float) -> tuple[str, ...]:
    """Talks on such terms."""
    return (
        "rules.policy.talks=0.8",
        f"rules.policy.guarantees={guarantees}",
        f"rules.policy.scope={scope}",
    )


SETTLED = ended(End.SETTLEMENT)

CLAIM = Claim(
    "H15",
    __doc__,
    variants={"plain": offered(0.0, 0.0), "guaranteed": offered(1.0, 0.0), "network in scope": offered(0.0, 1.0)},
    contrasts=(
        Contrast("likelier with guarantees", SETTLED, {"guaranteed": 1, "plain": -1}, 1, 0.02, "share of histories"),
        Contrast(
            "less likely with the network in scope",
            SETTLED,
            {"network in scope": 1, "plain": -1},
            -1,
            0.02,
            "share of histories",
        ),
    ),
)
