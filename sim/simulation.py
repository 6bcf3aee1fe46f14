"""The model in Python: a configuration in, an ensemble out.

>>> from sim import simulate
>>> networked = simulate("centralization=networked", "ensemble.histories=2000")
>>> networked.war_frequency("iran-us")
>>> networked.histories.groupby("end").size()
>>> networked.replay(7).acts()
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import pandas as pd
import yaml

from sim.analysis.incidence import cumulative_incidence
from sim.analysis.proportion import Estimate, proportion
from sim.analysis.summary import summary
from sim.configuration import composed
from sim.enough import enough
from sim.ladder import DYAD_NAMES, End
from sim.model import ShadowWar
from sim.params import ConfigError, known_key
from sim.roster import section
from sim.settings import Settings, settings_from
from sim.table import ENDS, histories_table


@dataclass(frozen=True)
class Ensemble:
    """Histories of one configuration.

    Attributes:
        settings: what was run.
        rows: array of ``sim.outcomes.ROW``, one a history.
    """

    settings: Settings
    rows: np.ndarray

    @cached_property
    def histories(self) -> pd.DataFrame:
        """One row a history, with the columns of ``histories.parquet``; columns about a war are missing without one."""
        return histories_table(self.rows, self.settings.cast.actors, self.settings.cast.theatres).to_pandas()

    def war_frequency(self, dyad: str = "any", level: float = 0.95) -> Estimate:
        """Share of histories that ended in open war, with its Wilson interval.

        Args:
            dyad: ``any``, ``iran-us`` or ``iran-israel``.
            level: of the interval.

        Raises:
            ConfigError: another dyad.
        """
        known_key("dyad", dyad, ("any", *DYAD_NAMES))
        codes = self.rows["war_dyad"]
        hits = codes >= 0 if dyad == "any" else codes == DYAD_NAMES.index(dyad)
        return proportion(int(hits.sum()), len(hits), level)

    def cumulative_incidence(self, end: str = "war", level: float = 0.95) -> pd.DataFrame:
        """Probability that a history has ended so by a day, all other ends competing (Aalen-Johansen).

        Args:
            end: ``war``, ``one_sided_campaign``, ``settlement``, ``withdrawal`` or ``fragmentation``.
            level: of the intervals.

        Returns:
            rows of ``time`` (days lived, the last one counted), ``at_risk``, ``value``, ``low``, ``high``, ``error``.

        Raises:
            ConfigError: another end.
        """
        known_key("end", end, ENDS[1:])
        return cumulative_incidence(self.rows["end_day"] + 1, self.rows["end"], End[end.upper()], level)

    def summary(self) -> dict:
        """All estimates, as in ``summary.json``."""
        return summary(self.rows)

    def replay(self, k: int) -> ShadowWar:
        """History number ``k`` in the Mesa face, lived to its end, with the digest of its row.

        Raises:
            ConfigError: there is no such history.
        """
        if k not in range(len(self.rows)):
            raise ConfigError(f"history: {k!r} is none of the ensemble's. Allowed: 0 to {len(self.rows) - 1}.")
        return ShadowWar(self.settings, int(self.rows["history"][k])).run()


def simulate(
    *overrides: str,
    config: Mapping | str | Path | None = None,
    progress: Callable[[int], object] | None = None,
) -> Ensemble:
    """Runs an ensemble: as many histories as are asked for, or as ``ensemble.until_half_width`` needs.

    Args:
        overrides: as on the command line: ``"scenario=gaza_2023"``, ``"rules.gradualism.nats_per_rung=2"``.
        config: a whole configuration instead, as a mapping or as the path of a ``config.yaml``.
        progress: called with the number of histories finished since the last call.

    Raises:
        ConfigError: something in it cannot be; one line that names the key, the value, what is allowed.
    """
    if config is not None and overrides:
        raise ConfigError("simulate: either overrides or a whole configuration, not both.")
    if isinstance(config, (str, Path)):
        try:
            config = yaml.safe_load(Path(config).read_text()) or {}
        except (OSError, yaml.YAMLError) as error:
            raise ConfigError(f"simulate: '{config}' is no configuration ({error}).") from None
    if config is not None:
        usual = composed("batch", [])[0]
        for key in section("simulate", config):
            known_key("simulate", key, (*usual, "history", "replay"))
        config = {**usual, **config}
    settings = settings_from(composed("batch", list(overrides))[0] if config is None else config)
    rows = []
    for part in enough(settings, settings.point):
        rows.append(part)
        if progress is not None:
            progress(len(part))
    return Ensemble(settings, np.concatenate(rows))
