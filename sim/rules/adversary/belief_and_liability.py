"""Belief and liability: blame the militia, or its patron.

Claim: after an attack the debate is over how far the patron is responsible; militias are blamed, or the patron at once.
Source: OC24, the debate after Tower 22; PC19, blame for a barrage from Gaza.
Basis: stated; the learning of believed control from what is seen is inferred, the numbers are judgement.
Shows: whom the answer strikes follows belief and standard; belief reads signs and never the true ties, and lags.
"""

from sim.compiled import rule
from sim.elementary import logistic
from sim.params import Mechanism, Parameter

BELIEF_AND_LIABILITY = Mechanism(
    "D3",
    __name__,
    __doc__,
    charged=Parameter(
        1.0, "0..1", 0.0, 1.0, "judgement", "how often a believed order is charged to the patron at most", neutral=0.0
    ),
    standard=Parameter(0.75, "0..1", 0.0, 1.0, "judgement", "belief at which the patron is as likely charged as not"),
    nats_per_belief=Parameter(9.0, "nat", 0.0, 30.0, "judgement", "sharpness of that standard"),
    sign_ordered=Parameter(0.75, "probability", 0.0, 1.0, "judgement", "an ordered act looks ordered"),
    sign_other=Parameter(0.25, "probability", 0.0, 1.0, "judgement", "any other act looks ordered"),
    joint_sign=Parameter(0.3, "probability", 0.0, 1.0, "judgement", "further chance when several strike one evening"),
    learning=Parameter(0.04, "1", 0.0, 1.0, "judgement", "of the way that one sign moves believed control"),
    first_belief=Parameter(
        0.5, "0..1", 0.0, 1.0, "judgement", "believed control of a militia never seen to act", at_start=True
    ),
)


@rule
def looks_ordered(is_ordered, joint, u, pars):
    """Whether the signs (origin of weapons, claims, timing) point to an order, for a uniform ``u``."""
    chance = pars.sign_ordered if is_ordered else pars.sign_other
    if joint:
        chance = chance + pars.joint_sign * (1.0 - chance)
    return u < chance


@rule
def believed_order(believed_control, sign, pars):
    """Belief (0..1) that the patron ordered an act: Bayes on the sign, believed control as the prior."""
    if_ordered = pars.sign_ordered if sign else 1.0 - pars.sign_ordered
    if_not = pars.sign_other if sign else 1.0 - pars.sign_other
    weight = believed_control * if_ordered
    return weight / max(1e-12, weight + (1.0 - believed_control) * if_not)


@rule
def learned(believed_control, sign, pars):
    """Believed control after one more act was seen."""
    return believed_control + pars.learning * ((1.0 if sign else 0.0) - believed_control)


@rule
def chance_of_charge(belief, shift, pars):
    """Probability that the answer goes to the patron instead of the militia; ``shift`` moves its log-odds."""
    return pars.charged * logistic(pars.nats_per_belief * (belief - pars.standard) + shift)
