"""Accounts: what the network costs the patron and what it brings.

Claim: the patron spends money and political capital on its militias, suffers for them, and gains leverage and a denser
defence by them.
Source: OC24, Tehran's public stance; AN20, Concept and Calculus; DA22, closing paragraphs.
Basis: stated that there are both; that they are added up in units of severity, and every weight, are judgement.
Shows: nothing moves by it; the net benefit of a history is reported.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

ACCOUNTS = Mechanism(
    "M13",
    __name__,
    __doc__,
    upkeep=Parameter(0.2, "severity/week", 0.0, 50.0, "judgement", "cost of one fully invested militia"),
    militia_blow=Parameter(
        0.3, "1", 0.0, 2.0, "judgement", "share of a blow at a fully invested militia that is its own"
    ),
    embarrassment=Parameter(0.5, "1", 0.0, 5.0, "judgement", "cost of an act against its licence per severity"),
)


@rule
def upkeep(investment, pars):
    """Cost of a week of supporting a militia of ``investment`` (0..1)."""
    return pars.upkeep * investment


@rule
def suffered(blow, investment, pars):
    """Cost of a ``blow`` at a militia of ``investment`` (0..1)."""
    return pars.militia_blow * investment * blow


@rule
def unwanted(blow, pars):
    """Cost of a militia's act that went beyond what it was permitted."""
    return pars.embarrassment * blow
