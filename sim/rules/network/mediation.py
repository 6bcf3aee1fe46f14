"""Hub and mediation: harmony by a commander, or by a mediator.

Claim: Soleimani and al-Muhandis kept harmony among rival groups; Hezbollah mediates between them; the Quds Force
brokers.
Source: DA22, The perils of hierarchy and The decentralized axis in action; AN20, State of Play.
Basis: stated; the strength is judgement.
Shows: friction among groups at home in one theatre falls with the commander's authority or with a mediator's ties.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

MEDIATION = Mechanism(
    "B5",
    __name__,
    __doc__,
    calm=Parameter(0.6, "1", 0.0, 1.0, "judgement", "share of friction that full authority removes", neutral=0.0),
    mediated=Parameter(
        0.5, "1", 0.0, 1.0, "judgement", "share of what harmony lacks that a full tie to a full mediator makes up"
    ),
)


@rule
def friction(harmony, pars):
    """Friction left (0..1) at a ``harmony`` of 0..1."""
    return 1.0 - pars.calm * min(1.0, harmony)


@rule
def by_mediator(tie, mediates, pars):
    """Share of what harmony lacks that a mediator of skill ``mediates`` makes up along a tie (both 0..1)."""
    return pars.mediated * tie * mediates
