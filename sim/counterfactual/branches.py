"""Branches: histories that are one until a day, and go on with random numbers of their own from the next morning.

A branch is named by the number of the history whose draws it goes on with; the trunk's own number therefore gives the
trunk itself.  Two configurations that differ in one event of the fork day have the same branches, so that what the
event changes is measured in pairs.
"""

from __future__ import annotations

from dataclasses import replace

from sim.settings import Settings


def branching(settings: Settings, history: int, day: int) -> Settings:
    """Settings whose history number b is ``history`` up to and including ``day``, and has the draws of b after it.

    Raises:
        ValueError: no day of the horizon.
    """
    if not 0 <= day < settings.days:
        raise ValueError(f"day {day} is none of the {settings.days} days of the horizon")
    world = settings.cast.world.copy()
    world["trunk"], world["trunk_days"] = history, day + 1
    return replace(settings, cast=replace(settings.cast, world=world))
