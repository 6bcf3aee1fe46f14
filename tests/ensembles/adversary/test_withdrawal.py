"""The United States leaves what costs it too much and is tolerated too little."""

from functools import partial

from sim.ladder import End
from tests.ensembles.adversary.measures import ended
from tests.ensembles.paired import standard_errors
from tests.worlds import off

LIKELY = "rules.withdrawal.a_year=5.0"
ATTACKS_COST = ("rules.withdrawal.per_attack=0.1", "rules.withdrawal.per_soldier=0.0")
NOTHING_COSTS = ("rules.withdrawal.per_attack=0.0", "rules.withdrawal.per_soldier=0.0")
HOSTS = ("iraq", "syria", "yemen", "gulf", "jordan", "afghanistan", "far_abroad")
TOLERANCE_STAYS = off("host_politics", "embedded_targets")

left = partial(ended, End.WITHDRAWAL, LIKELY)


def attack(soldiers):
    return (
        "+events.attack={day: 0, actor: kataib_hezbollah, target: us, theatre: iraq, intended: 3, realized: 3,"
        f" deaths: {{soldier_us: {soldiers}}}}}"
    )


def tolerated(share):
    return [f"++theatres.{host}.tolerance={share}" for host in HOSTS]


def test_the_more_attacks_the_likelier_it_leaves():
    busy, quiet = (left(*ATTACKS_COST, f"rules.occasions.militia={a_day}") for a_day in (0.062, 0.02))
    assert standard_errors(busy, quiet) > 3


def test_soldiers_deaths_make_it_likelier():
    assert standard_errors(left(attack(soldiers=10)), left(attack(soldiers=0))) > 3


def test_the_less_its_hosts_tolerate_it_the_likelier():
    assert standard_errors(left(*ATTACKS_COST, *tolerated(0.2)), left(*ATTACKS_COST, *tolerated(0.8))) > 3


def test_it_stays_where_it_costs_nothing_or_is_wholly_welcome():
    assert not left(*NOTHING_COSTS, *tolerated(0.0)).any()
    assert not left(*ATTACKS_COST, *tolerated(1.0), TOLERANCE_STAYS).any()


def test_without_the_mechanism_it_never_leaves():
    assert left(*ATTACKS_COST).any()
    assert not left(*ATTACKS_COST, off("withdrawal")).any()
