"""Estimates in words: a number with its interval, or undecided, and never a number that is none."""

import math

import pytest

from sim.analysis.proportion import NOTHING
from sim.analysis.rate import ratio_difference
from sim.analysis.wording import in_words, with_interval


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((0.25, 0.1, 0.4), "25.0% [10.0%, 40.0%]"),
        ((0.25, 0.0, 1.0), "25.0% [0.0%, 100.0%]"),
        ((0.25, -math.inf, math.inf), "25.0% [undecided]"),
        ((0.25, 0.0, math.inf), "25.0% [undecided]"),
        ((0.25, math.nan, math.nan), "25.0% [undecided]"),
        ((0.25, None, None), "25.0% [undecided]"),
        ((math.nan, 0.0, 1.0), "undecided"),
        ((None, None, None), "undecided"),
    ],
)
def test_what_is_not_known_is_said_to_be_undecided(numbers, words):
    assert with_interval(*numbers, "{:.1%}") == words


def test_a_number_alone():
    assert (in_words(0.5, "{:.2f}"), in_words(math.nan, "{:.2f}"), in_words(None, "{}")) == (
        "0.50",
        "undecided",
        "undecided",
    )


def test_estimates_of_one_pair_and_of_nothing_are_told():
    one = ratio_difference(([3], [1]), ([1], [1]))
    assert with_interval(one.value, one.low, one.high, "{:+.1f}") == "+2.0 [undecided]"
    assert with_interval(NOTHING.value, NOTHING.low, NOTHING.high, "{:+.1f}") == "undecided"
