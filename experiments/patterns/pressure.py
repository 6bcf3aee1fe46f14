"""O9, O10 and O20 to O23: pressure, alerts, allies, and what makes tension fall."""

from __future__ import annotations

from experiments.patterns import measures as m
from experiments.patterns.lives import Lives
from experiments.patterns.pattern import FALLS, RISES, Pattern
from sim.analysis.proportion import Estimate
from sim.analysis.rate import mean, ratio_difference
from sim.ladder import PATRON, UNITED_STATES

HIGH, LOW = "rules.policy.pressure=0.9", "rules.policy.pressure=0.1"
DEAL_LEFT = 182  # day
LEAVING = (
    f"events={{deal_left: {{day: {DEAL_LEFT}, set: {{policy: {{pressure: 0.9, hawks: 0.7, mixed_messages: 0.6, "
    "breach: 1.0}, complicity: {complicity: 0.6}}}}"
)
MEETING = ("scenario=prepare_for_proxy_war_2019", "ensemble.years=0.0082")  # three days
NEAR = "allies hold back: less than half of full support"


def houthi_surge(lives: Lives) -> Estimate:
    """Houthi acts of force a year, at high minus at low pressure."""
    rates = [m.a_year(lived, m.by(lived, lived.who("houthis")) & m.force(lived)) for lived in (lives(HIGH), lives(LOW))]
    return ratio_difference(*rates)


def cycle_starts(lives: Lives) -> Estimate:
    """Acts of force a year between the United States and the axis from the day the deal is left, minus without
    leaving it.
    """
    rates = []
    for lived in (lives(LOW, LEAVING), lives(LOW)):
        struck = m.by(lived, PATRON) | m.by_militia(lived)
        between = (struck & (lived.acts["target"] == UNITED_STATES)) | m.by(lived, UNITED_STATES)
        rates.append(m.a_year_from(lived, DEAL_LEFT, between & m.force(lived)))
    return ratio_difference(*rates)


def alert_after_meeting(lives: Lives) -> Estimate:
    """The United States' alert after three days with the meeting minus without."""
    alerts = [
        lived.actors["alert"][:, UNITED_STATES]
        for lived in (lives(*MEETING), lives(*MEETING, "~events.baghdad_meeting"))
    ]
    return m.mean_difference(*alerts)


def strikes_held_back(lives: Lives) -> Estimate:
    """Open strikes of the United States on Iran a year, with allies as declared minus with all of them."""
    rates = [m.a_year(lived, m.us_strike_on_patron(lived)) for lived in (lives(), lives("rules.policy.allies=1.0"))]
    return ratio_difference(*rates)


def felt_below_nominal(lives: Lives) -> Estimate:
    """Pressure as it is felt on the last day minus the nominal one."""
    lived = lives(HIGH)
    return mean(lived.pressure - float(lived.settings.point[0]["policy"]["pressure"]))


def common_enemy_calms(lives: Lives) -> Estimate:
    """Attacks on United States forces a year with a common enemy minus without."""
    calm = "rules.tactical_cooperation.common_enemy=0.8"
    return ratio_difference(*(m.a_year(lived, m.attack_on_us(lived)) for lived in (lives(calm), lives())))


def declared_allies(lives: Lives) -> Estimate:
    """The declared support of allies other than Israel."""
    return m.declared(lives().settings.point[0]["policy"]["allies"])


SURGES = (
    Pattern(
        "O9", "Houthi strikes surge with pressure on Iran", "AN20, Yemen and the Arabian Peninsula",
        "Houthi acts of rung 3 or more a year, at pressure 0.9 minus at 0.1", RISES, "the direction stated",
        houthi_surge,
    ),
    Pattern(
        "O10", "the cycle of escalation starts when the deal is left and pressure comes back", "AN20, Introduction",
        f"acts of force a year between the US and the axis from day {DEAL_LEFT} on, deal left that day minus kept",
        RISES, "the direction stated", cycle_starts,
    ),
)  # fmt: skip

SURROUNDINGS = (
    Pattern(
        "O20", "a mobilization meeting comes with raised alerts", "PC19, the Baghdad meeting",
        "prepare_for_proxy_war_2019: US alert (0..1) after three days, with the meeting minus without", RISES,
        "the direction stated", alert_after_meeting,
    ),
    Pattern(
        "O21a", "allies other than Israel hold back", "PC19, the allies",
        "by declaration: allies' support (0..1)", (-1.0, 0.5), NEAR, declared_allies,
    ),
    Pattern(
        "O21b", "and without them the US holds back from Iran itself", "PC19, the allies",
        "US acts realized at rung 6 or more against Iran a year, allies as declared minus all of them", FALLS,
        "the direction inferred from the document", strikes_held_back,
    ),
    Pattern(
        "O22", "the pain of sanctions stays below the nominal one", "AN20, Afghanistan and Asia",
        "by declaration: pressure felt on the last day minus nominal, at pressure 0.9", FALLS, "the direction stated",
        felt_below_nominal,
    ),
    Pattern(
        "O23", "a common enemy makes for quiet cooperation", "SA23, coordination against ISIS",
        "attacks on US forces a year, at a common enemy of 0.8 minus none", FALLS, "the direction inferred",
        common_enemy_calms,
    ),
)  # fmt: skip
