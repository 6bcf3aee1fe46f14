"""Commitment problem: a rising power cannot promise.

Claim: a shift of power that nobody can bind makes bargains fail and prevention tempting.
Source: FEARON95; POWELL06.
Basis: theory; off by default.
Shows: as the nuclear level rises without guarantees a settlement gets less likely, direct strikes on the patron
likelier.
"""

from sim.compiled import rule
from sim.elementary import exp
from sim.params import Mechanism, Parameter

COMMITMENT_PROBLEM = Mechanism(
    "T4",
    __name__,
    __doc__,
    settlement_nats=Parameter(
        0.0, "nat", 0.0, 10.0, "theory", "log hazard of settlement lost per unit of shift", neutral=0.0
    ),
    prevention_nats=Parameter(
        0.0, "nat", 0.0, 10.0, "theory", "for direct strikes on the patron per unit of shift", neutral=0.0
    ),
)

DIRECT = 6


@rule
def factor(shift, guarantees, pars):
    """Factor on the hazard of a settlement, by the ``shift`` of power and the ``guarantees`` (0..1)."""
    return exp(-pars.settlement_nats * shift * (1.0 - guarantees))


@rule
def score(rung, shift, guarantees, pars):
    """Nats at ``rung`` for an adversary that strikes the patron."""
    return pars.prevention_nats * shift * (1.0 - guarantees) if rung >= DIRECT else 0.0
