"""Lagging beliefs: a change of the rules is seen late.

Claim: in 2020 the leadership read American hawkishness as normal in circumstances that were not.
Source: AN20, State of Play.
Basis: stated; that beliefs about the red lines lag is our form, the half-life judgement.
Shows: beliefs about the lines trail a change, so the patron risks more than it would if it knew.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

LAGGING_BELIEFS = Mechanism(
    "A14",
    __name__,
    __doc__,
    half_life_days=Parameter(
        120.0, "day", 0.0, 2000.0, "judgement", "in which half of an error is corrected", neutral=0.0
    ),
    fear_nats_per_rung=Parameter(
        0.8,
        "nat/rung",
        0.0,
        6.0,
        "judgement",
        "lost per rung above 2 when the adversary is believed to know no line",
        stays=True,
    ),
)


@rule
def belief_after(belief, truth, fade):
    """Tomorrow's belief; ``fade`` is the share of the error that a day leaves."""
    return truth + (belief - truth) * fade


@rule
def score(rung, believed_line, pars):
    """Nats at ``rung``: fear of an adversary whose line is believed to be worn to ``believed_line`` (1 is whole)."""
    return -pars.fear_nats_per_rung * (1.0 - believed_line) * max(0, rung - 2)
