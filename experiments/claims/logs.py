"""What claims read off the log of a history."""

from __future__ import annotations

import numpy as np

from sim.ladder import FIRST_MILITIA, PATRON, UNITED_STATES, Authorization, Kind, Rung


def roots(acts: np.ndarray) -> np.ndarray:
    """Place of the root of each act's chain."""
    found = np.arange(len(acts))
    for place in np.flatnonzero(acts["cause"] >= 0):
        found[place] = found[acts["cause"][place]]  # a cause comes before what it causes
    return found


def classes_of_roots(acts: np.ndarray) -> np.ndarray:
    """Class of the root of each act's chain, as ``sim.causes.class_of_root`` has it."""
    by_adversary = (acts["actor"] > PATRON) & (acts["actor"] < FIRST_MILITIA)
    lifted = (acts["kind"] != Kind.ORDER) & (acts["intended"] < Rung.GRAVE) & (acts["realized"] >= Rung.GRAVE)
    own = np.where(lifted, Authorization.ACCIDENT, acts["authorization"])
    return np.where(by_adversary, Authorization.ADVERSARY, own)[roots(acts)]


def leaves(acts: np.ndarray) -> np.ndarray:
    """Places of the acts of force (realized at rung 3 or above) that no other act was caused by."""
    causes = np.zeros(len(acts), bool)
    causes[acts["cause"][acts["cause"] >= 0]] = True
    return np.flatnonzero(~causes & (acts["realized"] >= Rung.HARASSING))


def militia_at_us(acts: np.ndarray) -> np.ndarray:
    """Which acts are a militia's attack of intended rung 3 or above on the United States."""
    at_us = (acts["actor"] >= FIRST_MILITIA) & (acts["target"] == UNITED_STATES)
    return at_us & (acts["intended"] >= Rung.HARASSING)
