"""Comfort zone: the patron acts on terrain that it knows.

Claim: the forces stay on home turf, broad enough for their purpose, and are selective about theatres.
Source: AN20, State of Play; SA23, Yemen and Libya.
Basis: stated; the strength is judgement.
Shows: acts and orders concentrate where familiarity is high.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

COMFORT_ZONE = Mechanism(
    "A4",
    __name__,
    __doc__,
    nats=Parameter(2.0, "nat", 0.0, 8.0, "judgement", "between a wholly unknown theatre and home ground", neutral=0.0),
)


@rule
def theatre_score(familiarity, pars):
    """Nats of a theatre of ``familiarity`` (0..1)."""
    return -pars.nats * (1.0 - familiarity)
