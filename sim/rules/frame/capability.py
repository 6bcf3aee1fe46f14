"""Capability: strikes take it, and supply makes it good.

Claim: strikes delay and limit what the axis can do, and the patron makes losses good.
Source: AN20, The Iraq-Syria-Lebanon axis; DA22, The decentralized axis in action.
Basis: stated for the direction, judgement for the rates.
Shows: a struck militia loses a share of its capability and regains it over months.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

CAPABILITY = Mechanism(
    "M12",
    __name__,
    __doc__,
    damage_per_rung=Parameter(0.015, "1/rung", 0.0, 0.2, "judgement", "share lost per realized rung above 2"),
    resupply=Parameter(
        0.004, "1/day", 0.0, 0.1, "judgement", "share of a loss made good a day along a full materiel strand"
    ),
    own_production=Parameter(0.002, "1/day", 0.0, 0.1, "inferred", "the same by full self-sufficiency", source="DA22"),
)


@rule
def lost(capability, rung, pars):
    """Capability lost to a strike of a realized rung."""
    return capability * min(1.0, pars.damage_per_rung * max(0, rung - 2))


@rule
def made_good(loss, materiel, self_sufficiency, pars):
    """Share of an outstanding loss that is made good in a day, as an amount."""
    return loss * min(1.0, pars.resupply * materiel + pars.own_production * self_sufficiency)
