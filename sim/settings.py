"""From a configuration, as plain mappings, to everything that a run needs; the one place where it is checked.

The keys are those of ``configs/``: ``centralization``, ``levels``, ``scenario``, ``roster``, ``theatres``, ``rules``,
``events``, ``ensemble``, ``seed``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from sim.act import log_dtype
from sim.calendar import DAYS_A_YEAR
from sim.changes import SWITCHABLE, Change, changes_from
from sim.params import ConfigError, known_key, nearest, number_within, whole_within
from sim.roster import Cast, cast_from, section
from sim.rules import MECHANISMS, POINT
from sim.scripts import script

LARGEST_SEED = 2**63 - 1
ENSEMBLE = {
    "histories": (1, 10**9),
    "years": (1 / DAYS_A_YEAR, 100),
    "threads": (0, 1024),
    "chunk": (1, 10**6),
    "until_half_width": (1e-6, 0.5),
    "most": (1, 10**9),
}
"""Keys of ``ensemble`` and their bounds; 0 threads stand for one a core."""


@dataclass(frozen=True)
class Settings:
    """One parameter point, the world it acts on, and how much of it to run.

    Attributes:
        cast: the declared world and its names.
        point: one-element array of the parameter record.
        seed: first half of the key of every draw.
        histories: number of histories.
        days: horizon of a history.
        threads: worker threads, 0 for one a core.
        chunk: histories that a thread runs between two looks at the clock.
        half_width: of the interval of war frequency at which a point has enough histories, None to run ``histories``;
            otherwise they are run ``histories`` at a time.
        most: histories that are run at most while it is not reached.
        changes: what is set anew on which day, in the order of the days.
    """

    cast: Cast
    point: np.ndarray
    changes: tuple[Change, ...]
    seed: int
    histories: int
    days: int
    threads: int
    chunk: int
    half_width: float | None
    most: int

    @property
    def log_dtype(self) -> np.dtype:
        """The record of an act log that is large enough for one history."""
        world = self.cast.world
        return log_dtype(int(world["n_actors"][0]), self.days, int(world["n_events"][0]))

    def courses(self, points: np.ndarray) -> np.ndarray:
        """Parameter records through time: for each of ``points`` the record itself, then as it is from each day of
        change on; an array of points x (days of change + 1).

        Raises:
            ValueError: the declared world has another calendar.
        """
        days = sorted({change.day for change in self.changes})
        if int(self.cast.world["n_changes"][0]) != len(days):
            raise ValueError("the declared world has another calendar of changes than the settings")
        courses = np.repeat(points[:, None], 1 + len(days), axis=1)
        for stage, day in enumerate(days, start=1):
            for change in self.changes:
                if change.day == day:
                    courses[change.mechanism][change.parameter][:, stage:] = change.value
        return courses


def centralization_level(value, levels: Mapping) -> float:
    """The number behind a level's name, or the number itself.

    Raises:
        ConfigError: an unknown name, or a number outside 0..1.
    """
    levels = section("levels", levels)
    if isinstance(value, str):
        if value not in levels:
            raise ConfigError(
                f"centralization: unknown level '{value}'{nearest(value, levels)} "
                f"Allowed: {', '.join(levels)}, or a number between 0 and 1."
            )
        value = levels[value]
    try:
        return number_within("centralization", value, 0.0, 1.0)
    except ConfigError as error:
        raise ConfigError(f"{error} Allowed too: {', '.join(levels)}.") from None


def _set(point: np.ndarray, where: str, mechanism: str, parameter: str, value) -> None:
    known_key("rules", mechanism, MECHANISMS)
    declared = MECHANISMS[mechanism].parameters
    known_key(where, parameter, declared)
    low, high = declared[parameter].low, declared[parameter].high
    point[0][mechanism][parameter] = number_within(f"{where}.{parameter}", value, low, high)


def default_point() -> np.ndarray:
    """The parameter record with every parameter at its default."""
    point = np.zeros(1, POINT)
    for name, mechanism in MECHANISMS.items():
        for parameter, declared in mechanism.parameters.items():
            point[0][name][parameter] = declared.default
    return point


def point_from(rules: Mapping, centralization: float) -> np.ndarray:
    """The parameter record of a ``rules`` mapping: values by mechanism and parameter, and ``off``, a list of
    mechanisms.

    Raises:
        ConfigError: an unknown name, a value out of range, or a mechanism without a neutral value in ``off``.
    """
    point = default_point()
    rules = section("rules", rules)
    for name, values in rules.items():
        if name == "off":
            continue
        known_key("rules", name, (*MECHANISMS, "off"))
        for parameter, value in section(f"rules.{name}", values).items():
            if name == "centralization" and parameter == "level":
                raise ConfigError("rules.centralization.level: is set by 'centralization'.")
            _set(point, f"rules.{name}", name, parameter, value)
    off = rules.get("off") or ()
    if isinstance(off, str):
        raise ConfigError(f"rules.off: '{off}' is not a list; write rules.off=[{off}].")
    for name in off:
        known_key("rules.off", name, SWITCHABLE)
    point = switched_off(point, off)
    point[0]["centralization"]["level"] = centralization
    return point


def switched_off(point: np.ndarray, names) -> np.ndarray:
    """A copy of a parameter record with the named mechanisms at their neutral values."""
    point = point.copy()
    for name in names:
        for parameter, neutral in MECHANISMS[name].neutral.items():
            point[0][name][parameter] = neutral
    return point


def _on_calendar(world: np.ndarray, changes: tuple[Change, ...]) -> None:
    """Writes the days of change into a declared world."""
    days = sorted({change.day for change in changes})
    world["n_changes"] = len(days)
    world["change_day"][0, : len(days)] = days


def settings_from(config: Mapping) -> Settings:
    """Checked settings of a resolved configuration.

    Raises:
        ConfigError: one line that names the key, the value, what is allowed and the nearest valid name.
    """
    ensemble = section("ensemble", config.get("ensemble"))
    for key in ensemble:
        known_key("ensemble", key, ENSEMBLE)
    level = centralization_level(config.get("centralization", 0.5), config.get("levels"))
    years = number_within("ensemble.years", ensemble.get("years", 5), *ENSEMBLE["years"])
    days = max(1, round(years * DAYS_A_YEAR))
    half_width = ensemble.get("until_half_width")
    if half_width is not None:
        half_width = number_within("ensemble.until_half_width", half_width, *ENSEMBLE["until_half_width"])
    events = section("events", config.get("events"))
    cast = cast_from(config.get("roster"), config.get("theatres"), len(events))
    script(cast, events)
    changes = changes_from(events)
    for name, event in events.items():
        day = section(f"events.{name}", event).get("day", 0)
        if day >= days:
            raise ConfigError(f"events.{name}.day: {day} is past the horizon; allowed: 0 to {days - 1}.")
    _on_calendar(cast.world, changes)
    settings = Settings(
        cast=cast,
        point=point_from(config.get("rules"), level),
        changes=changes,
        seed=whole_within("seed", config.get("seed", 1), 0, LARGEST_SEED),
        histories=whole_within("ensemble.histories", ensemble.get("histories", 1000), *ENSEMBLE["histories"]),
        days=days,
        threads=whole_within("ensemble.threads", ensemble.get("threads", 0), *ENSEMBLE["threads"]),
        chunk=whole_within("ensemble.chunk", ensemble.get("chunk", 64), *ENSEMBLE["chunk"]),
        half_width=half_width,
        most=whole_within("ensemble.most", ensemble.get("most", 100_000), *ENSEMBLE["most"]),
    )
    try:
        _ = settings.log_dtype
    except ValueError as error:
        raise ConfigError(f"ensemble.years: {error}; allowed: fewer years, or fewer militias.") from None
    return settings
