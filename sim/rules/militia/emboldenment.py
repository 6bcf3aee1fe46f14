"""Emboldenment: what goes unpunished is done again.

Claim: emboldened by their standing and by a lack of American focus the militias threaten openly; having crossed a
line they might go further.
Source: OC24, the Iraqi militias.
Basis: stated; the numbers are judgement.
Shows: acts rise with unpunished success and with the adversary's inattention; a strike takes boldness away.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

EMBOLDENMENT = Mechanism(
    "C8",
    __name__,
    __doc__,
    nats_per_rung=Parameter(0.30, "nat/rung", 0.0, 3.0, "judgement", "gained per rung at full boldness", neutral=0.0),
    tempo=Parameter(
        0.5, "1", 0.0, 5.0, "judgement", "further tempo at full boldness before an inattentive adversary", neutral=0.0
    ),
    per_success=Parameter(
        0.08, "1", 0.0, 1.0, "judgement", "of the way to full boldness gained by an attack that got through"
    ),
    punished=Parameter(0.5, "1", 0.0, 1.0, "judgement", "of boldness lost to a strike suffered"),
    half_life_days=Parameter(60.0, "day", 1.0, 2000.0, "judgement", "in which boldness halves"),
)


@rule
def after_success(boldness, pars):
    """Boldness (0..1) after an attack that got through."""
    return boldness + (1.0 - boldness) * pars.per_success


@rule
def after_punishment(boldness, pars):
    """Boldness after a strike suffered."""
    return boldness * (1.0 - pars.punished)


@rule
def score(rung, boldness, pars):
    """Nats at ``rung``."""
    return pars.nats_per_rung * boldness * rung


@rule
def tempo_factor(boldness, attention, pars):
    """Factor on a militia's own tempo before an adversary of ``attention`` (0..1)."""
    return 1.0 + pars.tempo * boldness * (1.0 - attention)
