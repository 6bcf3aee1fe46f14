"""The shape of a frequency over levels."""

import numpy as np
import pytest

from sim.analysis.shape import shape


def curve(*shares: float, histories: int = 4000) -> np.ndarray:
    """The same uniform for a history at every level, so that a higher share holds every hit of a lower one."""
    uniform = np.random.default_rng(4).random(histories)
    return np.array([uniform < share for share in shares])


@pytest.mark.parametrize(
    ("shares", "says"),
    [
        ((0.4, 0.3, 0.2, 0.1), ("falls", -1)),
        ((0.1, 0.1, 0.2, 0.4), ("rises", -1)),
        ((0.3, 0.1, 0.05, 0.3), ("interior minimum", 2)),
        ((0.1, 0.2, 0.4, 0.1), ("interior maximum", 2)),
        ((0.2, 0.2, 0.2, 0.2), ("flat", -1)),
    ],
)
def test_curves_are_told_by_their_shape(shares, says):
    assert shape(curve(*shares)) == says


def test_ends_that_differ_do_not_make_a_curve_monotone_that_turns_on_the_way():
    assert shape(curve(0.4, 0.2, 0.3, 0.1)) == ("flat", -1)


def test_noise_alone_is_flat_nearly_always():
    rng = np.random.default_rng(5)
    flat = [shape(rng.random((5, 300)) < 0.15)[0] == "flat" for _ in range(200)]
    assert np.mean(flat) > 0.93


def test_what_one_history_says_is_flat_and_so_is_what_never_changes():
    assert shape(np.array([[True], [False], [True]])) == ("flat", -1)
    assert shape(np.ones((5, 300), bool)) == ("flat", -1)
