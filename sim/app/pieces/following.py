"""What usually follows from a change: the history goes on many times, with and without it, pair by pair, with other
random numbers from the next morning.
"""

from __future__ import annotations

from nicegui import ui

from sim.app import estimates
from sim.app.ensembles import Ensemble
from sim.app.forks import BRANCHES, Fork
from sim.app.pieces.html import bare, figure, shown, text

AGAIN_AFTER = 0.4  # seconds


class Following:
    """The paired difference that the change makes, as branches are lived.

    Args:
        room: in whose turn they are.
        fork: the history with and without the change.
    """

    def __init__(self, room, fork: Fork):
        self.job, self.shown, self.day = Ensemble(fork.branches(), BRANCHES), 0, fork.day
        text(
            "p",
            f"The history goes on {BRANCHES} times after day {fork.day}, with other luck, with and without the change.",
            "hint",
        )
        self.numbers = bare("div", "headline").props("role=status")
        room.house.turns.begin(room.session, self.job)
        self.timer = ui.timer(AGAIN_AFTER, self._look, immediate=False)

    def _look(self) -> None:
        if self.job.number == self.shown:
            return
        rows = self.job.so_far()
        self.shown = rows.shape[1]
        change = estimates.difference(rows)
        wars = [estimates.war_frequency(side) for side in rows]
        self.numbers.clear()
        with self.numbers:
            for name, e in zip(("open war, as it was", "open war, what if"), wars, strict=True):
                figure(name, *shown(e))
            interval = f"points [{100 * change.low:+.1f}, {100 * change.high:+.1f}]"
            figure("difference, in pairs", f"{100 * change.value:+.1f}", interval)
            figure("branches", f"{self.shown:,}", f"of {self.job.histories:,}")
        if self.job.finished:
            self.timer.deactivate()
