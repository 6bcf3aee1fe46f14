"""Where in the space of parameters the model predicts from: one point, draws of the prior, draws of the posterior."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from sim.calibration.space import space_from
from sim.configuration import composed
from sim.point_file import points_from
from sim.varied import records

DEFAULT, PRIOR, POSTERIOR = VARIANTS = ("default", "prior", "posterior")
PRIOR_KEY = 2  # second half of the key of the draws of the prior


def draws_of(config: Mapping) -> dict[str, pd.DataFrame]:
    """Draws by variant, a column a parameter; those of the default change nothing.

    Raises:
        ConfigError: the file of posterior draws cannot be read.
    """
    number, posterior = int(config["points"]), points_from("draws", config["draws"])
    return {
        DEFAULT: pd.DataFrame(index=range(number)),
        PRIOR: prior_draws(number, int(config["seed"])),
        POSTERIOR: pd.DataFrame(posterior.values[:number], columns=list(posterior.names)),
    }


def prior_draws(number: int, seed: int) -> pd.DataFrame:
    """Draws of the prior of the calibration."""
    space = space_from(composed("calibrate", [])[0]["priors"])
    cube = np.random.Generator(np.random.Philox(key=[seed, PRIOR_KEY])).random((number, len(space)))
    return pd.DataFrame({f"rules.{prior.name}": prior.value(cube[:, k]) for k, prior in enumerate(space)})


def points_at(point: np.ndarray, draws: pd.DataFrame, histories: int) -> np.ndarray:
    """Parameter records at draws, each as often as it has histories.

    Args:
        point: one-element array, the record that the draws deviate from.
        draws: a row a draw.
        histories: of each.
    """
    return records(point, list(draws), np.repeat(draws.to_numpy(), histories, axis=0))
