"""Red lines: unwritten rules keep the shadow war below war.

Claim: the conflict never spilled into all-out war because both sides kept to certain unwritten red lines.
Source: OC24, opening.
Basis: stated; their places (grave acts, direct strikes, campaigns) are inferred, the strengths judgement.
Shows: scores drop beyond each line.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

RED_LINES = Mechanism(
    "E1",
    __name__,
    __doc__,
    grave_nats=Parameter(2.0, "nat", 0.0, 12.0, "judgement", "lost at rung 5 and above", neutral=0.0),
    direct_nats=Parameter(0.3, "nat", 0.0, 12.0, "judgement", "lost further at rung 6 and above", neutral=0.0),
    campaign_nats=Parameter(2.0, "nat", 0.0, 12.0, "judgement", "lost further at rung 7", neutral=0.0),
    militia_share=Parameter(0.6, "1", 0.0, 2.0, "judgement", "how far the lines bind a militia, or one who strikes it"),
)

FIRST_LINE = 5


@rule
def nats_at(rung, pars):
    """What the line at exactly this rung costs while it is whole."""
    if rung == 5:
        return pars.grave_nats
    if rung == 6:
        return pars.direct_nats
    if rung == 7:
        return pars.campaign_nats
    return 0.0


@rule
def score(rung, lines, share, pars):
    """Nats at ``rung``: every line up to it, each by what is left of it (``lines``), times ``share``."""
    nats = 0.0
    for line in range(FIRST_LINE, rung + 1):
        nats -= nats_at(line, pars) * lines[line]
    return nats * share
