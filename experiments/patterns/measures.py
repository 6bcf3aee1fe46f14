"""What patterns count: kinds of acts as masks, rates and shares of them, and what follows a soldier's death."""

from __future__ import annotations

import math

import numpy as np

from experiments.patterns.lives import Lived
from sim.analysis.proportion import Estimate, proportion
from sim.analysis.rate import ratio_difference, share
from sim.calendar import DAYS_A_YEAR
from sim.ladder import FIRST_MILITIA, PATRON, UNITED_STATES, Kind, Rung, Victim

ANSWERED_WITHIN = 30  # days; what comes later answers something else
LATER_ANSWERS = np.dtype([("answered", "?"), ("lag", "i4"), ("history", "i4"), ("answer", "i8")])


def force(lived: Lived, rung: int = Rung.HARASSING) -> np.ndarray:
    """Acts of force meant at ``rung`` or above; orders are none."""
    return (lived.acts["kind"] != Kind.ORDER) & (lived.acts["intended"] >= rung)


def by(lived: Lived, *actors: int) -> np.ndarray:
    """Acts of these actors."""
    return np.isin(lived.acts["actor"], actors)


def by_militia(lived: Lived) -> np.ndarray:
    """Acts of any militia."""
    return lived.acts["actor"] >= FIRST_MILITIA


def at_militia(lived: Lived) -> np.ndarray:
    """Acts that strike a militia."""
    return lived.acts["target"] >= FIRST_MILITIA


def within(lived: Lived, *theatres: str) -> np.ndarray:
    """Acts in these theatres."""
    return np.isin(lived.acts["theatre"], [lived.place(name) for name in theatres])


def attack_on_us(lived: Lived) -> np.ndarray:
    """Attacks on United States forces as the record counts them."""
    counted = lived.theatres["counted"][lived.acts["theatre"]] > 0
    return by_militia(lived) & (lived.acts["target"] == UNITED_STATES) & force(lived) & counted


def killed(lived: Lived, *victims: Victim) -> np.ndarray:
    """Acts that killed anyone of these classes."""
    return lived.acts["deaths"][:, list(victims)].sum(axis=1) > 0


def us_strike_on_patron(lived: Lived) -> np.ndarray:
    """Open strikes of the United States on the patron's soil."""
    at_patron = by(lived, UNITED_STATES) & (lived.acts["target"] == PATRON)
    return at_patron & (lived.acts["realized"] >= Rung.DIRECT)


def a_year(lived: Lived, which: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Numbers of acts and years, history by history."""
    return lived.numbers(which), lived.years


def a_year_from(lived: Lived, day: int, which: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The same from a day on."""
    years = np.maximum(0, lived.rows["end_day"] + 1 - day) / DAYS_A_YEAR
    return lived.numbers(which & (lived.acts["day"] >= day)), years


def numbers_until(lived: Lived, days: int, which: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Numbers of acts in the first days, a history."""
    return lived.numbers(which & (lived.acts["day"] < days)), np.ones(len(lived.rows))


def part_of(lived: Lived, part: np.ndarray, whole: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Numbers of acts that are ``part`` and ``whole``, and of those that are ``whole``."""
    return lived.numbers(part & whole), lived.numbers(whole)


def share_of_acts(lived: Lived, part: np.ndarray, whole: np.ndarray) -> Estimate:
    """Share of the acts that are ``whole`` which are ``part`` too."""
    return share(*part_of(lived, part, whole))


def of_histories(which: np.ndarray) -> Estimate:
    """Share of histories; not a number of none."""
    if len(which) == 0:
        return Estimate(math.nan, math.nan, math.nan, 0)
    return proportion(int(which.sum()), len(which))


def mean_difference(first: np.ndarray, second: np.ndarray) -> Estimate:
    """Difference of the means of two columns over the same histories."""
    ones = np.ones(len(first))
    return ratio_difference((first, ones), (second, ones))


def declared(value: float) -> Estimate:
    """What a configuration states outright."""
    return Estimate(float(value), float(value), float(value), 1)


def most(lived: Lived, homes: list[str], which: np.ndarray) -> str:
    """The home theatre, of those named, whose militias have the most of the marked acts."""
    return max(homes, key=lambda home: int((which & by(lived, *lived.at_home(home))).sum()))


def homes_but(lived: Lived, home: str) -> list[str]:
    """Every theatre that is some militia's home, but one."""
    return [name for name in lived.settings.cast.theatres if name != home and lived.at_home(name)]


def against_the_rest(lived: Lived, home: str, which: np.ndarray) -> Estimate:
    """Marked acts a year of the groups at home in one theatre, minus those of the next most active home."""
    other = most(lived, homes_but(lived, home), which)
    ours, theirs = by(lived, *lived.at_home(home)), by(lived, *lived.at_home(other))
    return ratio_difference(a_year(lived, which & ours), a_year(lived, which & theirs))


def control(lived: Lived, *militias: int) -> np.ndarray:
    """Mean control over these militias on the last day, history by history."""
    return lived.actors["control"][:, list(militias)].mean(axis=1)


def answers_to_deaths(lived: Lived) -> np.ndarray:
    """For each attack on United States forces that killed a soldier, the first forceful United States act after it that
    answers the same militia, be it struck or its patron.
    """
    fatal = np.flatnonzero(attack_on_us(lived) & killed(lived, Victim.SOLDIER_US))
    answering = np.flatnonzero(by(lived, UNITED_STATES) & force(lived) & (lived.provoker >= FIRST_MILITIA))
    result = np.zeros(len(fatal), LATER_ANSWERS)
    result["history"] = lived.history[fatal]
    days, history = lived.acts["day"], lived.history
    for k, place in enumerate(fatal):
        later = answering[np.searchsorted(answering, place) :]
        later = later[: np.searchsorted(history[later], history[place], side="right")]
        mine = later[lived.provoker[later] == lived.acts["actor"][place]]
        if len(mine) and days[mine[0]] - days[place] <= ANSWERED_WITHIN:
            result[k] = (True, days[mine[0]] - days[place], history[place], mine[0])
    return result


def per_history(lived: Lived, answers: np.ndarray, which: np.ndarray) -> np.ndarray:
    """How many of the marked answers each history holds."""
    return np.bincount(answers["history"][which], minlength=len(lived.rows))
