"""What an act is: as intended or planned, as scripted, as it came about, and the log of all that happened."""

from functools import cache

import numpy as np

from sim.ladder import VICTIMS

INTENT = np.dtype(
    [
        ("rung", "i8"),  # 0 for none
        ("day", "i8"),  # when it is carried out
        ("kind", "i8"),
        ("target", "i8"),  # who is struck
        ("answers", "i8"),  # whose provocation it answers, -1 for nobody's
        ("theatre", "i8"),
        ("cause", "i8"),  # the act that provoked it, -1 for a root
        ("authorization", "i8"),
        ("against_preference", "i8"),
        ("recalled", "i8"),
    ]
)

EVENT = np.dtype(
    [
        ("day", "i8"),
        ("actor", "i8"),
        ("target", "i8"),
        ("theatre", "i8"),
        ("kind", "i8"),
        ("intended", "i8"),
        ("realized", "i8"),
        ("deaths", "i8", (VICTIMS,)),
    ]
)

PREVENTED = np.dtype(
    [
        ("day", "i8"),  # the act that does not happen: on which day,
        ("actor", "i8"),  # whose,
        ("way", "i8"),  # and by which way it would have come about
    ]
)

ACT = np.dtype(
    [
        ("day", "i4"),
        ("actor", "i4"),
        ("target", "i4"),
        ("theatre", "i4"),
        ("kind", "i4"),
        ("way", "i4"),  # by which it came about
        ("intended", "i4"),
        ("realized", "i4"),
        ("deaths", "i4", (VICTIMS,)),
        ("direct", "i4"),  # 1 own forces, 0 a proxy's
        ("avowed", "i4"),  # 1 claimed
        ("authorization", "i4"),
        ("blamed", "i4"),  # 1 when the adversary believes that the patron ordered it
        ("charged", "i4"),  # 1 when it is as likely as not to declare the patron responsible
        ("intercepted", "i4"),
        ("against_preference", "i4"),  # 1 when an order took a militia further than it would have gone
        ("crossed", "i4"),  # 1 when it crossed a red line
        ("cause", "i4"),  # place in the log of the act that provoked it, -1 for a root
    ]
)

LOG_SIZES = (2**17, 2**20, 2**23, 2**26)
"""Capacities of an act log; few, since each has a compiled kernel of its own.  Untouched pages take no memory."""


@cache
def log_dtype(n_actors: int, horizon_days: int, n_events: int) -> np.dtype:
    """The record of an act log: at most an act, a planned act and an order for each actor and day.

    It is a record, like the world, because a compiled function takes a record as a bare pointer, while every call with
    an array counts references.

    Raises:
        ValueError: more acts could happen than the largest log holds.
    """
    needed = (2 * n_actors + 1) * (horizon_days + 1) + n_events
    for size in LOG_SIZES:
        if needed <= size:
            return np.dtype([("acts", ACT, (size,))])
    raise ValueError(f"{n_actors} actors over {horizon_days} days could fill {needed} entries of {LOG_SIZES[-1]}")
