"""The arrays that a history is lived in, and how they are copied and pickled."""

from __future__ import annotations

import numpy as np

from sim.minutes import minutes_dtype
from sim.params import ConfigError
from sim.settings import Settings

ROOM = ("world", "log", "minutes", "_worlds", "_logs", "_minutes", "_courses")
"""Attributes that are arrays or views on them."""


class Arrays:
    """Room for the world, the log of acts and the minutes of one history, and its parameters through time.

    Whatever copies or pickles it gets arrays of its own, with the records as views on those.

    Args:
        settings: whose cast, horizon and parameters they are for.

    Attributes:
        settings: as given.
        world, log, minutes: the records that the compiled rules read and write.
    """

    def __init__(self, settings: Settings):
        self.settings = settings
        self._make_room()

    def _make_room(self) -> None:
        settings, cast = self.settings, self.settings.cast
        room = cast.world.dtype["actors"].shape[0]
        minutes = minutes_dtype(len(cast.actors), settings.days, room)
        self._worlds = cast.world.copy().view(np.recarray)
        self._logs = np.zeros(1, settings.log_dtype).view(np.recarray)
        self._minutes = np.zeros(1, minutes).view(np.recarray)
        self._courses = settings.courses(settings.point)[0].view(np.recarray)
        self.world, self.log, self.minutes = self._worlds[0], self._logs[0], self._minutes[0]

    def _lived(self) -> np.ndarray:
        """What the minutes have of every day so far."""
        return self._minutes["days"][0][: self.world.day + 1]

    def _used(self) -> dict[str, np.ndarray]:
        """The part of each array that is in use, as views."""
        return {
            "worlds": self._worlds,
            "courses": self._courses,
            "acts": self.log.acts[: self.world.n_acts],
            "decisions": self.minutes.decisions[: self.minutes.n],
            "days": self._lived(),
        }

    def __getstate__(self) -> dict:
        """All but the room that is not in use, which may be gigabytes."""
        others = {name: value for name, value in vars(self).items() if name not in ROOM}
        return {"others": others, "used": {name: part.copy() for name, part in self._used().items()}}

    def __setstate__(self, state: dict) -> None:
        used = state["used"]
        vars(self).update(state["others"])
        self._make_room()
        if any(part.dtype != used[name].dtype for name, part in self._used().items()):
            raise ConfigError("history: the pickle is of a version of the model that keeps other things of a history.")
        self._worlds[:], self._courses[:] = used["worlds"], used["courses"]
        self.minutes.n = len(used["decisions"])
        for name, part in self._used().items():
            part[:] = used[name]
