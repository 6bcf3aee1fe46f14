"""Embedded targets: depots shared with the police.

Claim: the strikes after Taji hit facilities shared by formal police and a militia, and killed Iraqi soldiers and
policemen; the Popular Mobilization is sanctioned by the state.
Source: AN20, Introduction; PC19, the Popular Mobilization.
Basis: stated; the numbers are judgement.
Shows: replies kill host forces where militias are embedded, and the host's tolerance of the presence falls.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

EMBEDDED_TARGETS = Mechanism(
    "D20",
    __name__,
    __doc__,
    shared=Parameter(
        0.6,
        "1",
        0.0,
        1.0,
        "judgement",
        "share of the fighters' dead that are host forces where fully embedded",
        neutral=0.0,
    ),
    anger=Parameter(0.01, "1", 0.0, 0.5, "judgement", "share of tolerance lost to one host death", neutral=0.0),
)


@rule
def collateral(share, embedded, pars):
    """Share of host forces among the dead, ``share`` of which die beside any militia, where it is ``embedded``."""
    return share + (1.0 - share) * pars.shared * embedded


@rule
def tolerance_after(tolerance, deaths, pars):
    """The host's tolerance (0..1) of the presence after so many ``deaths`` among its own."""
    return tolerance * max(0.0, 1.0 - pars.anger * deaths)
