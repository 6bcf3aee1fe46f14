"""Host veto: the host has a say.

Claim: a field commander was removed at the request of Syria's president; mobilization in Pakistan is held down by
Islamabad.
Source: DA22, Paradox of power; AN20, Afghanistan and Asia.
Basis: stated; the strength is judgement.
Shows: where a host vetoes, the patron's control over the militias at home there is cut.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

HOST_VETO = Mechanism(
    "B16",
    __name__,
    __doc__,
    cut=Parameter(0.5, "1", 0.0, 1.0, "judgement", "share of control that a full veto removes", neutral=0.0),
)


@rule
def control_left(veto, pars):
    """Factor on control in a theatre whose host vetoes to the degree ``veto`` (0..1)."""
    return 1.0 - pars.cut * veto
