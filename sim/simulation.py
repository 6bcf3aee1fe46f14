"""The model in Python: a configuration in, an ensemble out.

>>> from sim import simulate
>>> networked = simulate("centralization=networked", "ensemble.histories=2000")
>>> networked.war_frequency("iran-us")
>>> networked.histories.groupby("end").size()
>>> networked.replay(7).acts()
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import pandas as pd

from sim.analysis.incidence import cumulative_incidence
from sim.analysis.proportion import Estimate, proportion
from sim.analysis.summary import summary
from sim.completion import complete
from sim.configuration import composed, own_folders
from sim.enough import enough
from sim.ladder import DYAD_NAMES, End
from sim.memory import check_rows
from sim.model import ShadowWar
from sim.params import ConfigError, known_key, number_within, whole_within
from sim.settings import Settings, settings_from
from sim.shown import html_of, line_of
from sim.table import ENDS, histories_table


@dataclass(frozen=True, eq=False, repr=False)
class Ensemble:
    """Histories of one configuration.

    It can be pickled; one ensemble is equal to another when it is the same.

    Attributes:
        settings: what was run.
        rows: array of ``sim.outcomes.ROW``, one a history.
    """

    settings: Settings
    rows: np.ndarray

    def __repr__(self) -> str:
        return line_of(self.settings, self.rows)

    def _repr_html_(self) -> str:
        return html_of(self.settings, self.rows)

    @cached_property
    def histories(self) -> pd.DataFrame:
        """One row a history, with the columns of ``histories.parquet``; columns about a war are missing without one."""
        return histories_table(self.rows, self.settings.cast.actors, self.settings.cast.theatres).to_pandas()

    def war_frequency(self, dyad: str = "any", level: float = 0.95) -> Estimate:
        """Share of histories that ended in open war, with its Wilson interval.

        Args:
            dyad: ``any``, ``iran-us`` or ``iran-israel``.
            level: of the interval, between 0 and 1.

        Raises:
            ConfigError: another dyad, no such level, or an ensemble without histories.
        """
        known_key("dyad", dyad, ("any", *DYAD_NAMES))
        codes, level = self._some_rows["war_dyad"], level_of_interval(level)
        hits = codes >= 0 if dyad == "any" else codes == DYAD_NAMES.index(dyad)
        return proportion(int(hits.sum()), len(hits), level)

    def cumulative_incidence(self, end: str = "war", level: float = 0.95) -> pd.DataFrame:
        """Probability that a history has ended so by a day, all other ends competing (Aalen-Johansen).

        Args:
            end: ``war``, ``one_sided_campaign``, ``settlement``, ``withdrawal`` or ``fragmentation``.
            level: of the intervals, between 0 and 1.

        Returns:
            rows of ``time`` (days lived, from 0 to the horizon), ``at_risk``, ``value``, ``low``, ``high``, ``error``.

        Raises:
            ConfigError: another end, no such level, or an ensemble without histories.
        """
        known_key("end", end, ENDS[1:])
        rows, level = self._some_rows, level_of_interval(level)
        return cumulative_incidence(rows["end_day"] + 1, rows["end"], End[end.upper()], level, self.settings.days)

    def summary(self) -> dict:
        """All estimates, as in ``summary.json``.

        Raises:
            ConfigError: an ensemble without histories.
        """
        return summary(self._some_rows)

    def replay(self, k: int) -> ShadowWar:
        """History number ``k`` in the Mesa face, lived to its end, with the digest of its row.

        Raises:
            ConfigError: there is no such history.
        """
        try:
            row = self._some_rows[whole_within("history", k, 0, len(self.rows) - 1)]
        except ConfigError:
            allowed = f"0 to {len(self.rows) - 1}" if len(self.rows) else "none, it has no histories"
            raise ConfigError(f"history: {k!r} is none of the ensemble's. Allowed: {allowed}.") from None
        return ShadowWar(self.settings, int(row["history"])).run()

    @property
    def _some_rows(self) -> np.ndarray:
        if not len(self.rows):
            raise ConfigError("rows: the ensemble has no histories; an estimate needs 1 at least.")
        return self.rows


def level_of_interval(level) -> float:
    """``level``, refused unless an interval can have it.

    Raises:
        ConfigError: it is no number between 0 and 1, or it is 0 or 1.
    """
    level = number_within("level", level, 0.0, 1.0)
    if level in (0.0, 1.0):
        raise ConfigError(f"level: {level:g} is no level of an interval. Allowed: above 0 and below 1.")
    return level


def simulate(
    *overrides: str,
    config: Mapping | str | Path | None = None,
    progress: Callable[[int], object] | None = None,
    config_dir: str | Path | Sequence[str | Path] | None = None,
) -> Ensemble:
    """Runs an ensemble: as many histories as are asked for, or as ``ensemble.until_half_width`` needs.

    Args:
        overrides: as on the command line: ``"scenario=gaza_2023"``, ``"rules.gradualism.nats_per_rung=2"``.
        config: instead of overrides a configuration, as a mapping or as the path of a ``config.yaml``; what it leaves
            out is as usual, and ``scenario: gaza_2023`` names a scenario (see ``sim.completion``).
        progress: called with the number of histories finished since the last call.
        config_dir: a folder of scenarios, rosters and the like of one's own, or several.

    Raises:
        ConfigError: something in it cannot be; one line that names the key, the value, what is allowed.
    """
    if config is not None and overrides:
        raise ConfigError("simulate: either overrides or a configuration, not both.")
    for override in overrides:
        if not isinstance(override, str):
            raise ConfigError(f"simulate: {override!r} is no override; write 'key=value', or config=.")
    folders = [config_dir] if isinstance(config_dir, str | Path) else config_dir
    folders = folders if folders is None else [*own_folders(), *map(str, folders)]
    if config is None:
        whole = composed("batch", overrides, folders=folders)[0]
    else:
        whole = complete(config, folders)
    settings = settings_from(whole)
    check_rows(settings.histories if settings.half_width is None else settings.most)
    rows = []
    for part in enough(settings, settings.point):
        rows.append(part)
        if progress is not None:
            progress(len(part))
    return Ensemble(settings, np.concatenate(rows))
