"""Which history a Mesa model lives: by its number, by Mesa's ``rng`` or ``seed``, or by the iteration of a batch."""

from __future__ import annotations

import sys
from numbers import Real
from types import FrameType

import numpy as np

from sim.params import ConfigError, whole_within
from sim.settings import LARGEST_SEED


def number_from(history=None, rng=None, seed=None) -> int:
    """The number of the history that is asked for; when nothing is, that of the iteration (0 outside of a batch).

    Args:
        history: the number itself.
        rng, seed: Mesa's names for what tells runs apart: the number, or anything else that
            ``numpy.random.default_rng`` takes, from which a number is drawn.

    Raises:
        ConfigError: more than one is given, or what is given is no number and yields none.
    """
    given = {name: value for name, value in (("history", history), ("rng", rng), ("seed", seed)) if value is not None}
    if len(given) > 1:
        told = ", ".join(f"{name}={value!r}" for name, value in given.items())
        raise ConfigError(f"{' and '.join(given)}: each of them names the history ({told}); give one.")
    for name, value in given.items():
        return number_of(name, value) if name == "history" or isinstance(value, Real) else _drawn_number(name, value)
    return iteration_of_batch()


def number_of(where: str, value) -> int:
    """``value``, refused unless it can be the number of a history.

    Raises:
        ConfigError: names the key, the value and what is allowed.
    """
    return whole_within(where, value, 0, LARGEST_SEED)


def _drawn_number(where: str, value) -> int:
    try:
        return int(np.random.default_rng(value).integers(LARGEST_SEED, endpoint=True))
    except (TypeError, ValueError):
        raise ConfigError(
            f"{where}: {value!r} names no history. Allowed: a whole number from 0 to {LARGEST_SEED}, or a generator, "
            "a seed sequence or a list of whole numbers, as for numpy.random.default_rng."
        ) from None


def iteration_of_batch() -> int:
    """Number of the iteration of ``mesa.batch_run`` that constructs the model, 0 outside of one.

    No version of Mesa hands it to the model (some hand ``None`` for the seed of each), so it is read where Mesa keeps
    it: from the frame of its runner, one a run, in whichever process that is.

    Raises:
        ConfigError: Mesa's runner is another than those known, so that the iterations would be one history.
    """
    frame = sys._getframe()
    while frame is not None and frame.f_globals.get("__name__") != "mesa.batchrunner":
        frame = frame.f_back
    if frame is None or "model" in frame.f_locals:  # the model of the run is there already: this one is another
        return 0
    if "iteration" not in frame.f_locals:
        raise ConfigError("history: this version of Mesa does not tell its iterations apart; give history=range(n).")
    _refuse_overwritten(frame.f_back)
    return int(frame.f_locals["iteration"])


def _refuse_overwritten(batch: FrameType | None) -> None:
    """Mesa 3.5 writes the seeds of its own (``rng=``, else ``None``) over those among the parameters."""
    told = batch.f_locals if batch is not None else {}
    if told.get("rng_kwarg_name") in told.get("parameters", ()):
        name = told["rng_kwarg_name"]
        raise ConfigError(f"{name}: mesa.batch_run passes over this parameter; write mesa.batch_run(..., rng=[...]).")
