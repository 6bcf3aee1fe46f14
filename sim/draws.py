"""Chance: every random number is a pure function of (seed, history, day, actor, purpose, index).

The generator is Philox-4x64-10 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"): key = (seed,
history), counter = (day, actor, purpose, index); one block gives four doubles.  There is no stream and no state, so a
mechanism switched off, a militia added at the end of the roster or another number of threads leaves every unrelated
draw as it was.  The daily occasion draws of four neighbouring actors share one block, a lane each.
"""

from enum import IntEnum

import numpy as np

from sim.compiled import rule


class Purpose(IntEnum):
    """The chance events of the model.  Append only: a number, once used, keeps its meaning."""

    OCCASION = 0  # does the actor deliberate today, and why (lane = actor mod 4)
    DECISION = 1  # rung, theatre; means and the militia of an order; whom an answer strikes and if it is a decapitation
    PLAN = 2  # planning lag, recall
    TARGET = 3  # whom the campaign strikes
    DIRECTIVE = 4  # licence sent to one militia: noise, delay
    ORDER = 5  # whether an order reaches one more militia, and when
    EFFECT = 6  # interception, accident, its size, deaths
    REPORT = 7  # perceived rung, sign of an order, split of deaths by class, disowning; whom a scripted order reaches
    WATCH = 8  # is an order seen by the adversary that it is aimed at
    ELECTION = 9  # in a theatre: is there one, and how it goes
    LEADERSHIP = 10  # a succession, and where the successor stands
    WAY_OUT = 11  # settlement, withdrawal


_LOW = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)
_FIRST = np.uint64(0xD2E7470EE14C6C93)
_SECOND = np.uint64(0xCA5A826395121157)
_WEYL_FIRST = np.uint64(0x9E3779B97F4A7C15)
_WEYL_SECOND = np.uint64(0xBB67AE8584CAA73B)
_ROUNDS = 10
_DROP = np.uint64(11)
_UNIT = 1.0 / 9007199254740992.0  # 2 to the -53


@rule
def _high_word(a, b):
    """Upper 64 bits of the 128-bit product of two uint64."""
    a_low, a_high = a & _LOW, a >> _HALF
    b_low, b_high = b & _LOW, b >> _HALF
    carry = a_high * b_low + ((a_low * b_low) >> _HALF)
    middle = a_low * b_high + (carry & _LOW)
    return a_high * b_high + (carry >> _HALF) + (middle >> _HALF)


@rule
def philox(c0, c1, c2, c3, k0, k1):
    """One Philox-4x64-10 block: four uint64 from a counter of four and a key of two."""
    for _ in range(_ROUNDS):
        high0, low0 = _high_word(_FIRST, c0), _FIRST * c0
        high1, low1 = _high_word(_SECOND, c2), _SECOND * c2
        c0, c1, c2, c3 = high1 ^ c1 ^ k0, low1, high0 ^ c3 ^ k1, low0
        k0 = k0 + _WEYL_FIRST
        k1 = k1 + _WEYL_SECOND
    return c0, c1, c2, c3


@rule
def uniforms(seed, history, day, actor, purpose, index):
    """Four independent uniforms in [0, 1) for this event; the first six integers name it wholly."""
    a, b, c, d = philox(
        np.uint64(day), np.uint64(actor), np.uint64(purpose), np.uint64(index), np.uint64(seed), np.uint64(history)
    )
    return (a >> _DROP) * _UNIT, (b >> _DROP) * _UNIT, (c >> _DROP) * _UNIT, (d >> _DROP) * _UNIT
