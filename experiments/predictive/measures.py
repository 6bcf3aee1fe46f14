"""What is counted in one history of the model, each as the record counts it; nan where there was nothing to count."""

from __future__ import annotations

import numpy as np

from experiments.predictive.life import Life
from experiments.predictive.observed import base_rate
from sim.calendar import DAYS_A_YEAR
from sim.ladder import FIRST_MILITIA, PATRON, UNITED_STATES, Rung, Victim

CRISIS_DAYS = int(base_rate("icb_crisis_duration_days_q50", "all 1918-2017").value)
"""Days of quiet before a crisis, and after its first act in which it can become war: the median length of one in the
ICB data, cut to whole days.
"""


def mean(values: np.ndarray) -> float:
    """Mean, nan of none."""
    return float(np.mean(values)) if len(values) else np.nan


def share(part: np.ndarray, whole: np.ndarray) -> float:
    """Share of the acts that are ``whole`` which are ``part`` too."""
    return mean(part[whole])


def attacks_between(life: Life, first: int, last: int) -> float:
    """Attacks on United States forces from one day to another; nan where the history ended before."""
    if life.days <= last:
        return np.nan
    day = life.acts["day"]
    return float(np.count_nonzero(life.attacks_on_us & (day >= first) & (day <= last)))


def course(life: Life, first: int, at: int, last: int) -> float:
    """Share of the attacks of a period that had come by a day within it."""
    whole = attacks_between(life, first, last)
    return attacks_between(life, first, at) / whole if whole > 0 else np.nan


def in_syria(life: Life, first: int, last: int) -> float:
    """Share of the attacks in Iraq and Syria that fall in Syria."""
    day = life.acts["day"]
    both = life.attacks_on_us & life.within("iraq", "syria") & (day >= first) & (day <= last)
    return share(life.within("syria"), both)


def houthi_acts(life: Life, first: int, last: int) -> float:
    """Acts of force of the Houthis on the United States or Israel in Yemen, the Gulf and the sea between, a day."""
    if life.days <= last:
        return np.nan
    own = life.acts["actor"] == life.settings.cast.actors.index("houthis")
    day = life.acts["day"]
    counted = life.by("militias") & own & life.within("yemen", "gulf") & (day >= first) & (day <= last)
    return float(np.count_nonzero(counted)) / (last - first + 1)


def attacks_in(life: Life, days: int) -> float:
    """Attacks on United States forces in the first days, scaled to all of them where the history ended before."""
    counted = np.count_nonzero(life.attacks_on_us & (life.acts["day"] < days))
    return float(counted) * days / min(days, life.days)


def kills_a_soldier(life: Life) -> np.ndarray:
    """Attacks on United States forces that kill a soldier of theirs."""
    return life.attacks_on_us & (life.acts["deaths"][:, Victim.SOLDIER_US] > 0)


def soldiers_a_year(life: Life, days: int) -> float:
    """Attacks a year that kill a soldier, in the last days of the window."""
    first = life.settings.days - days
    if life.days <= first:
        return np.nan
    counted = np.count_nonzero(kills_a_soldier(life) & (life.acts["day"] >= first))
    return float(counted) / (life.days - first) * DAYS_A_YEAR


def low_gone_wrong(life: Life) -> float:
    """Share of the attacks that killed a soldier which were meant at rung 3."""
    return share(life.acts["intended"] <= Rung.HARASSING, kills_a_soldier(life))


def killing_iranians(life: Life) -> float:
    """Share of the United States' lethal strikes in Iraq and Syria that kill any of the patron's people."""
    strikes = life.by("us") & (life.acts["intended"] >= Rung.LETHAL) & life.within("iraq", "syria")
    return share(life.acts["deaths"][:, Victim.PATRON] > 0, strikes)


def lag(life: Life, side: str, listed: int) -> float:
    """Mean days from a blow to its answer by a side."""
    answers, blows = life.answers(side, listed)
    return mean(answers["day"] - blows["day"])


def size(life: Life, side: str, listed: int) -> float:
    """Mean of the rung that an answer is meant at minus that at which what it answers came about."""
    answers, blows = life.answers(side, listed)
    return mean(answers["intended"] - blows["realized"])


def direct_strikes_a_year(life: Life) -> float:
    """Open strikes of one government on another, or from its own soil, a year; nan in a history that came to open war,
    which is counted by itself.
    """
    return np.nan if life.war else float(life.row["tally"]["direct_strikes"]) / life.years


def wars(life: Life) -> float:
    """Open wars between governments."""
    return float(life.war)


def crises(life: Life) -> tuple[float, float]:
    """How many crises became open war, and how many there were, with either adversary.

    A crisis begins with an act that comes about at rung 5 or more between the patron's side and an adversary after
    ``CRISIS_DAYS`` without one; it became war when open war between the two governments followed within as many.  One
    that could not be followed so long is not counted.
    """
    became, begun = 0, 0
    for dyad in (0, 1):
        days = crisis_days(life, dyad + UNITED_STATES)
        to_war = (life.row["war_dyad"] == dyad) & (life.row["war_day"] - days <= CRISIS_DAYS)
        became += np.count_nonzero(to_war)
        begun += np.count_nonzero(to_war | (days + CRISIS_DAYS < life.days))
    return float(became), float(begun)


def crisis_days(life: Life, adversary: int) -> np.ndarray:
    """First days of the crises with one adversary."""
    actor, target = life.acts["actor"], life.acts["target"]
    other = np.where(actor == adversary, target, actor)
    between = ((actor == adversary) | (target == adversary)) & ((other == PATRON) | (other >= FIRST_MILITIA))
    days = np.unique(life.acts["day"][between & (life.acts["realized"] >= Rung.GRAVE)])
    return days[np.diff(days, prepend=-CRISIS_DAYS - 1) > CRISIS_DAYS]
