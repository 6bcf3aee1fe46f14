"""Sanctioned agents: who can be cut off shirks less.

Claim: a principal limits agency slack by monitoring and by the threat of withholding support.
Source: SALEHYAN10; BYMANKREPS10.
Basis: theory; off by default.
Shows: at equal control a militia that depends on the patron's materiel exceeds its licence less.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

SANCTIONED_AGENTS = Mechanism(
    "T2",
    __name__,
    __doc__,
    sanction=Parameter(
        0.0,
        "1",
        0.0,
        5.0,
        "theory",
        "growth of the odds of control over one that fully depends on materiel",
        neutral=0.0,
    ),
)


@rule
def odds_factor(materiel, pars):
    """Factor on the odds of control where the patron restrains."""
    return 1.0 + pars.sanction * materiel
