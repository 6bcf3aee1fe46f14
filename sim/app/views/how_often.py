"""How often: an ensemble while it runs, the interval narrowing; two settings compared in pairs."""

from __future__ import annotations

from nicegui import ui

from sim.app import estimates, worlds
from sim.app.ensembles import Ensemble
from sim.app.pieces import charts
from sim.app.pieces.against import Against
from sim.app.pieces.browser import Field
from sim.app.pieces.controls import RUN
from sim.app.pieces.histories import Histories
from sim.app.pieces.html import about, bare, button, figure, panel, shown, text
from sim.app.pieces.limits import refused
from sim.ladder import DYAD_NAMES, End

AGAIN_AFTER = 0.2  # seconds between two looks at what there is
GROWN = 1.15  # times as many histories as were drawn, before they are drawn anew
SIDES = ("this world", "the other")
EXPLAINED = {
    "narrowing": about("interval"),
    "incidence": [
        ["Curve", "the share of histories that have ended so by then; what ended otherwise cannot end so later"]
    ],
    "roots": about("root", "accident", "ordered", "tolerated", "unauthorized"),
}


def how_often(room) -> None:
    """Runs the ensemble of a room's state and shows it as it grows."""
    _HowOften(room).build()


class _HowOften:
    def __init__(self, room):
        self.room, self.state = room, room.state
        sides = [worlds.settings_of(room.state)]
        if room.state.against:
            sides.append(worlds.settings_of(worlds.against_of(room.state)))
        self.job = Ensemble(sides, room.state.histories)
        self.shown = 0
        self.looking = False

    def build(self) -> None:
        with panel(
            "How often does it come to open war?", about("open war", "interval", "difference, in pairs", "digest")
        ):
            with bare("div", "form"):
                histories = RUN["histories"].field(self.state.histories)
                histories.on("change", lambda e: self._ask_for(e.args, histories))
                Against(self.room)
            with bare("div", "row"):
                self.stop_button = button("Stop", self._stop)
                self.progress = bare("progress").props(f'max={self.job.histories} value=0 aria-label="Histories run"')
                self.progress.style("flex: 1; min-width: 8rem")
                self.told = text("span", "waiting for a turn", "hint").props('role="status"')
            self.numbers = bare("div", "headline")
        with bare("div", "figures"):
            self.figures = {}
            for name, title in (
                ("narrowing", "The interval narrows"),
                ("incidence", "How soon? (cumulative incidence)"),
                ("roots", "With whose decision wars began"),
            ):
                with panel(title, EXPLAINED[name]):
                    self.figures[name] = ui.echart({}).classes("chart")
            with panel("Histories", about("root", "road to war")):
                self.histories = Histories(self.room, self.job)
        self.room.house.turns.begin(self.room.session, self.job)
        ui.timer(AGAIN_AFTER, self._look, immediate=False)

    def _ask_for(self, number: float, field: Field) -> None:
        note = refused(number)
        if note:
            self.room.notes.say([note])
            field.reset()
        else:
            self.room.go(histories=int(number))

    def _stop(self) -> None:
        self.room.house.turns.stop(self.room.session)
        self.stop_button.set_visibility(False)

    async def _look(self) -> None:
        """Shows what there is, when there is more than before."""
        number = self.job.number
        if self.job.error is not None:
            self.room.notes.say([f"The run stopped: {self.job.error}"])
        if self.looking or number == self.shown:
            return
        self.progress.props(f"value={number}")
        if number < GROWN * self.shown and not self.job.finished:
            return
        self.looking = True
        try:
            seen = await self.room.ask(self._seen)
            self.shown = seen["n"]
            self._show(seen)
        finally:
            self.looking = False

    def _seen(self) -> dict:
        """All that is drawn, computed off the page's own thread."""
        rows = self.job.so_far()
        names = SIDES[: len(rows)] if len(rows) > 1 else ("open war",)
        finished = self.job.finished
        days = max(s.days for s in self.job.sides)
        curves = []
        for name, side in zip(names, rows, strict=True):
            ends = estimates.ends_that_came(side) if len(rows) == 1 else ["war"]
            for end in ends:
                label = charts.ENDS[end][0] if len(rows) == 1 else name
                curves.append((label, end, estimates.incidence(side, End[end.upper()], days)))
        return {
            "n": rows.shape[1],
            "wars": [estimates.war_frequency(side) for side in rows],
            "dyads": {d: estimates.war_frequency(rows[0], d) for d in DYAD_NAMES},
            "difference": estimates.difference(rows) if len(rows) > 1 else None,
            "narrowing": charts.narrowing([(n, estimates.trace(r)) for n, r in zip(names, rows, strict=True)]),
            "incidence": charts.incidence(curves),
            "roots": charts.roots(
                [(n, estimates.roots(r)) for n, r in zip(names, rows, strict=True) if (r["war_dyad"] >= 0).any()]
            ),
            "digest": estimates.digest(self.job) if finished else None,
        }

    def _show(self, seen: dict) -> None:
        n = seen["n"]
        self.progress.props(f"value={n}")
        done = f"all {n:,} histories" if seen["digest"] else f"{n:,} of {self.job.histories:,} histories"
        self.told.set_text(f"{done}; digest {seen['digest']}" if seen["digest"] else done)
        self.stop_button.set_visibility(not seen["digest"])
        self.room.digest = seen["digest"] or ""
        self.numbers.clear()
        with self.numbers:
            names = SIDES if len(seen["wars"]) > 1 else ("open war",)
            for name, estimate in zip(names, seen["wars"], strict=False):
                figure(name, *shown(estimate))
            if seen["difference"] is not None:
                d = seen["difference"]
                figure(
                    "difference, in pairs", f"{100 * d.value:+.1f}", f"points [{100 * d.low:+.1f}, {100 * d.high:+.1f}]"
                )
            else:
                for dyad, e in seen["dyads"].items():
                    figure(charts.dyad_in_words(dyad), *shown(e))
        for name, chart in self.figures.items():
            chart.options.clear()
            chart.options.update(seen[name])
            chart.update()
        self.histories.show()
