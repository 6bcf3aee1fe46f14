"""A soldier killed is answered, a contractor less."""

from sim.ladder import NEVER
from sim.rules import MECHANISMS
from sim.rules.adversary import soldiers_line
from tests.worlds import pars

NEUTRAL = MECHANISMS["soldiers_line"].neutral


def test_a_soldiers_death_waits_for_its_answer_until_it_has_faded():
    usual = pars("soldiers_line", open_days=14.0)
    assert soldiers_line.openness(100, 100, NEVER, usual) == 1.0
    assert soldiers_line.openness(114, 100, NEVER, usual) == 1.0
    assert soldiers_line.openness(115, 100, NEVER, usual) == 0.0


def test_a_contractors_death_opens_the_line_in_part():
    usual = pars("soldiers_line", open_days=14.0, contractor=0.4)
    assert soldiers_line.openness(114, NEVER, 100, usual) == 0.4
    assert soldiers_line.openness(115, NEVER, 100, usual) == 0.0


def test_where_both_died_the_soldier_counts():
    usual = pars("soldiers_line", open_days=14.0, contractor=0.4)
    assert soldiers_line.openness(105, 100, 104, usual) == 1.0
    assert soldiers_line.openness(115, 100, 104, usual) == 0.4


def test_where_nobody_ever_died_nothing_is_open():
    assert soldiers_line.openness(0, NEVER, NEVER, pars("soldiers_line", open_days=365.0)) == 0.0


def test_an_open_death_gives_occasions_as_far_as_it_is_open():
    assert soldiers_line.occasions(1.0, pars("soldiers_line", occasions=0.6)) == 0.6
    assert soldiers_line.occasions(0.5, pars("soldiers_line", occasions=0.6)) == 0.3


def test_an_open_death_takes_restraint_away_as_far_as_it_is_open():
    assert soldiers_line.score(0, 7.0, 1.0, pars("soldiers_line", lifted=1.0)) == -7.0
    assert soldiers_line.score(0, 7.0, 1.0, pars("soldiers_line", lifted=0.25)) == -1.75
    assert soldiers_line.score(0, 7.0, 0.5, pars("soldiers_line", lifted=1.0)) == -3.5


def test_with_no_open_death_restraint_stands():
    assert soldiers_line.score(0, 7.0, 0.0, pars("soldiers_line")) == 0.0


def test_it_does_not_choose_among_the_answers():
    assert {soldiers_line.score(rung, 7.0, 1.0, pars("soldiers_line")) for rung in range(1, 8)} == {0.0}


def test_at_neutral_values_a_soldier_is_like_anyone():
    nothing = pars("soldiers_line", **NEUTRAL)
    assert soldiers_line.occasions(1.0, nothing) == 0.0
    assert soldiers_line.score(0, 7.0, 1.0, nothing) == 0.0
