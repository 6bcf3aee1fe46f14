"""Four-strand tie: control is computed from narrative, personal, materiel and institutional strands.

Claim: security assistance joins narratives, personal networks, materiel and institutions in one construct.
Source: SA23, the multi-dimensional construct.
Basis: stated for the four strands; their shares are judgement.
Shows: each strand can fail alone and takes its share of control with it.
"""

from sim.compiled import rule
from sim.elementary import within
from sim.params import Mechanism, Parameter

CONTROL_STRANDS = Mechanism(
    "B1",
    __name__,
    __doc__,
    responsiveness=Parameter(
        1.0, "0..1", 0.0, 1.0, "judgement", "how far control follows the strands and not the roster", neutral=0.0
    ),
    personal_share=Parameter(
        0.35,
        "1",
        0.0,
        1.0,
        "judgement",
        "share of control that rests on the personal strand",
        stays=True,
        at_start=True,
    ),
    narrative_part=Parameter(0.35, "1", 0.0, 1.0, "judgement", "of the rest: narrative", stays=True),
    materiel_part=Parameter(
        0.35, "1", 0.0, 1.0, "judgement", "of the rest: materiel; institutions have what remains", stays=True
    ),
)


@rule
def impersonal(narrative, materiel, institutions, pars):
    """What the three strands besides the personal one amount to, 0..1."""
    left = max(0.0, 1.0 - pars.narrative_part - pars.materiel_part)
    whole = pars.narrative_part + pars.materiel_part + left
    return (pars.narrative_part * narrative + pars.materiel_part * materiel + left * institutions) / whole


@rule
def control(personal, rest, personal_share, roster_control, pars):
    """Control (0..1) from the personal strand as it stands, the rest, and what the roster declared."""
    from_strands = personal_share * personal + (1.0 - personal_share) * rest
    return within(roster_control + pars.responsiveness * (from_strands - roster_control), 0.0, 1.0)
