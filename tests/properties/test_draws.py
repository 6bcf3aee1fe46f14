"""Chance: known answers, NumPy's generator as a twin, and independence of what is not asked."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.draws import Purpose, philox, uniforms
from sim.elementary import daily_fade, exp, log, logistic, power, within

WORD = st.integers(0, 2**64 - 1)

# Random123 distribution (Salmon et al. 2011), kat_vectors: philox4x64 10 rounds.
KNOWN = [
    (
        (0, 0, 0, 0, 0, 0),
        (0x16554D9ECA36314C, 0xDB20FE9D672D0FDC, 0xD7E772CEE186176B, 0x7E68B68AEC7BA23B),
    ),
    (
        (2**64 - 1,) * 6,
        (0x87B092C3013FE90B, 0x438C3C67BE8D0224, 0x9CC7D7C69CD777B6, 0xA09CAEBF594F0BA0),
    ),
    (
        (
            0x243F6A8885A308D3, 0x13198A2E03707344, 0xA4093822299F31D0, 0x082EFA98EC4E6C89,
            0x452821E638D01377, 0xBE5466CF34E90C6C,
        ),
        (0xA528F45403E61D95, 0x38C72DBD566E9788, 0xA5A1610E72FD18B5, 0x57BD43B5E52B7FE6),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), KNOWN)
def test_published_known_answers(words, expected):
    assert philox(*map(np.uint64, words)) == expected


@given(counter=st.tuples(WORD, WORD, WORD, WORD), key=st.tuples(WORD, WORD))
def test_numpys_philox_is_a_twin(counter, key):
    if counter[0] == 0:
        counter = (1, *counter[1:])
    before = [counter[0] - 1, *counter[1:]]  # NumPy counts up before each block
    twin = np.random.Philox(counter=np.array(before, np.uint64), key=np.array(key, np.uint64)).random_raw(4)
    assert philox(*map(np.uint64, (*counter, *key))) == tuple(twin)


def test_uniforms_are_numpys_doubles():
    twin = np.random.Generator(np.random.Philox(counter=[6, 3, 1, 2], key=[5, 9])).random(4)
    assert uniforms(5, 9, 7, 3, 1, 2) == tuple(twin)


def test_every_word_of_an_event_matters():
    event = (1, 2, 3, 4, int(Purpose.EFFECT), 0)
    others = [tuple(v + (k == place) for k, v in enumerate(event)) for place in range(6)]
    assert len({uniforms(*e) for e in [event, *others]}) == 7


def test_purposes_have_numbers_of_their_own():
    assert len({int(p) for p in Purpose}) == len(Purpose)


def test_uniforms_are_uniform():
    drawn = np.array([uniforms(11, history, 5, 3, 1, 0) for history in range(5000)])
    counts, _ = np.histogram(drawn, bins=20, range=(0, 1))
    expected = drawn.size / 20
    assert np.sum((counts - expected) ** 2 / expected) < 43.8  # chi-square, 19 degrees of freedom, 0.1%
    assert np.abs(np.corrcoef(drawn.T) - np.eye(4)).max() < 0.06


@given(st.floats(-690, 690))
def test_exp_is_right_to_the_last_places(x):
    assert exp(x) == pytest.approx(np.exp(x), rel=4e-16 * (2 + abs(x)))


@given(st.floats(1e-300, 1e300))
def test_log_is_right_to_the_last_places(x):
    assert log(x) == pytest.approx(np.log(x), rel=1e-15, abs=1e-15)


def test_exp_of_what_is_hopeless_is_nothing():
    assert exp(-1e9) == 0.0


@given(st.floats(0.01, 100), st.floats(-5, 5))
def test_power_is_repeated_multiplication(base, exponent):
    assert power(base, exponent) == pytest.approx(base**exponent, rel=1e-12)


def test_a_half_life_halves():
    assert daily_fade(10.0) ** 10 == pytest.approx(0.5)
    assert daily_fade(0.0) == 0.0


def test_logistic_and_within_keep_their_bounds():
    assert logistic(0.0) == 0.5
    assert 0.0 <= logistic(-1e4) < logistic(1e4) <= 1.0
    assert (within(-1.0, 0.0, 1.0), within(2.0, 0.0, 1.0), within(0.3, 0.0, 1.0)) == (0.0, 1.0, 0.3)
