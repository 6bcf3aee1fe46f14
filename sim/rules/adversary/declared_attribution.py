"""Declared attribution: what is charged may differ from what is believed.

Claim: one administration asserted training and funding and no order; another blamed a patron's client, and it, at once.
Source: OC24, the debate after Tower 22; PC19, blame for a barrage from Gaza.
Basis: stated; the strength is judgement.
Shows: at equal belief the answer falls on the patron more often under a stance that blames at once.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

DECLARED_ATTRIBUTION = Mechanism(
    "D15",
    __name__,
    __doc__,
    nats=Parameter(2.0, "nat", 0.0, 10.0, "judgement", "log-odds of a charge moved by a full stance", neutral=0.0),
    us_stance=Parameter(
        0.0,
        "-1..1",
        -1.0,
        1.0,
        "judgement",
        "the United States': -1 asserts training and funding only, 1 blames at once",
    ),
    israel_stance=Parameter(0.0, "-1..1", -1.0, 1.0, "judgement", "Israel's"),
)


@rule
def shift(is_us, pars):
    """Nats by which the charge differs from the belief."""
    return pars.nats * (pars.us_stance if is_us else pars.israel_stance)
