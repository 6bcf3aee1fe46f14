"""Freedom of action: struck where the answer is least feared.

Claim: components are assembled inside Lebanon because Israel is less likely to operate there than in Syria.
Source: AN20, The Iraq-Syria-Lebanon axis.
Basis: stated; that the fear is of the home militia's answer is inferred, the strength is judgement.
Shows: acts by theatre follow exposure to the answer of the militia at home there.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

FREEDOM_OF_ACTION = Mechanism(
    "D11",
    __name__,
    __doc__,
    nats=Parameter(
        3.0,
        "nat",
        0.0,
        8.0,
        "judgement",
        "lost by a theatre fully exposed to a militia at full capability",
        neutral=0.0,
    ),
)


@rule
def theatre_score(exposure, deterrent, pars):
    """Nats of a theatre of ``exposure`` (0..1) whose home militias have capability ``deterrent``."""
    return -pars.nats * exposure * min(1.0, deterrent)
