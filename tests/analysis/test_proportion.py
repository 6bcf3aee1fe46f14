"""Wilson's interval against published values."""

import pytest

from sim.analysis.proportion import NOTHING, part, proportion


def test_published_example():
    """Newcombe (1998), Statistics in Medicine 17, table I: 81 of 263 and 15 of 148, 1 of 29, method 3."""
    for k, n, low, high in [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (1, 29, 0.0061, 0.1718)]:
        estimate = proportion(k, n)
        assert (estimate.low, estimate.high) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))
        assert estimate.value == pytest.approx(k / n)


def test_none_of_some_is_not_certainly_none():
    estimate = proportion(0, 20)
    assert estimate.low == 0.0
    assert estimate.high == pytest.approx(0.1611, abs=5e-5)  # Newcombe (1998), 0 of 20


def test_a_share_of_nothing_is_refused():
    with pytest.raises(ValueError, match="n"):
        proportion(0, 0)


def test_a_part_of_nothing_is_no_number_and_of_something_a_proportion():
    assert part(0, 0) is NOTHING
    assert part(1, 29, 0.9) == proportion(1, 29, 0.9)
