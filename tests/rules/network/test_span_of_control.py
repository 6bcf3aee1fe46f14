"""Span of control: the larger and stronger the axis, the harder to direct."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.network.span_of_control import control_left
from tests.worlds import pars

PARS = pars("span_of_control", strain=0.5)


def test_an_axis_twice_as_strong_is_harder_to_direct():
    assert control_left(20.0, 10.0, PARS) == pytest.approx(2 / 3)
    assert control_left(12.0, 10.0, PARS) == pytest.approx(1 / 1.1)


def test_the_stronger_the_less_is_left():
    left = [control_left(strength, 10.0, PARS) for strength in (10.0, 15.0, 30.0, 1000.0)]
    assert left == sorted(left, reverse=True)
    assert 0.0 < left[-1] < left[0] == 1.0


def test_an_axis_that_shrinks_is_directed_as_it_was():
    assert control_left(5.0, 10.0, PARS) == control_left(0.0, 10.0, PARS) == 1.0


def test_without_anyone_under_control_there_is_no_strain():
    assert control_left(10.0, 0.0, PARS) == 1.0


def test_the_neutral_value_never_strains():
    record = pars("span_of_control", **MECHANISMS["span_of_control"].neutral)
    assert control_left(1000.0, 10.0, record) == 1.0
