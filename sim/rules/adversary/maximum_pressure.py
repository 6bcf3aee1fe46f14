"""Maximum pressure: the patron leans on its network more, its partners on it less.

Claim: the policy makes Iran more rather than less dependent on its alliance network; sanctions led partners to contacts
and incomes independent of Iran; the whole of the Guards was designated.
Source: AN20, Summary and Conclusion; DA22, The decentralized axis in action; PC19, designation.
Basis: stated; the rates are judgement.
Shows: investment rises under more than the usual pressure and falls under less; a designated patron's institutions
reach its partners less.
"""

from sim.compiled import rule
from sim.elementary import within
from sim.params import Mechanism, Parameter

MAXIMUM_PRESSURE = Mechanism(
    "D6",
    __name__,
    __doc__,
    reliance=Parameter(
        0.0006, "1/day", 0.0, 0.02, "judgement", "investment a day per unit of pressure beyond the usual", neutral=0.0
    ),
    usual=Parameter(0.4, "0..1", 0.0, 1.0, "judgement", "felt pressure at which investment stays as it is"),
    estrangement=Parameter(
        0.00008,
        "1/day",
        0.0,
        0.01,
        "judgement",
        "share of the institutional strand lost a day at full pressure and designation",
        neutral=0.0,
    ),
)


@rule
def investment_after(investment, pressure, days, pars):
    """Investment (0..1) after so many days of a felt ``pressure``."""
    by = pars.reliance * (pressure - pars.usual) * days
    return within(investment + by * (1.0 - investment if by > 0.0 else investment), 0.0, 1.0)


@rule
def institutions_after(institutions, pressure, designation, days, pars):
    """The institutional strand after so many days."""
    return institutions * (1.0 - min(1.0, pars.estrangement * pressure * designation * days))
