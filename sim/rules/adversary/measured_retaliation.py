"""Measured retaliation: most attacks are borne, and the answer is held near the blow.

Claim: precision strikes answered the deaths at Taji; most attacks make no serious impact and draw no answer.
Source: AN20, Introduction; OC24, many attacks; RECORD, 4 operations for 83 attacks.
Basis: stated for the episodes, data for the rate; the form is judgement.
Shows: most attacks go unanswered; restraint fades as the perceived rung passes 4; the answer tracks the blow.
"""

from sim.compiled import rule
from sim.elementary import within
from sim.params import Mechanism, Parameter

MEASURED_RETALIATION = Mechanism(
    "D1",
    __name__,
    __doc__,
    us_nats=Parameter(
        5.5, "nat", 0.0, 12.0, "judgement", "for restraint by the United States", neutral=0.0, fitted=True
    ),
    israel_nats=Parameter(3.0, "nat", 0.0, 12.0, "judgement", "for restraint by Israel", neutral=0.0),
    limit_rung=Parameter(4.0, "rung", 0.0, 7.0, "judgement", "perceived rung from which restraint fades"),
    ratio=Parameter(0.9, "1", 0.0, 1.5, "judgement", "rungs answered per rung perceived, from rung 3 on"),
    nats_per_rung=Parameter(
        1.2, "nat/rung", 0.0, 6.0, "judgement", "lost for each rung away from the answer due", neutral=0.0, fitted=True
    ),
)


@rule
def restraint(perceived, is_us, pars):
    """Nats for doing nothing at a perceived rung."""
    nats = pars.us_nats if is_us else pars.israel_nats
    return nats * within(pars.limit_rung + 1.0 - perceived, 0.0, 1.0)


@rule
def score(rung, perceived, is_us, pars):
    """Nats at ``rung``: restraint; for an answer its closeness to the answer due, when there is something to answer."""
    if rung == 0:
        return restraint(perceived, is_us, pars)
    if perceived <= 0.0:
        return 0.0
    due = 3.0 + pars.ratio * (perceived - 3.0)
    return -pars.nats_per_rung * abs(rung - due)
