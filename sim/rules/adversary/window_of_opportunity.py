"""Window of opportunity: hawks see a weak patron as the moment.

Claim: while a pandemic ravaged Iran hawks saw an opportunity to finish a militia and end its influence in Iraq; that
was expected to backfire.
Source: AN20, Conclusion.
Basis: stated; the strength is judgement.
Shows: the United States' scores on lethal and grave strikes rise as the patron's resources fall, with its hawks.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

WINDOW_OF_OPPORTUNITY = Mechanism(
    "D19",
    __name__,
    __doc__,
    nats=Parameter(
        0.8,
        "nat",
        0.0,
        6.0,
        "judgement",
        "for rungs 4 and 5 with full hawks before a patron without resources",
        neutral=0.0,
    ),
)


@rule
def score(rung, weakness, hawks, pars):
    """Nats at ``rung`` before a patron of ``weakness`` (0..1)."""
    if rung < 4 or rung > 5:
        return 0.0
    return pars.nats * weakness * hawks
