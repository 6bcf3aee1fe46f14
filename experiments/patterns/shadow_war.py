"""O1 to O8 and O19: the shadow war between the United States and the axis."""

from __future__ import annotations

import math

import numpy as np

from experiments.patterns import measures as m
from experiments.patterns.lives import Lived, Lives
from experiments.patterns.pattern import MOSTLY, Pattern
from sim.analysis.median import median
from sim.analysis.proportion import Estimate, proportion
from sim.analysis.rate import rate, share
from sim.evidence import quantities as of_record
from sim.ladder import PATRON, UNITED_STATES, Authorization, Rung, Victim

AMERICANS = (Victim.SOLDIER_US, Victim.CONTRACTOR)
REVENGE_WITHIN = 60  # days
KILLING = "scenario=soleimani_2020"

FATAL, ATTACKS = of_record.part("quiet_fatal")
SOLDIERS_KILLED, YEARS, SOLDIERS_KILLED_A_YEAR = of_record.soldiers_killed_a_year()
QUIETER, BUSIER = of_record.a_year("rockets_2019"), of_record.a_year("rockets_five_weeks_2019")
IRANIANS_KILLED, US_STRIKES = of_record.us_strikes_that_killed_iranians()
"""Of the public record, from which criteria are set."""


def between(estimate: Estimate, digits: int) -> tuple[float, float]:
    """The interval of a number of the record, as a criterion."""
    return round(estimate.low, digits), round(estimate.high, digits)


LOW_GONE_WRONG = between(proportion(*of_record.low_gone_wrong()), 2)
KILLING_IRANIANS = between(proportion(IRANIANS_KILLED, US_STRIKES), 2)


def no_war(lives: Lives, dyads: tuple[int, ...]) -> Estimate:
    """Share of histories without open war in these dyads."""
    return m.of_histories(~np.isin(lives().rows["war_dyad"], dyads))


def never(lived: Lived, which: np.ndarray) -> Estimate:
    """Share of histories without any of the marked acts."""
    return m.of_histories(lived.numbers(which) == 0)


def us_force_in_iran(lives: Lives) -> Estimate:
    """Share of histories without any forceful act of the United States on Iranian soil."""
    lived = lives()
    return never(lived, m.by(lived, UNITED_STATES) & m.force(lived) & m.within(lived, "iran"))


def first_revenge(lived: Lived) -> np.ndarray:
    """Places of each history's first forceful answer by the patron's own hand, within two months."""
    own = m.by(lived, PATRON) & (lived.acts["target"] == UNITED_STATES) & m.force(lived)
    places = np.flatnonzero(own & (lived.acts["cause"] >= 0) & (lived.acts["day"] <= REVENGE_WITHIN))
    return places[np.unique(lived.history[places], return_index=True)[1]]


def revenge_comes(lives: Lives) -> Estimate:
    """Share of histories in which the patron answers by its own hand."""
    lived = lives(KILLING)
    return m.of_histories(np.isin(np.arange(len(lived.rows)), lived.history[first_revenge(lived)]))


def bloodless_revenge(lives: Lives) -> Estimate:
    """Share of those answers that kill no American."""
    lived = lives(KILLING)
    return m.of_histories(~m.killed(lived, *AMERICANS)[first_revenge(lived)])


def soldier_deaths_a_year(lives: Lives) -> Estimate:
    """Attacks a year that kill a soldier."""
    lived = lives()
    return rate(*m.a_year(lived, m.attack_on_us(lived) & m.killed(lived, Victim.SOLDIER_US)))


def of_attacks(lives: Lives, *victims: Victim) -> Estimate:
    """Share of attacks on United States forces that kill one of these."""
    lived = lives()
    return m.share_of_acts(lived, m.killed(lived, *victims), m.attack_on_us(lived))


def low_gone_wrong(lives: Lives) -> Estimate:
    """Share of the attacks that killed a soldier which were meant as harassment."""
    lived = lives()
    return m.share_of_acts(
        lived,
        lived.acts["intended"] <= Rung.HARASSING,
        m.attack_on_us(lived) & m.killed(lived, Victim.SOLDIER_US),
    )


def answered(lives: Lives) -> Estimate:
    """Share of the attacks that killed a soldier which the United States answers within a week."""
    lived = lives()
    answers = m.answers_to_deaths(lived)
    soon = answers["answered"] & (answers["lag"] <= 7)
    everything = np.ones(len(answers), bool)
    return share(m.per_history(lived, answers, soon), m.per_history(lived, answers, everything))


def lag(lives: Lives) -> Estimate:
    """Median lag of those answers, in days."""
    answers = m.answers_to_deaths(lives())
    return median(answers["lag"][answers["answered"]])


def at_militias(lives: Lives) -> Estimate:
    """Share of those answers that strike a militia."""
    lived = lives()
    answers = m.answers_to_deaths(lived)
    struck = m.at_militia(lived)[answers["answer"]]
    given = answers["answered"]
    return share(m.per_history(lived, answers, given & struck), m.per_history(lived, answers, given))


def host_dead(lives: Lives) -> Estimate:
    """Share of those answers at a militia in Iraq that kill soldiers or police of the host."""
    lived = lives()
    answers = m.answers_to_deaths(lived)
    in_iraq = answers["answered"] & (m.at_militia(lived) & m.within(lived, "iraq"))[answers["answer"]]
    dead = m.killed(lived, Victim.HOST_FORCES)[answers["answer"]]
    return share(m.per_history(lived, answers, in_iraq & dead), m.per_history(lived, answers, in_iraq))


def iranian_dead(lives: Lives) -> Estimate:
    """Share of the United States' lethal acts that kill any of the patron's people."""
    lived = lives()
    return m.share_of_acts(
        lived, m.killed(lived, Victim.PATRON), m.by(lived, UNITED_STATES) & m.force(lived, Rung.LETHAL)
    )


def denied(lives: Lives) -> Estimate:
    """Share of the militias' forceful acts that nobody ordered which the patron disowns."""
    lived = lives()
    unordered = m.by_militia(lived) & m.force(lived) & (lived.acts["authorization"] != Authorization.ORDERED)
    return share(lived.rows["tally"]["disowned_acts"], lived.numbers(unordered))


def patron_charged(lives: Lives) -> Estimate:
    """Share of the attacks on United States forces that it charges to the patron."""
    lived = lives()
    return m.share_of_acts(lived, lived.acts["charged"] > 0, m.attack_on_us(lived))


WAR_AND_LINES = (
    Pattern(
        "O1a", "years of shadow war between Iran and the United States, and no open war", "OC24, opening",
        "share of histories without open war between the two", MOSTLY,
        "the likelier course, as it was the actual one", lambda lives: no_war(lives, (0,)),
    ),
    Pattern(
        "O1b", "and none between Iran and Israel either", "OC24, opening; RECORD, no open war between states to 2024",
        "share of histories without any open war", MOSTLY,
        "the likelier course, as it was the actual one", lambda lives: no_war(lives, (0, 1)),
    ),
    Pattern(
        "O2a", "a US soldier's death in an attack is rare, not unknown", "AN20, Introduction; OC24, opening",
        "share of attacks on US forces that kill a soldier", (0.0, 0.05), "rare: at most one in twenty; not none",
        lambda lives: of_attacks(lives, Victim.SOLDIER_US),
    ),
    Pattern(
        "O2b", "such a death comes once in years", "OC24, opening; RECORD, Taji 2020 and Tower 22",
        "attacks a year that kill a US soldier", between(SOLDIERS_KILLED_A_YEAR, 2),
        f"95% interval of the record's {SOLDIERS_KILLED} in {YEARS:.1f} years",
        soldier_deaths_a_year,
    ),
    Pattern(
        "O3a", "no US strike on Iranian soil", "OC24, the fear of a direct strike",
        "share of histories without a US act realized at rung 6 or more against Iran", MOSTLY,
        "the likelier course, as it was the actual one", lambda lives: never(lives(), m.us_strike_on_patron(lives())),
    ),
    Pattern(
        "O3b", "nor lesser force there", "OC24, the fear of a direct strike",
        "share of histories without any US act of rung 3 or more in Iran", MOSTLY,
        "the likelier course, as it was the actual one", us_force_in_iran,
    ),
    Pattern(
        "O4a", "the killing of the commander is answered", "OC24, opening; RECORD, 8 January 2020",
        "soleimani_2020: share with a forceful answer by Iran's own hand within 60 days", MOSTLY,
        "the likelier course, as it was the actual one", revenge_comes,
    ),
    Pattern(
        "O4b", "and that answer killed no American", "OC24, opening",
        "soleimani_2020: share of those first answers without American dead", MOSTLY,
        "the likelier course, as it was the actual one", bloodless_revenge,
    ),
    Pattern(
        "O5a", "many attacks", "OC24, opening; RECORD, counts from 2019 to 2023",
        "attacks on US forces in Iraq, Syria, Jordan a year", (float(round(QUIETER)), float(round(BUSIER))),
        f"the record's quieter and busier stretches ({of_record.counted('rockets_2019')} in 8 months, "
        f"{of_record.counted('rockets_five_weeks_2019')} in 5 weeks) before autumn 2023",
        lambda lives: rate(*m.a_year(lives(), m.attack_on_us(lives()))),
    ),
    Pattern(
        "O5b", "few of them serious", f"OC24, opening; RECORD, {FATAL} of {ATTACKS} attacks",
        "share of attacks on US forces that kill a soldier or contractor",
        between(of_record.share("quiet_fatal"), 3), f"95% interval of the record's {FATAL} in {ATTACKS}",
        lambda lives: of_attacks(lives, *AMERICANS),
    ),
    Pattern(
        "O6", "a deadly attack can be a low rung gone wrong", "OC24, Tower 22",
        "share of attacks that killed a US soldier which were meant at rung 3", (LOW_GONE_WRONG[0], math.inf),
        "95% interval of two in two known cases", low_gone_wrong,
    ),
    Pattern(
        "O7a", "a deadly attack is answered", "AN20, Introduction",
        "share of attacks that killed a US soldier which the US answers by force within a week", MOSTLY,
        "the likelier course, as it was the actual one", answered,
    ),
    Pattern(
        "O7b", "in about a day", "AN20, Introduction; RECORD, about two days",
        "median days from a soldier's death to that answer", (0.0, 3.5), "days, not weeks: nearer to 2 than to 5", lag,
    ),
    Pattern(
        "O7c", "at a militia's depots and not at its patron", "AN20, Introduction",
        "share of those answers that strike a militia", MOSTLY, "the likelier course, as it was the actual one",
        at_militias,
    ),
    Pattern(
        "O7d", "and soldiers or police of the host die with them", "AN20, Introduction",
        "share of those answers at a militia in Iraq that kill host forces", (0.0, math.inf),
        "it happened, so it must be able to", host_dead,
    ),
    Pattern(
        "O8", "US replies rarely kill Iranians",
        f"OC24, Khazali in November 2023; RECORD, {IRANIANS_KILLED} of {US_STRIKES} listed strikes",
        "share of US acts of rung 4 or more that kill any of Iran's people", (-math.inf, KILLING_IRANIANS[1]),
        f"upper end of the 95% interval of the record's {IRANIANS_KILLED} in {US_STRIKES}", iranian_dead,
    ),
)  # fmt: skip

ATTRIBUTION = (
    Pattern(
        "O19a", "Tehran denies a hand in what it praises (praise is not modelled)", "OC24, Tehran's public stance",
        "by declaration: share of the militias' unordered forceful acts that Iran disowns", MOSTLY,
        "the stance described is the usual one", denied,
    ),
    Pattern(
        "O19b", "the US blames the militias and not an order of Tehran's", "OC24, the debate after Tower 22",
        "share of attacks on US forces that it would charge to Iran", (-math.inf, 0.5),
        "the stance described is the usual one", patron_charged,
    ),
)  # fmt: skip
