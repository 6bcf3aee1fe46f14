"""Theatre stakes: Iraq and the axis to Lebanon first.

Claim: Iraq is the top strategic priority, the Iraq-Syria-Lebanon axis the most vital pivot, Yemen a lever, far
regions secondary.
Source: AN20, The Iraq-Syria-Lebanon axis, Yemen and Africa sections.
Basis: stated for the order; the numbers are judgement.
Shows: losses in theatres of high stake weigh more with the patron and are made good first.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

THEATRE_STAKES = Mechanism(
    "A20",
    __name__,
    __doc__,
    weight=Parameter(
        0.5,
        "1",
        0.0,
        1.0,
        "judgement",
        "how far stake moves what a loss weighs and how fast it is made good",
        neutral=0.0,
    ),
)

USUAL = 0.5


@rule
def factor(stake, pars):
    """Factor on what a loss at home in a theatre of ``stake`` (0..1) weighs, and on its resupply."""
    return 1.0 + 2.0 * pars.weight * (stake - USUAL)
