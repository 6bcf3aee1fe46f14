"""Strategic patience: most blows are borne for the sake of the long game.

Claim: the Quds Force has chosen the long game despite repeated Israeli strikes on its installations and partners in
Syria.
Source: AN20, The Iraq-Syria-Lebanon axis.
Basis: stated for Israel in Syria; inferred for the United States.
Shows: against each adversary only a fraction of blows is answered; patience ends as the perceived rung passes its
limit.
"""

from sim.compiled import rule
from sim.elementary import within
from sim.params import Mechanism, Parameter

STRATEGIC_PATIENCE = Mechanism(
    "A5",
    __name__,
    __doc__,
    us_nats=Parameter(3.0, "nat", 0.0, 12.0, "inferred", "for restraint against the United States", neutral=0.0),
    israel_nats=Parameter(4.0, "nat", 0.0, 12.0, "judgement", "for restraint against Israel", neutral=0.0),
    us_limit_rung=Parameter(4.0, "rung", 0.0, 7.0, "judgement", "perceived rung from which it fades, United States"),
    israel_limit_rung=Parameter(4.6, "rung", 0.0, 7.0, "judgement", "perceived rung from which it fades, Israel"),
)


@rule
def score(rung, perceived, against_us, pars):
    """Nats at ``rung`` (only restraint gains), fading over one perceived rung above the limit."""
    if rung > 0:
        return 0.0
    if against_us:
        return pars.us_nats * within(pars.us_limit_rung + 1.0 - perceived, 0.0, 1.0)
    return pars.israel_nats * within(pars.israel_limit_rung + 1.0 - perceived, 0.0, 1.0)
