"""Proportionality: the answer follows the blow, and stays a little below it.

Claim: proportionality is the second of three military traditions; the answer to Soleimani's killing stayed below the
blow.
Source: AN20, State of Play; OC24, January 2020.
Basis: stated (one academic's view, and the episode); the ratio is inferred.
Shows: the chosen rung tracks the perceived provocation, at a ratio; with the tracking at 0 it is rung 3 whatever came.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

PROPORTIONALITY = Mechanism(
    "A2",
    __name__,
    __doc__,
    tracking=Parameter(
        0.95, "1", 0.0, 1.5, "inferred", "rungs answered per rung perceived, from rung 3 on", neutral=0.0
    ),
    nats_per_rung=Parameter(
        2.6, "nat/rung", 0.0, 6.0, "judgement", "lost for each rung away from the answer due", stays=True
    ),
)

USUAL_RUNG = 3


@rule
def due(perceived, tracking):
    """The rung that a provocation perceived at rung ``perceived`` calls for."""
    return USUAL_RUNG + tracking * (perceived - USUAL_RUNG)


@rule
def score(rung, perceived, pars):
    """Nats at ``rung``: the size of an answer, not whether there is one; no pull when there is nothing to answer."""
    if perceived <= 0.0 or rung == 0:
        return 0.0
    return -pars.nats_per_rung * abs(rung - due(perceived, pars.tracking))
