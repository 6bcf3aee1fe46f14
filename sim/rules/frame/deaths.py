"""Deaths: how many an act kills, and of which class.

Claim: most attacks kill nobody and a few kill many; who dies depends on who was struck and where.
Source: RECORD, deaths per incident; OC24, many attacks and few serious ones.
Basis: data for the orders of magnitude (an American killed in 2 of 83 attacks; 217, 130 and 110 dead in 39, 29 and 60
strikes in Syria), judgement for the rest.
Shows: the number of dead is heavy-tailed, grows with the realized rung, and is less where the victims are sheltered.
"""

from sim.compiled import rule
from sim.elementary import exp, log
from sim.params import Mechanism, Parameter

DEATHS = Mechanism(
    "M2",
    __name__,
    __doc__,
    tail=Parameter(1.6, "1", 1.1, 3.0, "judgement", "exponent of the tail of deaths per act; smaller is heavier"),
    scale_3=Parameter(0.06, "death", 0.0, 3.0, "judgement", "scale of deaths at rung 3", fitted=True),
    scale_4=Parameter(
        1.7, "death", 0.0, 30.0, "data", "at rung 4: 2 to 6 dead a strike in Syria", source="RECORD", fitted=True
    ),
    scale_5=Parameter(6.0, "death", 0.0, 100.0, "judgement", "scale of deaths at rung 5"),
    scale_6=Parameter(15.0, "death", 0.0, 500.0, "judgement", "scale of deaths at rung 6"),
    scale_7=Parameter(150.0, "death", 0.0, 3000.0, "judgement", "scale of deaths at rung 7"),
    sheltered=Parameter(0.3, "1", 0.0, 1.0, "data", "factor at a warned and sheltered adversary", source="RECORD"),
    most=Parameter(20000.0, "death", 1.0, 1e6, "judgement", "the most that one act can kill"),
    soldier_share=Parameter(
        0.35, "1", 0.0, 1.0, "judgement", "share of soldiers among the dead at an adversary's base", fitted=True
    ),
    collateral_share=Parameter(0.25, "1", 0.0, 1.0, "inferred", "share of host forces or civilians", source="AN20"),
    homeland_civilian_share=Parameter(
        0.5, "1", 0.0, 1.0, "judgement", "share of civilians among the dead on home soil"
    ),
)


@rule
def scale(rung, pars):
    """Scale of deaths at a realized rung; nobody dies below rung 3."""
    if rung < 3:
        return 0.0
    if rung == 3:
        return pars.scale_3
    if rung == 4:
        return pars.scale_4
    if rung == 5:
        return pars.scale_5
    if rung == 6:
        return pars.scale_6
    return pars.scale_7


@rule
def deaths(rung, exposed, u, pars):
    """The dead of an act that meets its victims as far as ``exposed`` (0..1: arrived, unsheltered), for a uniform
    ``u``.
    """
    spread = exp(-log(1.0 - u) / pars.tail) - 1.0
    return int(min(pars.most, scale(rung, pars) * exposed * spread))


@rule
def part(number, share, u):
    """``share`` of ``number`` as a whole number, right on average over the uniform ``u``."""
    return min(number, int(number * share + u))
