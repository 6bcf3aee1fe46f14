"""Fervor paradox: the closest in belief are the hardest to restrain.

Claim: fervor makes the militias hard to control, since they are not prone to be convinced by pragmatic calculation.
Source: OC24, the Iraqi militias.
Basis: stated for restraint; that orders to attack work better is inferred; the strengths are judgement.
Shows: restraint works worse with fervor, orders to attack better; neither matters at full or no control.
"""

from sim.compiled import rule
from sim.elementary import exp
from sim.params import Mechanism, Parameter

FERVOR_PARADOX = Mechanism(
    "C2",
    __name__,
    __doc__,
    restraint_nats=Parameter(
        1.0, "nat", 0.0, 4.0, "judgement", "log-odds of control lost by full fervor under restraint", neutral=0.0
    ),
    attack_share=Parameter(
        0.3, "1", 0.0, 1.0, "judgement", "of the lack of control made up by it under an order", neutral=0.0
    ),
)


@rule
def restraining_odds(odds_of_control, fervor, pars):
    """Odds of control where the patron restrains."""
    return odds_of_control * exp(-pars.restraint_nats * fervor)


@rule
def attacking_control(control, fervor, pars):
    """Control where the patron orders an attack."""
    return control + (1.0 - control) * pars.attack_share * fervor * control
