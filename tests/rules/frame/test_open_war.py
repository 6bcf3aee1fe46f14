"""When the shadow war has spilled over."""

from sim.ladder import NEVER, End
from sim.rules.frame import open_war
from tests.worlds import histories, off

QUIET = (
    *(f"rules.occasions.{who}=0.0" for who in ("patron", "us", "israel", "militia")),
    *(f"rules.occasions.{who}_provoked=0.0" for who in ("patron", "us", "israel", "militia")),
    off("long_aim", "asymmetric_release", "interdiction", "soldiers_line"),
)
CAMPAIGN = "intended: 7, deaths: {{patron: {iranians}, soldier_us: {americans}}}"


def by_us(iranians=0):
    act = CAMPAIGN.format(iranians=iranians, americans=0)
    return f"+events.first={{day: 0, actor: us, target: iran, theatre: iran, {act}}}"


def by_iran(day, americans=0):
    act = CAMPAIGN.format(iranians=0, americans=americans)
    return f"+events.second={{day: {day}, actor: iran, target: us, theatre: iraq, {act}}}"


def ending(*overrides):
    row = histories(*QUIET, *overrides, number=1, years=0.1)[0]
    return End(row["end"]), row["end_day"]


def test_a_campaign_counts_as_met_up_to_the_last_day_of_the_window():
    assert open_war.met(100, 100, 14.0)
    assert open_war.met(114, 100, 14.0)
    assert not open_war.met(115, 100, 14.0)
    assert not open_war.met(100, NEVER, 365.0)


def test_a_campaign_runs_out_of_time_on_the_day_after():
    assert not open_war.unmet(114, 100, 14.0)
    assert open_war.unmet(115, 100, 14.0)


def test_a_campaign_met_within_the_window_is_war():
    assert ending(by_us(), by_iran(10)) == (End.WAR, 10)


def test_a_campaign_that_is_not_met_in_time_is_one_sided():
    assert ending(by_us(), by_iran(20)) == (End.ONE_SIDED_CAMPAIGN, 15)


def test_by_the_third_definition_any_campaign_is_war():
    assert ending(by_us(), "rules.open_war.definition=2") == (End.WAR, 0)


def test_by_the_second_definition_it_takes_a_thousand_dead_and_strikes_by_both():
    by_deaths = "rules.open_war.definition=1"
    assert ending(by_us(iranians=600), by_iran(3, americans=400), by_deaths) == (End.WAR, 3)
    assert ending(by_us(iranians=599), by_iran(3, americans=400), by_deaths)[0] == End.HORIZON
    assert ending(by_us(iranians=1000), by_deaths)[0] == End.HORIZON
