"""Tit for tat: unanswered provocation persists, and fades.

Claim: escalation goes in cycles of attack and answer.
Source: AN20, Introduction; OC24, the tit for tat to January 2020.
Basis: stated; half-lives and how lesser acts add up are judgement.
Shows: memory keeps the peak, fades by half-lives, and an answer discharges it in proportion; without memory nothing
is answered.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

TIT_FOR_TAT = Mechanism(
    "E4",
    __name__,
    __doc__,
    patron_half_life=Parameter(45.0, "day", 0.0, 1000.0, "judgement", "of the patron's memory", neutral=0.0),
    us_half_life=Parameter(
        14.0, "day", 0.0, 1000.0, "judgement", "of the United States' memory", neutral=0.0, fitted=True
    ),
    israel_half_life=Parameter(20.0, "day", 0.0, 1000.0, "judgement", "of Israel's memory", neutral=0.0),
    militia_half_life=Parameter(20.0, "day", 0.0, 1000.0, "judgement", "of a militia's memory", neutral=0.0),
    adding_up=Parameter(0.25, "1", 0.0, 1.0, "judgement", "how lesser acts add up: 0 only the peak counts, 1 the sum"),
    discharge=Parameter(
        1.2, "1", 0.0, 5.0, "judgement", "provocation that an answer removes, per unit of its severity"
    ),
    militia_nats_per_rung=Parameter(0.5, "nat/rung", 0.0, 4.0, "judgement", "a militia's closeness to the blow"),
)


@rule
def remembered(unanswered, provocation, pars):
    """Unanswered provocation after one more: the larger of the two, and a share of the lesser."""
    return max(unanswered, provocation) + pars.adding_up * min(unanswered, provocation)


@rule
def left_after_answer(unanswered, severity, pars):
    """Unanswered provocation after an answer of a severity."""
    return max(0.0, unanswered - pars.discharge * severity)


@rule
def militia_score(rung, perceived, pars):
    """Nats at ``rung`` for a militia that answers a blow."""
    if perceived <= 0.0:
        return 0.0
    return -pars.militia_nats_per_rung * abs(rung - perceived)
