"""Disowning: praise the act, deny the hand.

Claim: the government denies any direct role while its media praise the attacks; distance gives plausible deniability.
Source: OC24, Tehran's public stance; DA22, opening and Yemen.
Basis: stated; the strengths are judgement.
Shows: a disowned act is charged to the patron less; what it costs the tie is another mechanism's (B14).
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

DISOWNING = Mechanism(
    "A12",
    __name__,
    __doc__,
    believed=Parameter(0.15, "1", 0.0, 1.0, "judgement", "share of a belief in an order that a full denial removes"),
    denied=Parameter(0.6, "0..1", 0.0, 1.0, "inferred", "how fully acts that nobody ordered are denied", neutral=0.0),
)


@rule
def belief_after(belief, pars):
    """The adversary's belief in an order after the denial; it cannot tell a true denial from a false one."""
    return belief * (1.0 - pars.believed * pars.denied)


@rule
def is_disowned(ordered, rung, u, pars):
    """Whether the patron takes its distance from an act, for a uniform ``u``: only from acts of force that it did
    not order.
    """
    return not ordered and rung >= 3 and u < pars.denied
