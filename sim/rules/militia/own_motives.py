"""Own motives: a militia weighs its own reasons against what it is told.

Claim: control over the recipients is uncertain, and weak in day-to-day operations.
Source: SA23, challenges; OC24, Tehran's limited control.
Basis: stated; the shape of the motive is judgement.
Shows: the unauthorized share rises as control falls; with autonomy at 0 every militia obeys as if fully controlled.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

OWN_MOTIVES = Mechanism(
    "C1",
    __name__,
    __doc__,
    autonomy=Parameter(
        1.0, "0..1", 0.0, 1.0, "judgement", "how much of the lack of control is the militia's own", neutral=0.0
    ),
    motive=Parameter(0.6, "nat/rung", 0.0, 4.0, "judgement", "gained per rung by any militia", stays=True),
    fervor=Parameter(0.6, "nat/rung", 0.0, 4.0, "judgement", "gained per rung by full fervor", stays=True),
    curvature=Parameter(
        0.225, "nat/rung2", 0.0, 2.0, "judgement", "lost per squared rung: cost and danger", stays=True
    ),
    inertia=Parameter(2.2, "nat", 0.0, 8.0, "judgement", "for doing nothing", stays=True, fitted=True),
)


@rule
def motive_score(rung, fervor, pars):
    """Nats at ``rung`` from the militia's own reasons."""
    if rung == 0:
        return pars.inertia
    return (pars.motive + pars.fervor * fervor) * rung - pars.curvature * rung * rung


@rule
def effective(control, pars):
    """Control (0..1) as it works on a decision."""
    return 1.0 - pars.autonomy * (1.0 - control)


MOST_ODDS = 1e9


@rule
def odds(control):
    """Odds of control: 0 at none, 1 at a half, beyond any motive at 1."""
    return min(MOST_ODDS, control / max(1e-12, 1.0 - control))
