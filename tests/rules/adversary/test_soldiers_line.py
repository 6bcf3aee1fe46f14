"""A soldier killed is answered."""

from sim.ladder import NEVER
from sim.rules import MECHANISMS
from sim.rules.adversary import soldiers_line
from tests.worlds import pars

NEUTRAL = MECHANISMS["soldiers_line"].neutral


def test_a_death_waits_for_its_answer_until_it_has_faded():
    usual = pars("soldiers_line", open_days=14.0)
    assert soldiers_line.is_open(100, 100, usual)
    assert soldiers_line.is_open(114, 100, usual)
    assert not soldiers_line.is_open(115, 100, usual)


def test_where_no_soldier_ever_died_nothing_is_open():
    assert not soldiers_line.is_open(0, NEVER, pars("soldiers_line", open_days=365.0))


def test_an_open_death_takes_restraint_away():
    assert soldiers_line.score(0, 7.0, True, pars("soldiers_line", lifted=1.0)) == -7.0
    assert soldiers_line.score(0, 7.0, True, pars("soldiers_line", lifted=0.25)) == -1.75


def test_with_no_open_death_restraint_stands():
    assert soldiers_line.score(0, 7.0, False, pars("soldiers_line")) == 0.0


def test_it_does_not_choose_among_the_answers():
    assert {soldiers_line.score(rung, 7.0, True, pars("soldiers_line")) for rung in range(1, 8)} == {0.0}


def test_at_neutral_values_a_soldier_is_like_anyone():
    nothing = pars("soldiers_line", **NEUTRAL)
    assert nothing.occasions == 0.0
    assert soldiers_line.score(0, 7.0, True, nothing) == 0.0
