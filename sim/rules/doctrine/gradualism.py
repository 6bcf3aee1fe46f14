"""Gradualism: small steps; a jump of more than one rung is rarer.

Claim: gradualism is one of three military traditions of the patron's forces.
Source: AN20, State of Play.
Basis: stated (the view of one academic); that steps are measured from the dyad's highest rung of 30 days is inferred.
Shows: each rung of a jump beyond one above the dyad's highest of the last 30 days is rarer.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

GRADUALISM = Mechanism(
    "A1",
    __name__,
    __doc__,
    nats_per_rung=Parameter(
        1.2, "nat/rung", 0.0, 6.0, "judgement", "lost for each rung of a jump beyond one", neutral=0.0
    ),
    window_days=Parameter(30.0, "day", 1.0, 365.0, "inferred", "in which the dyad's highest rung is sought"),
)


@rule
def score(rung, highest_lately, pars):
    """Nats at ``rung`` when the dyad's highest rung of late was ``highest_lately``."""
    return -pars.nats_per_rung * max(0, rung - highest_lately - 1)
