"""An answer is decided, then carried out some days later."""

import pytest

from sim.rules.frame import planning
from tests.worlds import pars


def mean_lag(mean):
    return sum(planning.lag_days(mean, (k + 0.5) / 10000) for k in range(10000)) / 10000


@pytest.mark.parametrize("mean", [1.0, 2.0, 5.0, 10.0])
def test_the_lag_is_right_on_average(mean):
    assert mean_lag(mean) == pytest.approx(mean, abs=0.3)


def test_the_patron_takes_longer_than_its_adversaries():
    usual = pars("planning")
    assert mean_lag(usual.patron) > 2.0 * max(mean_lag(usual.us), mean_lag(usual.israel))


def test_half_of_it_is_certain_and_the_rest_differs():
    assert planning.lag_days(10.0, 0.0) == 5
    assert planning.lag_days(10.0, 0.5) == 8
    assert planning.lag_days(10.0, 0.9) == 17


def test_no_answer_takes_longer_than_two_months():
    assert planning.lag_days(60.0, 1.0 - 2.0**-53) == 60


def test_without_a_lag_the_answer_comes_the_same_day():
    assert planning.lag_days(0.0, 0.999) == 0
