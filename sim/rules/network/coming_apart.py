"""Fragmentation of the axis: so decentralized that it comes apart.

Claim: local political resistance and stronger opponents could make the axis so decentralized that it comes apart.
Source: DA22, closing paragraphs.
Basis: stated as a possibility; the measure of coherence, the floor and the patience are judgement.
Shows: a network whose coherence stays below the floor for long enough ends as one.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

COMING_APART = Mechanism(
    "B10",
    __name__,
    __doc__,
    floor=Parameter(0.20, "0..1", 0.0, 1.0, "judgement", "mean coherence below which it comes apart", neutral=0.0),
    days=Parameter(180.0, "day", 1.0, 3650.0, "judgement", "for which it has to stay there"),
)


@rule
def coherence(control, narrative):
    """What holds one militia to the axis (0..1): the patron's control and the common narrative, in equal parts."""
    return 0.5 * (control + narrative)


@rule
def days_below(mean_coherence, days, passed, pars):
    """Days that coherence has been below the floor, ``passed`` days later."""
    return days + passed if mean_coherence < pars.floor else 0.0


@rule
def apart(days, pars):
    """Whether it has been below for too long."""
    return days > pars.days
