"""Deaths: how many an act kills, and of which class.

Claim: most attacks kill nobody and a few kill many; who dies depends on who was struck and where.
Source: RECORD, deaths per incident; OC24, many attacks and few serious ones.
Basis: data for the order of magnitude at rung 3 (an American killed in 2 of 83 attacks), judgement for the scales above.
Shows: the number of dead is heavy-tailed, and grows with the realized rung.
"""

from sim.compiled import rule
from sim.elementary import exp, log
from sim.params import Mechanism, Parameter

DEATHS = Mechanism(
    "M2",
    __name__,
    __doc__,
    tail=Parameter(1.6, "1", 1.1, 3.0, "judgement", "exponent of the tail of deaths per act; smaller is heavier"),
    scale_3=Parameter(0.02, "death", 0.0, 1.0, "data", "scale of deaths at rung 3", source="RECORD"),
    scale_4=Parameter(0.5, "death", 0.0, 10.0, "judgement", "scale of deaths at rung 4"),
    scale_5=Parameter(2.0, "death", 0.0, 40.0, "judgement", "scale of deaths at rung 5"),
    scale_6=Parameter(5.0, "death", 0.0, 200.0, "judgement", "scale of deaths at rung 6"),
    scale_7=Parameter(60.0, "death", 0.0, 1000.0, "judgement", "scale of deaths at rung 7"),
    most=Parameter(20000.0, "death", 1.0, 1e6, "judgement", "the most that one act can kill"),
    soldier_share=Parameter(0.35, "1", 0.0, 1.0, "judgement", "share of soldiers among the dead at an adversary's base"),
    collateral_share=Parameter(0.25, "1", 0.0, 1.0, "inferred", "share of host forces or civilians", source="AN20"),
    homeland_civilian_share=Parameter(0.5, "1", 0.0, 1.0, "judgement", "share of civilians among the dead on home soil"),
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
def deaths(rung, got_through, u, pars):
    """The dead of an act of which the share ``got_through`` was not intercepted, for a uniform ``u``."""
    spread = exp(-log(1.0 - u) / pars.tail) - 1.0
    return int(min(pars.most, scale(rung, pars) * got_through * spread))


@rule
def part(number, share, u):
    """``share`` of ``number`` as a whole number, right on average over the uniform ``u``."""
    return min(number, int(number * share + u))
