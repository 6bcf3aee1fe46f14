"""What tests of whole ensembles have in common: paired differences, and the acts themselves."""

import numpy as np

from sim import ensemble
from sim.outcomes import ROW
from tests.worlds import world


def standard_errors(differences) -> float:
    """How many standard errors the mean of paired differences lies above zero; none when all are zero."""
    differences = np.asarray(differences, float)
    error = differences.std(ddof=1) / np.sqrt(len(differences))
    return float(differences.mean() / error) if error > 0.0 else 0.0


def more(with_it: np.ndarray, without: np.ndarray, counted: str) -> float:
    """How many standard errors more of ``counted`` the first rows hold than the second, history by history."""
    return standard_errors(with_it["tally"][counted] - without["tally"][counted])


def higher_share(with_it: np.ndarray, without: np.ndarray, part: str, whole: str) -> float:
    """How many standard errors the share of ``part`` in ``whole`` is higher in the first rows than in the second."""
    deviations = []
    for rows in (with_it, without):
        parts, wholes = rows["tally"][part], rows["tally"][whole]
        share = parts.sum() / wholes.sum()
        deviations.append(share + (parts - share * wholes) / wholes.mean())
    return standard_errors(deviations[0] - deviations[1])


def acts(*overrides: str, number: int = 200, years: float = 1.0) -> list[np.ndarray]:
    """The acts of each history, as the log holds them."""
    settings = world(f"ensemble.years={years}", *overrides)
    room, log, logs = settings.cast.world.copy(), np.zeros(1, settings.log_dtype), []
    for history in range(number):
        rows = np.zeros(1, ROW)
        rows["history"] = history
        ensemble.run_histories(
            room, log, settings.cast.world, settings.point, rows, np.uint64(settings.seed), settings.days
        )
        logs.append(log["acts"][0, : room["n_acts"][0]].copy())
    return logs


def numbers(logs: list[np.ndarray], counts) -> np.ndarray:
    """How many acts of each history satisfy ``counts``, a function of its acts."""
    return np.array([counts(log).sum() for log in logs])
