"""Strategic depth: a strong axis deters an attack on the homeland.

Claim: the axis, and Hezbollah above all, is the greatest deterrent against an Israeli offensive.
Source: AN20, The Iraq-Syria-Lebanon axis.
Basis: stated; the strength is judgement.
Shows: the stronger the militias that can campaign against Israel, the rarer its direct strikes on the patron.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

STRATEGIC_DEPTH = Mechanism(
    "A8",
    __name__,
    __doc__,
    nats=Parameter(0.8, "nat", 0.0, 6.0, "judgement", "lost at rungs 6 and 7 per unit of deterrent", neutral=0.0),
    usual=Parameter(3.5, "1", 0.0, 20.0, "judgement", "deterrent that the magnitudes of the lines already reckon with"),
)

DIRECT = 6


@rule
def score(rung, deterrent, pars):
    """Nats at ``rung`` before a ``deterrent``: summed capability of the militias that can campaign against the
    adversary.
    """
    if rung < DIRECT:
        return 0.0
    return -pars.nats * (deterrent - pars.usual)
