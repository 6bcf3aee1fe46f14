"""Watched coordination: orders are seen.

Claim: any meeting between the groups and Iran is closely monitored; a leaked one came with evacuation and raised
alerts.
Source: PC19, the Baghdad meeting and the land corridor.
Basis: stated; the numbers are judgement.
Shows: an order that is seen raises the adversary's alert, and its belief that the patron controls those who were told.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

WATCHED_COORDINATION = Mechanism(
    "D17",
    __name__,
    __doc__,
    seen=Parameter(0.4, "probability", 0.0, 1.0, "judgement", "an order to militias is seen", neutral=0.0),
    alert=Parameter(0.15, "0..1", 0.0, 1.0, "judgement", "of the way to full alert moved by an order that is seen"),
    learned=Parameter(0.06, "1", 0.0, 1.0, "judgement", "of the way to full believed control moved by it"),
)


@rule
def is_seen(u, pars):
    """Whether an order is seen, for a uniform ``u``."""
    return u < pars.seen


@rule
def alert_after(alert, pars):
    """Alert (0..1) after an order was seen."""
    return alert + (1.0 - alert) * pars.alert


@rule
def believed_after(believed_control, pars):
    """Believed control (0..1) over a militia that was seen to be told."""
    return believed_control + (1.0 - believed_control) * pars.learned
