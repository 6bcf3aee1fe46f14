"""One history by the compiled rules, with its log in words, every decision taken in it, and its days."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from sim.arrays import Arrays
from sim.compiled import kernel, rule
from sim.day import deliberate, order_of_day
from sim.decision import Decision, decision_from
from sim.ladder import DYAD_NAMES, VICTIMS, Authorization, End, Kind, Victim, Way
from sim.minutes import ACTOR_DAY, note_day, note_decision
from sim.morning import begin, change_course, changes_today
from sim.numbering import number_of
from sim.outcomes import ROW, fill
from sim.params import ConfigError, known_key, whole_within
from sim.roster import Cast
from sim.settings import Settings

FLAGS = ("direct", "avowed", "intercepted", "blamed", "charged", "crossed", "against_preference")


@kernel
def deliberate_in_minutes(world, point, log, actor, minutes):
    """One actor's deliberation; what it decided is kept."""
    world.decided = -1
    deliberate(world, point, log, actor)
    note_decision(world, minutes, actor)


_day = rule(order_of_day(deliberate_in_minutes))


@kernel
def live(world, courses, log, minutes):
    """Lives every day that is left; ``courses`` are the parameter records by stage."""
    while world.end_day < 0:
        turn(world, courses)
        _day(world, courses[world.changes_made], log, minutes)
        note_day(world, minutes)


@kernel
def turn(world, courses):
    """On the morning of a day of change the parameters change."""
    if changes_today(world):
        change_course(world, courses[world.changes_made + 1])


class History(Arrays):
    """One history of a configuration.

    It can be copied and pickled on any day; a copy has arrays of its own.

    Args:
        settings: the world, its parameters and the seed.
        number: of the history; with the seed it is the key of every draw, so that it is row ``number`` of an ensemble.

    Attributes:
        settings, number: as given.
        world: the record of the world, see ``sim.state``.
        log: the record of its acts, see ``sim.act``.
        minutes: its decisions and days, see ``sim.minutes``.

    Raises:
        ConfigError: the settings are none, the number is none, or the history could outgrow the largest minutes.
    """

    def __init__(self, settings: Settings, number: int = 0):
        if not isinstance(settings, Settings):
            raise ConfigError(
                f"settings: a {type(settings).__name__} is none; sim.settings.settings_from(configuration) gives them."
            )
        self.number = number_of("history", number)
        super().__init__(settings)
        begin(self.world, self.point, np.uint64(settings.seed), np.uint64(self.number), settings.days)

    @property
    def point(self) -> np.record:
        """The parameter record that is in force."""
        return self._courses[self.world.changes_made]

    @property
    def running(self) -> bool:
        """Whether there is a day left to live."""
        return bool(self.world.end_day < 0)

    def deliberate(self, actor: int) -> Decision | None:
        """One actor's turn on the state of the morning; the decision that it took, if it took one."""
        deliberate_in_minutes(self.world, self.point, self.log, actor, self.minutes)
        if self.world.decided != actor:
            return None
        return decision_from(self.minutes.decisions[self.minutes.n - 1], self.settings.cast.actors)

    def step(self, day: Callable[..., None]) -> None:
        """Lives one day in the way of ``day``, a function that ``sim.day.order_of_day`` made."""
        turn(self.world, self._courses)
        day(self.world, self.point, self.log)
        note_day(self.world, self.minutes)

    def run(self) -> History:
        """Lives every day that is left; returns itself."""
        live(self.world, self._courses, self.log, self.minutes)
        return self

    @property
    def end(self) -> End | None:
        """How it ended, or None while it goes on."""
        return None if self.running else End(self.world.end)

    @property
    def war_act(self) -> int | None:
        """Place in the log of the act that opened the war between governments, if any did."""
        return int(self.world.war_act) if self.war else None

    @property
    def war(self) -> bool:
        """Whether war between governments has begun."""
        return bool(self.world.war_dyad >= 0)

    @property
    def war_day(self) -> int | None:
        """The day on which it began, None without one."""
        return None if self.war_act is None else int(self.log.acts[self.war_act].day)

    @property
    def digest(self) -> str:
        """The digest of the acts so far, 16 hex digits; that of the ensemble's row once it has ended."""
        return f"{int(self.world.digest):016x}"

    def row(self) -> np.ndarray:
        """The history's row, as the ensemble writes it (one element).

        Raises:
            ConfigError: it has not ended.
        """
        if self.running:
            raise ConfigError("row: the history has not ended; run() lives it to its end.")
        rows = np.zeros(1, ROW).view(np.recarray)
        fill(rows[0], self.world, self.point, self.log, 0)
        return rows

    def acts(self) -> pd.DataFrame:
        """The acts so far (see ``acts_table``)."""
        return acts_table(self.log.acts[: self.world.n_acts], self.settings.cast)

    def decision_of(self, place: int) -> Decision | None:
        """The decision behind an act, by its place in the log; None for a scripted one.

        Raises:
            ConfigError: there is no such act.
        """
        if not self.world.n_acts:
            raise ConfigError(f"place: there is no act {place!r}; the log is empty so far.")
        place = whole_within("place", place, 0, int(self.world.n_acts) - 1)
        act, taken = self.log.acts[place], self.minutes.decisions[: self.minutes.n]
        mine = (taken["act_day"] == act.day) & (taken["actor"] == act.actor) & (taken["act_way"] == act.way)
        found = np.flatnonzero(mine)
        return decision_from(taken[found[-1]], self.settings.cast.actors) if len(found) else None

    def days(self) -> pd.DataFrame:
        """What there was at the end of every day lived: ``acts`` so far, what ``sim.minutes`` keeps of the world, and
        by dyad ``crisis_iran_us`` and ``crisis_iran_israel``.
        """
        lived = self._lived()
        names = [name for name in lived.dtype.names if name not in ("crisis", "actors")]
        table = pd.DataFrame({name: lived[name] for name in names})
        for k, dyad in enumerate(DYAD_NAMES):
            table[f"crisis_{dyad.replace('-', '_')}"] = lived["crisis"][:, k]
        return table

    def actor_days(self, what: str) -> pd.DataFrame:
        """One thing of every actor at the end of every day lived, a column an actor.

        Args:
            what: a field of ``sim.minutes.ACTOR_DAY``: ``capability``, ``control``, ``licence``, ``grievance``,
                ``boldness`` or ``alert``.

        Raises:
            ConfigError: another field.
        """
        known_key("what", what, ACTOR_DAY.names)
        names = self.settings.cast.actors
        return pd.DataFrame(self._lived()["actors"][what][:, : len(names)], columns=list(names))


def acts_table(log: np.ndarray, cast: Cast) -> pd.DataFrame:
    """A log, a row an act, with names for numbers; the index is what ``cause`` points to.

    Args:
        log: array of ``sim.act.ACT``.
        cast: whose names they are.
    """
    names = np.array(cast.actors)
    table = pd.DataFrame(
        {
            "day": log["day"],
            "actor": names[log["actor"]],
            "target": names[log["target"]],
            "theatre": np.array(cast.theatres)[log["theatre"]],
            "kind": [Kind(k).name.lower() for k in log["kind"]],
            "way": [Way(min(w, Way.SCRIPT)).name.lower() for w in log["way"]],
            "intended": log["intended"],
            "realized": log["realized"],
            "authorization": [Authorization(a).name.lower() for a in log["authorization"]],
            **{flag: log[flag].astype(bool) for flag in FLAGS},
            "cause": log["cause"],
        }
    )
    for victim in range(VICTIMS):
        table[f"{Victim(victim).name.lower()}_deaths"] = log["deaths"][:, victim]
    return table
