"""The only exp and log that the rules use: additions, multiplications and exact scalings, so the bits are portable."""

import math

import numpy as np

from sim.compiled import rule

_LN2_HIGH = 0.693147180369123816490
_LN2_LOW = 1.90821492927058770002e-10
_LN2 = 0.6931471805599453
_PER_LN2 = 1.4426950408889634
_SQRT_HALF = 0.7071067811865476
_LARGEST = 700.0
_OFFSET = 1023
_TWO_TO = np.array([math.ldexp(1.0, k - _OFFSET) for k in range(2 * _OFFSET + 1)])


@rule
def exp(x):
    """E to the ``x``; exactly 0 below -700, and no larger than at 700."""
    if x < -_LARGEST:
        return 0.0
    x = min(x, _LARGEST)
    k = math.floor(x * _PER_LN2 + 0.5)
    r = (x - k * _LN2_HIGH) - k * _LN2_LOW
    series = 1.0 / 479001600.0
    series = series * r + 1.0 / 39916800.0
    series = series * r + 1.0 / 3628800.0
    series = series * r + 1.0 / 362880.0
    series = series * r + 1.0 / 40320.0
    series = series * r + 1.0 / 5040.0
    series = series * r + 1.0 / 720.0
    series = series * r + 1.0 / 120.0
    series = series * r + 1.0 / 24.0
    series = series * r + 1.0 / 6.0
    series = series * r + 0.5
    series = series * r + 1.0
    series = series * r + 1.0
    return series * _TWO_TO[int(k) + _OFFSET]


@rule
def log(x):
    """Natural logarithm of ``x`` > 0."""
    mantissa, exponent = math.frexp(x)
    if mantissa < _SQRT_HALF:
        mantissa = 2.0 * mantissa
        exponent = exponent - 1
    s = (mantissa - 1.0) / (mantissa + 1.0)
    square = s * s
    series = 1.0 / 21.0
    series = series * square + 1.0 / 19.0
    series = series * square + 1.0 / 17.0
    series = series * square + 1.0 / 15.0
    series = series * square + 1.0 / 13.0
    series = series * square + 1.0 / 11.0
    series = series * square + 1.0 / 9.0
    series = series * square + 1.0 / 7.0
    series = series * square + 1.0 / 5.0
    series = series * square + 1.0 / 3.0
    series = series * square + 1.0
    return 2.0 * s * series + exponent * _LN2


@rule
def power(base, exponent):
    """``base`` > 0 raised to ``exponent``."""
    return exp(exponent * log(base))


@rule
def daily_fade(half_life_days):
    """What is left after one day of something that halves in ``half_life_days``; a half-life of 0 leaves nothing."""
    if half_life_days <= 0.0:
        return 0.0
    return exp(-_LN2 / half_life_days)


@rule
def within(value, low, high):
    """``value``, brought back between ``low`` and ``high``."""
    return max(low, min(high, value))


@rule
def logistic(nats):
    """The probability whose log-odds are ``nats``."""
    return 1.0 / (1.0 + exp(-nats))
