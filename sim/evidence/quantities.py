"""Numbers of the record that experiments compare the model with, each from its rows.

What of them is fitted ``sim.calibration.targets`` says; the others are checks.
"""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median

from scipy.stats import chi2

from sim.analysis.proportion import Estimate, proportion
from sim.calendar import DAYS_A_YEAR
from sim.evidence.coding import Coded
from sim.evidence.events import WINDOW
from sim.evidence.rates import Rate
from sim.evidence.record import Answer, the_record
from sim.ladder import Rung
from sim.params import ConfigError, nearest

FATAL_SINCE = "rockets_2019"
"""The row with whose period the attacks on United States forces begin to be counted."""
NOT_ROWS = ("response_to", "window")
"""What a number can come from beside rows: who answered whom, and that nothing of a kind is in the whole record."""


def counted(ident: str) -> int:
    """A count, by its row."""
    return int(the_record().rates[ident].value)


def rates_among(rows: Iterable[str]) -> list[Rate]:
    """The counts among what a number comes from; the rest are events, base rates, or one of ``NOT_ROWS``.

    Raises:
        ConfigError: there is no such row; what is misspelt would escape every check of independence.
    """
    record, found = the_record(), []
    others = {*record.events, *NOT_ROWS, *(f"{rate.measure}, {rate.subset}" for rate in record.base_rates)}
    for row in rows:
        if row in record.rates:
            found.append(record.rates[row])
        elif row not in others:
            raise ConfigError(f"rows: the record has no '{row}'{nearest(row, [*record.rates, *others])}")
    return found


def part(ident: str) -> tuple[int, int]:
    """A count and the count that it is a part of."""
    return counted(ident), counted(the_record().rates[ident].of)


def period(ident: str) -> int:
    """Days of a row's period, from its first to its last."""
    return the_record().rates[ident].days


def a_year(ident: str) -> float:
    """A count as a yearly rate, with the first and the last day of its period."""
    return counted(ident) / (period(ident) + 1) * DAYS_A_YEAR


def share(ident: str) -> Estimate:
    """A part as a share, with its Wilson interval."""
    return proportion(*part(ident))


def soldiers_killed() -> list[Coded]:
    """Listed attacks that killed a soldier of the United States."""
    return [act for act in the_record().acts if (act.deaths or {}).get("soldier_us", 0) > 0]


def soldiers_killed_a_year() -> tuple[int, float, Estimate]:
    """How many such attacks, in how many years, and the yearly rate with its exact Poisson interval."""
    attacks = soldiers_killed()
    n, years = len(attacks), (WINDOW[1] - the_record().rates[FATAL_SINCE].start).days / DAYS_A_YEAR
    low, high = chi2.ppf(0.025, 2 * n) / 2, chi2.ppf(0.975, 2 * n + 2) / 2
    return n, years, Estimate(n / years, low / years, high / years, n)


def us_strikes() -> list[Coded]:
    """Listed lethal strikes of the United States in Iraq and Syria."""
    acts = the_record().acts
    return [a for a in acts if a.actors[0] == "us" and a.intended >= Rung.LETHAL and a.theatre in ("iraq", "syria")]


def us_strikes_that_killed_iranians() -> tuple[int, int]:
    """How many of those killed any of Iran's people, and how many there are."""
    strikes = us_strikes()
    return sum((a.deaths or {}).get("patron", 0) > 0 for a in strikes), len(strikes)


def low_gone_wrong() -> tuple[int, int]:
    """Attacks that killed a United States soldier: those meant at rung 3, and all."""
    attacks = soldiers_killed()
    return sum(a.intended <= Rung.HARASSING for a in attacks), len(attacks)


def answer_lags(actor: str, rung: int = Rung.HARASSING) -> list[int]:
    """Lags of an actor's answers by force that a source links to what they answered, in days."""
    return [a.lag_days for a in the_record().answers if a.answer.actors[0] == actor and a.answer.intended >= rung]


def median_lag(actor: str) -> float:
    """Their median."""
    return median(answer_lags(actor))


def after_the_commander() -> Answer:
    """The patron's answer to the killing of its commander."""
    return next(answer for answer in the_record().answers if answer.blow.act == "decapitation")


def lag_after_the_commander() -> int:
    """Its lag in days."""
    return after_the_commander().lag_days


def direct_strikes_a_year() -> float:
    """Open strikes by a government's own forces from its own soil, a year."""
    strikes = [act for act in the_record().acts if act.event.kind == "direct_missile_strike"]
    return len(strikes) / ((WINDOW[1] - WINDOW[0]).days + 1) * DAYS_A_YEAR
