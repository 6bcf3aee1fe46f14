"""Directives: the patron tells its militias how far they may go, and what to do.

Claim: mobilization orders, calls for calm and envoys steer the militias, as far as they are heeded.
Source: PC19, the Baghdad meeting; DA22, The perils of hierarchy.
Basis: stated; the form (a licence per militia that arrives with delay and noise) is inferred, the numbers are
judgement.
Shows: a licence and an order move a militia in proportion to control.
"""

from sim.compiled import rule
from sim.elementary import log, within
from sim.params import Mechanism, Parameter

DIRECTIVES = Mechanism(
    "A11",
    __name__,
    __doc__,
    nats_per_rung=Parameter(
        2.5, "nat/rung", 0.0, 10.0, "judgement", "lost per rung above the licence at even odds of control", neutral=0.0
    ),
    order_nats_per_rung=Parameter(
        3.0, "nat/rung", 0.0, 10.0, "judgement", "lost per rung away from an order, times control", neutral=0.0
    ),
    a_day=Parameter(0.07, "1/day", 0.0, 1.0, "judgement", "rounds of directives to the militias", stays=True),
    usual_rung=Parameter(3.2, "rung", 0.0, 7.0, "inferred", "licence when nothing happens", source="OC24", stays=True),
    rungs_per_heat=Parameter(
        0.5, "1", 0.0, 2.0, "judgement", "licence per perceived rung of provocation above 3", stays=True
    ),
    caution=Parameter(1.2, "rung", 0.0, 6.0, "judgement", "licence withdrawn at an adversary's full alert", stays=True),
    threat_caution=Parameter(
        0.8, "rung", 0.0, 6.0, "judgement", "licence withdrawn at full perceived threat", stays=True
    ),
    delay_days=Parameter(3.0, "day", 0.0, 60.0, "judgement", "mean delay of a directive", stays=True),
    lapses_days=Parameter(
        30.0, "day", 1.0, 365.0, "judgement", "after which an order that nobody took up has lapsed", stays=True
    ),
    garbled=Parameter(
        0.08, "probability", 0.0, 1.0, "judgement", "a directive is heard a rung higher or lower", stays=True
    ),
)

HIGHEST = 5  # a licence permits force short of open war


@rule
def wanted(perceived, alert, threat, loosened, pars):
    """The licence that the patron wants, as a number: looser when provoked or beholden, tighter before a massed
    adversary.
    """
    heat = pars.rungs_per_heat * max(0.0, perceived - 3.0)
    return pars.usual_rung + heat + loosened - pars.caution * alert - pars.threat_caution * threat


@rule
def sent(wish, before, u):
    """The licence sent: the wish as a whole rung (right on average over ``u``), one rung from the last at most."""
    return int(within(min(before + 1, max(before - 1, int(max(0.0, wish) + u))), 0, HIGHEST))


@rule
def heard(licence, u, pars):
    """The licence as received: now and then a rung off."""
    if u >= pars.garbled:
        return licence
    off = 1 if u < 0.5 * pars.garbled else -1
    return int(within(licence + off, 0, HIGHEST))


@rule
def arrives_after(u, pars):
    """Whole days from sending to receipt, at least one."""
    return 1 + int(min(60.0, -log(1.0 - u) * max(0.0, pars.delay_days - 0.5)))


@rule
def licence_score(rung, licence, odds_of_control, pars):
    """Nats at ``rung`` above the licence as received."""
    above = max(0, rung - licence)
    if above == 0:
        return 0.0
    return -pars.nats_per_rung * above * odds_of_control


@rule
def order_score(rung, ordered, control, pars):
    """Nats at ``rung`` under an order, as heavy as control."""
    return -pars.order_nats_per_rung * control * abs(rung - ordered)
