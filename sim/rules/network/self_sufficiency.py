"""Self-sufficiency: own arms, own income, less dependence.

Claim: sanctions and strikes pushed the groups to diversify income and to build weapons of their own; state coffers
help.
Source: DA22, The decentralized axis in action; OC24, access to state coffers.
Basis: stated; the rates are judgement.
Shows: self-sufficiency grows with pressure and stake, the materiel strand thins as it does, and control follows.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

SELF_SUFFICIENCY = Mechanism(
    "B8",
    __name__,
    __doc__,
    a_day=Parameter(
        4e-05, "1/day", 0.0, 0.01, "judgement", "of the way to full self-sufficiency at full pressure", neutral=0.0
    ),
    from_office=Parameter(2e-05, "1/day", 0.0, 0.01, "judgement", "the same by full political stake", neutral=0.0),
    independence=Parameter(
        0.5, "1", 0.0, 1.0, "judgement", "share of the materiel strand that full self-sufficiency replaces"
    ),
)


@rule
def gained(self_sufficiency, pressure, stake, days, pars):
    """Self-sufficiency gained in so many days."""
    return (1.0 - self_sufficiency) * min(1.0, days * (pars.a_day * pressure + pars.from_office * stake))


@rule
def materiel_after(materiel, gain, pars):
    """The materiel strand after a gain in self-sufficiency."""
    return materiel * (1.0 - pars.independence * gain)
