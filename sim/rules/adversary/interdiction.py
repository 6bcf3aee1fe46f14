"""Interdiction: Israel's steady campaign against entrenchment and precision arms.

Claim: strikes in Syria curb entrenchment and arms transfers; they delay and limit, and do not stop them.
Source: AN20, The Iraq-Syria-Lebanon axis; DA22, production at home; RECORD, 29 to 60 attacks a year.
Basis: stated for the campaign, data for the rate; the forms are judgement.
Shows: a steady campaign in Syria; materiel strands thin, and home production grows.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

INTERDICTION = Mechanism(
    "D9",
    __name__,
    __doc__,
    occasions=Parameter(
        0.20, "1/day", 0.0, 1.0, "data", "occasions of the campaign", neutral=0.0, source="RECORD", fitted=True
    ),
    nats=Parameter(2.0, "nat", 0.0, 8.0, "judgement", "for a lethal strike on such an occasion", neutral=0.0),
    restraint_nats=Parameter(1.0, "nat", 0.0, 8.0, "judgement", "for none, at full alert of the home front"),
    convoy_share=Parameter(
        0.005, "1", 0.0, 0.5, "judgement", "of the struck militia's materiel strand lost", neutral=0.0
    ),
    home_production=Parameter(0.01, "1", 0.0, 0.5, "inferred", "of the way to self-sufficiency moved", neutral=0.0),
)


@rule
def score(rung, on_campaign, alert, pars):
    """Nats at ``rung`` on an occasion of the campaign."""
    if not on_campaign:
        return 0.0
    if rung == 0:
        return pars.restraint_nats * alert
    return -pars.nats * abs(rung - 4)


@rule
def materiel_after(materiel, pars):
    """The materiel strand after a convoy or depot was struck."""
    return materiel * (1.0 - pars.convoy_share)


@rule
def self_sufficiency_after(self_sufficiency, pars):
    """Self-sufficiency (0..1) after that."""
    return self_sufficiency + (1.0 - self_sufficiency) * pars.home_production
