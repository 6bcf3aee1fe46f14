"""Small multiples, a panel for each parameter of a calibration."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from sim.calibration.space import Prior

COLUMNS = 4
PLACES = (0.0, 0.5, 1.0)


def panels(number: int, height: float, **shared) -> tuple[Figure, list[Axes]]:
    """A figure of so many panels, ``COLUMNS`` in a row, and room above for a legend.

    Args:
        number: of panels.
        height: of a row, in inches.
        shared: ``sharex`` and ``sharey`` of ``Figure.subplots``.
    """
    rows = -(-number // COLUMNS)
    figure = Figure(figsize=(10.0, 0.7 + height * rows))
    axes = figure.subplots(rows, COLUMNS, squeeze=False, **shared).ravel()
    for axis in axes[number:]:
        axis.remove()
    return figure, list(axes[:number])


def headed(axis: Axes, name: str, said: str = "") -> None:
    """The name of a parameter above its panel, its mechanism over the parameter, and at the right what is ``said``."""
    mechanism, _, parameter = name.partition(".")
    axis.set_title(f"{mechanism}\n{parameter}", fontsize=8)
    axis.set_title(said, fontsize=7, loc="right", weight="normal")


def labelled(axes: Sequence[Axes], below: str, left: str) -> None:
    """Labels below the last row of panels and at the left of each."""
    for axis in axes[(len(axes) - 1) // COLUMNS * COLUMNS :]:
        axis.set_xlabel(below, fontsize=8)
    for axis in axes[::COLUMNS]:
        axis.set_ylabel(left, fontsize=8)


def in_units_of(prior: Prior, axes: Sequence) -> None:
    """Ticks of axes (``axes.xaxis``, say) over the unit interval: what a parameter is at its ends and in the middle."""
    for axis in axes:
        axis.set_ticks(PLACES, [f"{float(prior.value(place)):.2g}" for place in PLACES], fontsize=7)
