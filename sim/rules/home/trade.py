"""Trade with neighbours: regional presence softens sanctions.

Claim: without its regional presence tough sanctions would have hit far harder; neighbours are among the four largest
trade partners.
Source: AN20, Afghanistan and Asia.
Basis: stated (one economist's view); the strength is judgement.
Shows: the pressure that is felt stays below the nominal one, the more so the stronger the axis stands.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

TRADE = Mechanism(
    "F4",
    __name__,
    __doc__,
    relief=Parameter(0.2, "1", 0.0, 1.0, "judgement", "share of pressure that a standing axis takes away", neutral=0.0),
)


@rule
def felt(pressure, presence, pars):
    """Pressure as it is felt, with a regional ``presence`` of 0..1."""
    return pressure * (1.0 - pars.relief * presence)
