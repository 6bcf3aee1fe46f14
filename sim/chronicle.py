"""An act enters the log, and the digest of its history.

The digest is a documented 64-bit fold over the acts as integers, no floats: it starts at the FNV-1a offset basis, and
for
each act, and each of its numbers in the order of ``folded``, ``digest = (digest xor number) * FNV prime`` modulo 2 to
the 64, a negative number in two's complement.
"""

import numpy as np

from sim.compiled import rule
from sim.ladder import VICTIMS

DIGEST_START = np.uint64(0xCBF29CE484222325)
_PRIME = np.uint64(0x100000001B3)


@rule
def _fold(digest, number):
    return (np.uint64(digest) ^ np.uint64(np.int64(number))) * _PRIME


@rule
def folded(digest, act):
    """The digest after one more act: day, actor, target, theatre, rungs, deaths by class, authorization, cause."""
    digest = _fold(digest, act.day)
    digest = _fold(digest, act.actor)
    digest = _fold(digest, act.target)
    digest = _fold(digest, act.theatre)
    digest = _fold(digest, act.intended)
    digest = _fold(digest, act.realized)
    for victim in range(VICTIMS):
        digest = _fold(digest, act.deaths[victim])
    digest = _fold(digest, act.authorization)
    return _fold(digest, act.cause)


@rule
def new_entry(world, log, actor, target, theatre, kind, way, intended, cause, authorization):
    """A fresh entry at the end of the log, with nobody dead and nothing realized yet; returns its place."""
    place = world.n_acts
    act = log.acts[place]
    act.day = world.day
    act.actor = actor
    act.target = target
    act.theatre = theatre
    act.kind = kind
    act.way = way
    act.intended = intended
    act.realized = 0
    for victim in range(VICTIMS):
        act.deaths[victim] = 0
    act.direct = 0
    act.avowed = 0
    act.authorization = authorization
    act.blamed = 0
    act.charged = 0
    act.intercepted = 0
    act.against_preference = 0
    act.crossed = 0
    act.cause = cause
    world.n_acts = place + 1
    return place
