"""O12 to O18: who is unruly, who mediates, what a commander's death and a disowned attack do, what holds together."""

from __future__ import annotations

import math

import numpy as np

from experiments.patterns import measures as m
from experiments.patterns.lives import Lived, Lives
from experiments.patterns.pattern import FALLS, RISES, Pattern
from experiments.patterns.pressure import HIGH, LOW
from sim.analysis.proportion import Estimate
from sim.analysis.rate import mean, ratio_difference
from sim.ladder import FIRST_MILITIA, UNITED_STATES, Authorization, End

KILLING = "scenario=soleimani_2020"
NOTHING_HAPPENS = "events={}"
AFTER = "scenario=after_soleimani"
TALKS = "scenario=spoiled_talks"
ABU_DHABI = "scenario=abu_dhabi_2022"
AXIS_2022 = "scenario=decentralized_2022"
JOINED_WITHIN = 30  # days


def of_iraq(lived: Lived) -> np.ndarray:
    """Acts of the groups at home in Iraq."""
    return m.by(lived, *lived.at_home("iraq"))


def unauthorized(lived: Lived) -> np.ndarray:
    """Acts that nobody allowed."""
    return lived.acts["authorization"] == Authorization.UNAUTHORIZED


def more_groups(lives: Lives) -> Estimate:
    """Groups at home in Iraq minus those at home in Lebanon."""
    lived = lives()
    return m.declared(len(lived.at_home("iraq")) - len(lived.at_home("lebanon")))


def lowest_but(lived: Lived, values: np.ndarray, name: str) -> int:
    """The militia with the lowest of these values, by actor, but for one."""
    others = [i for i in range(FIRST_MILITIA, len(values)) if i != lived.who(name)]
    return min(others, key=lambda i: values[i])


def houthis_loosest(lives: Lives) -> Estimate:
    """Declared control over the Houthis minus the lowest over another militia."""
    lived = lives()
    roster = lived.actors["roster_control"][0]
    return m.declared(roster[lived.who("houthis")] - roster[lowest_but(lived, roster, "houthis")])


def houthis_loosest_at_end(lives: Lives) -> Estimate:
    """The same on the last day."""
    lived = lives()
    other = lowest_but(lived, lived.actors["control"].mean(axis=0), "houthis")
    return m.mean_difference(m.control(lived, lived.who("houthis")), m.control(lived, other))


def hezbollah_mediates(lives: Lives) -> Estimate:
    """Hezbollah's declared skill as a mediator minus the best of the others."""
    lived = lives()
    skill = lived.actors["mediates"][0].copy()
    own, skill[lived.who("hezbollah")] = skill[lived.who("hezbollah")], -math.inf
    return m.declared(own - skill[FIRST_MILITIA:].max())


def mediation_calms(lives: Lives) -> Estimate:
    """Iraqi groups' acts of force a year with Hezbollah as a mediator minus without."""
    ways = (lives(AFTER), lives(AFTER, "roster.militias.hezbollah.mediates=0.0"))
    return ratio_difference(*(m.a_year(lived, of_iraq(lived) & m.force(lived)) for lived in ways))


def training_helps(lives: Lives) -> Estimate:
    """The Houthis' capability on the last day with their tie to Hezbollah minus without."""
    ways = (lives(), lives("roster.militias.hezbollah.ties.houthis=0.0"))
    return m.mean_difference(*(lived.actors["capability"][:, lived.who("houthis")] for lived in ways))


def control_after_killing(lives: Lives) -> Estimate:
    """Control over Iraqi groups a year after the commander's killing minus without it."""
    ways = (lives(KILLING), lives(KILLING, NOTHING_HAPPENS))
    return m.mean_difference(*(m.control(lived, *lived.at_home("iraq")) for lived in ways))


def activity_after_killing(lives: Lives) -> Estimate:
    """Iraqi groups' acts of force a year after the commander's killing minus without it."""
    ways = (lives(KILLING), lives(KILLING, NOTHING_HAPPENS))
    return ratio_difference(*(m.a_year(lived, of_iraq(lived) & m.force(lived)) for lived in ways))


def fallen_apart(lives: Lives, scenario: str) -> Estimate:
    """Share of histories in which the network comes apart."""
    return m.of_histories(lives(scenario).rows["end"] == End.FRAGMENTATION)


def calm_refused(lives: Lives) -> Estimate:
    """Unauthorized share of Iraqi groups' acts, with talks minus without."""
    ways = (lives(TALKS), lives(TALKS, "rules.policy.talks=0.0"))
    return ratio_difference(*(m.part_of(lived, unauthorized(lived), of_iraq(lived)) for lived in ways))


def term_not_sat_out(lives: Lives) -> Estimate:
    """Unauthorized share of Iraqi groups' acts in a term's last year minus in one whose end is far."""
    year = "ensemble.years=1"
    ways = (lives(AFTER, year), lives(AFTER, year, "rules.policy.term_ends_day=36525"))
    return ratio_difference(*(m.part_of(lived, unauthorized(lived), of_iraq(lived)) for lived in ways))


def unbacked(lives: Lives) -> Estimate:
    """Control over the Houthis a year after Abu Dhabi, with denials minus without."""
    ways = (lives(ABU_DHABI), lives(ABU_DHABI, "rules.disowning.denied=0.0"))
    return m.mean_difference(*(m.control(lived, lived.who("houthis")) for lived in ways))


def others_join(lives: Lives, *theatres: str) -> Estimate:
    """Iraqi groups' acts of force against the same opponent in the month after Abu Dhabi minus without it."""
    numbers = []
    for lived in (lives(ABU_DHABI), lives(ABU_DHABI, NOTHING_HAPPENS)):
        which = of_iraq(lived) & m.force(lived) & (lived.acts["target"] == UNITED_STATES)
        if theatres:
            which &= m.within(lived, *theatres)
        numbers.append(m.numbers_until(lived, JOINED_WITHIN, which))
    return ratio_difference(*numbers)


def own_means(lives: Lives) -> Estimate:
    """Mean self-sufficiency on the last day minus as declared."""
    lived = lives(AXIS_2022)
    start = lived.settings.cast.world["actors"][0]["self_sufficiency"][FIRST_MILITIA : lived.actors.shape[1]].mean()
    return mean(lived.rows["self_sufficiency"] - start)


def pressure_drives_own_means(lives: Lives) -> Estimate:
    """Mean self-sufficiency on the last day, at high minus at low pressure."""
    return m.mean_difference(*(lives(level).rows["self_sufficiency"] for level in (HIGH, LOW)))


def iraqi_force(lives: Lives) -> Estimate:
    """Iraqi groups' acts of force a year minus those of the next most active home."""
    return m.against_the_rest(lives(), "iraq", m.force(lives()))


def iraqi_defiance(lives: Lives) -> Estimate:
    """Iraqi groups' unauthorized acts a year minus those of the next most unruly home."""
    return m.against_the_rest(lives(), "iraq", unauthorized(lives()))


STRUCTURE = (
    Pattern(
        "O12a", "the Iraqi groups are the rowdiest part of the axis", "OC24, the Iraqi militias",
        "acts of rung 3 or more a year by groups at home in Iraq minus the next most active home", RISES,
        "the direction stated", iraqi_force,
    ),
    Pattern(
        "O12b", "and the hardest to keep in check", "OC24, the Iraqi militias",
        "unauthorized acts a year by groups at home in Iraq minus the next most unruly home", RISES,
        "the direction stated", iraqi_defiance,
    ),
    Pattern(
        "O12c", "Lebanon is united in one group, Iraq is not", "OC24, the Iraqi militias",
        "by declaration: groups at home in Iraq minus in Lebanon", RISES, "the direction stated", more_groups,
    ),
    Pattern(
        "O13a", "control is weakest over the Houthis", "AN20, Yemen and the Arabian Peninsula; DA22, Paradox of power",
        "by declaration: control over the Houthis minus the lowest over another militia", FALLS,
        "the direction stated", houthis_loosest,
    ),
    Pattern(
        "O13b", "and remains so", "AN20, Yemen and the Arabian Peninsula; DA22, Paradox of power",
        "control on the last day, the Houthis' minus the lowest of another militia", FALLS, "the direction stated",
        houthis_loosest_at_end,
    ),
    Pattern(
        "O14a", "Hezbollah mediates", "DA22, The decentralized axis in action",
        "by declaration: skill as a mediator minus the best of the others", RISES, "the direction stated",
        hezbollah_mediates,
    ),
    Pattern(
        "O14b", "between the Iraqi groups", "DA22, The decentralized axis in action",
        "after_soleimani: Iraqi groups' acts of force a year, with the mediator minus without", FALLS,
        "the direction inferred: less friction, fewer acts", mediation_calms,
    ),
    Pattern(
        "O14c", "and trains the Houthis", "DA22, The decentralized axis in action",
        "the Houthis' capability on the last day, with the tie to Hezbollah minus without", RISES,
        "the direction stated", training_helps,
    ),
    Pattern(
        "O15a", "after the killing of 2020 Iran controls the Iraqi groups less", "DA22, The perils of hierarchy",
        "soleimani_2020: mean control over Iraqi groups after a year, with the killing minus without", FALLS,
        "the direction stated", control_after_killing,
    ),
    Pattern(
        "O15b", "yet they are as active, or more", "AN20, Summary",
        "soleimani_2020: Iraqi groups' acts of force a year, with the killing minus without", RISES,
        "the document sees activity intensified", activity_after_killing,
    ),
    Pattern(
        "O15c", "and the network goes on", "AN20, Introduction",
        "soleimani_2020: share of histories in which it comes apart within the year", (-1.0, 0.05),
        "continuity: fewer than one in twenty", lambda lives: fallen_apart(lives, KILLING),
    ),
    Pattern(
        "O16a", "calls for calm during talks are refused", "DA22, The perils of hierarchy",
        "spoiled_talks: unauthorized share of Iraqi groups' acts, with talks minus without", RISES,
        "the direction stated", calm_refused,
    ),
    Pattern(
        "O16b", "and so is the plea to sit out a term", "DA22, The perils of hierarchy",
        "after_soleimani: unauthorized share of Iraqi groups' acts, in a term's last year minus in no last year", RISES,
        "the direction stated", term_not_sat_out,
    ),
    Pattern(
        "O17a", "an attack that is not backed weakens the tie", "DA22, Paradox of power",
        "abu_dhabi_2022: control over the Houthis after a year, acts disowned minus never", FALLS,
        "the direction stated", unbacked,
    ),
    Pattern(
        "O17b", "and others join in", "DA22, The decentralized axis in action",
        f"abu_dhabi_2022: Iraqi groups' acts against the same opponent in {JOINED_WITHIN} days, attack minus none",
        RISES, "the direction stated", others_join,
    ),
    Pattern(
        "O17c", "in the same place", "DA22, The decentralized axis in action",
        f"abu_dhabi_2022: Iraqi groups' acts in the Gulf in {JOINED_WITHIN} days, attack minus none", RISES,
        "the direction stated", lambda lives: others_join(lives, "gulf"),
    ),
    Pattern(
        "O18a", "partners come to live on arms and income of their own", "DA22, The decentralized axis in action",
        "decentralized_2022: mean self-sufficiency on the last day minus at the start", RISES, "the direction stated",
        own_means,
    ),
    Pattern(
        "O18b", "driven by sanctions", "DA22, The decentralized axis in action",
        "mean self-sufficiency on the last day, at pressure 0.9 minus at 0.1", RISES, "the direction stated",
        pressure_drives_own_means,
    ),
    Pattern(
        "O18c", "and do not disintegrate", "DA22, The decentralized axis in action",
        "decentralized_2022: share of histories in which the network comes apart", (-1.0, 0.05),
        "no disintegration: fewer than one in twenty", lambda lives: fallen_apart(lives, AXIS_2022),
    ),
)  # fmt: skip
