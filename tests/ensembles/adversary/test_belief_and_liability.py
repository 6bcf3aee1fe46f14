"""Whom the answer strikes follows belief and standard."""

from sim.ladder import FIRST_MILITIA, NO_ACT, PATRON
from tests.ensembles.paired import acts, numbers, standard_errors


def answers_at_the_patron(log):
    by_adversary = (log["actor"] > PATRON) & (log["actor"] < FIRST_MILITIA)
    return by_adversary & (log["target"] == PATRON) & (log["cause"] != NO_ACT)


def answers_at_militias(log):
    return (log["target"] >= FIRST_MILITIA) & (log["cause"] != NO_ACT)


def charged(share):
    return acts(f"rules.belief_and_liability.charged={share}", number=600)


def test_the_more_often_the_patron_is_charged_the_more_answers_strike_it():
    always, never = charged(1.0), charged(0.0)
    assert standard_errors(numbers(always, answers_at_the_patron) - numbers(never, answers_at_the_patron)) > 3.0


def test_those_answers_are_taken_off_the_militias():
    always, never = charged(1.0), charged(0.0)
    assert standard_errors(numbers(never, answers_at_militias) - numbers(always, answers_at_militias)) > 3.0


def test_a_stricter_standard_spares_the_patron():
    lax, strict = (acts(f"rules.belief_and_liability.standard={belief}") for belief in (0.5, 0.95))
    assert standard_errors(numbers(lax, answers_at_the_patron) - numbers(strict, answers_at_the_patron)) > 3.0


def test_signs_that_look_like_orders_bring_answers_on_the_patron():
    plain, alike = (acts(f"rules.belief_and_liability.joint_sign={chance}", number=600) for chance in (0.0, 1.0))
    assert standard_errors(numbers(alike, answers_at_the_patron) - numbers(plain, answers_at_the_patron)) > 3.0
