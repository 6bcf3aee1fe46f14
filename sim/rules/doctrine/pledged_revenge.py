"""Pledged revenge: a commander's blood is a long debt.

Claim: a broad and long-term campaign of retaliation was pledged for a commander.
Source: AN20, State of Play.
Basis: stated; that the debt fades slowly and is paid in instalments is inferred, the numbers are judgement.
Shows: after a commander's killing provocation does not fade below a debt that halves in years and shrinks with each
answer.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

PLEDGED_REVENGE = Mechanism(
    "A22",
    __name__,
    __doc__,
    pledged=Parameter(0.05, "1", 0.0, 1.0, "judgement", "share of the blow that is pledged to be avenged", neutral=0.0),
    instalment=Parameter(0.1, "1", 0.0, 5.0, "judgement", "debt that an answer pays, per unit of its severity"),
    half_life_days=Parameter(500.0, "day", 10.0, 5000.0, "judgement", "in which an unpaid debt halves"),
)


@rule
def debt_after_killing(debt, blow, pars):
    """The debt after a commander's killing."""
    return max(debt, pars.pledged * blow)


@rule
def debt_after_answer(debt, severity, pars):
    """The debt after an answer of a severity."""
    return max(0.0, debt - pars.instalment * severity)
