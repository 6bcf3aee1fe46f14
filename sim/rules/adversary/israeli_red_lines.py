"""Israeli red lines: troops near the border, precision arms.

Claim: Israel is worried about Iranian troops close to its borders and will go to great lengths to prevent that; its
strikes aim at entrenchment and precision missiles, which they delay and limit.
Source: PC19, assessment; AN20, The Iraq-Syria-Lebanon axis.
Basis: stated for the lines; that they are struck more and harder as they near is inferred, the numbers are judgement.
Shows: entrenchment grows and each strike on the corridor cuts it; the further it has come, the more and harder the
strikes.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

ISRAELI_RED_LINES = Mechanism(
    "D10",
    __name__,
    __doc__,
    pull=Parameter(
        1.0,
        "1",
        0.0,
        5.0,
        "judgement",
        "growth of the campaign's occasions per unit of entrenchment gained",
        neutral=0.0,
    ),
    nats_per_rung=Parameter(
        1.0, "nat/rung", 0.0, 5.0, "judgement", "gained per rung above 3 per unit of entrenchment gained", neutral=0.0
    ),
    at_start=Parameter(
        0.4, "0..1", 0.0, 1.0, "judgement", "entrenchment on day 0, which the campaign reckons with", at_start=True
    ),
    growth=Parameter(0.0006, "1/day", 0.0, 0.02, "judgement", "of the way to full entrenchment gained a day"),
    cut=Parameter(0.008, "1", 0.0, 0.5, "judgement", "share of it that a strike on the corridor cuts"),
)


@rule
def entrenched(entrenchment, days, pars):
    """Entrenchment (0..1) so many days later."""
    return entrenchment + (1.0 - entrenchment) * min(1.0, pars.growth * days)


@rule
def after_strike(entrenchment, pars):
    """Entrenchment after a strike on the corridor."""
    return entrenchment * (1.0 - pars.cut)


@rule
def occasions_factor(entrenchment, pars):
    """Factor on the campaign's occasions."""
    return max(0.0, 1.0 + pars.pull * (entrenchment - pars.at_start))


@rule
def score(rung, entrenchment, on_campaign, pars):
    """Nats at ``rung`` on an occasion of the campaign."""
    if not on_campaign:
        return 0.0
    return pars.nats_per_rung * (entrenchment - pars.at_start) * max(0, rung - 3)
