"""Sweep: war frequency over levels of centralization and values of one other parameter."""

from __future__ import annotations

from nicegui import ui

from sim.analysis.proportion import proportion
from sim.app import readers, worlds
from sim.app.pieces import charts
from sim.app.pieces.against import parameter_field
from sim.app.pieces.browser import Field
from sim.app.pieces.controls import CONTROLS, RUN, in_words
from sim.app.pieces.html import bare, button, panel, text
from sim.app.pieces.limits import refused
from sim.app.state import DRAWN
from sim.app.sweeps import LEVELS, Sweep, ends_of, values_of
from sim.table import results_digest

AGAIN_AFTER = 0.5  # seconds between two looks at what there is


def sweep(room) -> None:
    """Runs the sweep of a room's state and shows it as its intervals narrow."""
    view = _Sweep(room)
    view.controls()
    view.run()


class _Sweep:
    def __init__(self, room):
        self.room, self.state = room, room.state
        self.values = values_of(room.state)
        self.shown = 0

    def controls(self) -> None:
        """What is varied, between which ends, how finely."""
        state, room = self.state, self.room
        with panel("Centralization, and one other parameter"):
            with bare("div", "form"):
                other = parameter_field(state.by, label="other parameter")
                other.on("change", lambda e: room.go(by=e.args, low=None, high=None))
                for name, end in zip(("low", "high"), ends_of(state), strict=True):
                    field = CONTROLS[state.by].field(end)
                    field.show(label={"low": "from", "high": "to"}[name])
                    field.on("change", lambda e, n=name: self._end(n, float(e.args)))
                drawn = Field(
                    kind="choice", label="drawn as", value=state.drawn, options=[list(p) for p in DRAWN.items()]
                )
                drawn.on("change", lambda e: room.go(drawn=e.args))
                if state.drawn == "curves":
                    RUN["lines"].field(state.lines).on("change", lambda e: room.go(lines=int(min(11, max(2, e.args)))))
                each = RUN["each"].field(state.each)
                each.on("change", lambda e: self._ask_for(e.args, each))
            with bare("div", "row"):
                self.stop_button = button("Stop", self._stop)
                self.progress = bare("progress").props(
                    f'max={state.each} value=0 aria-label="Histories run at each point"'
                )
                self.progress.style("flex: 1; min-width: 8rem")
                self.told = text("span", "waiting for a turn", "hint").props('role="status"')

    def run(self) -> None:
        """Begins the job and watches it."""
        state = self.state
        self.job = Sweep(worlds.settings_of(state), state.by, self.values, state.each)
        with panel(f"Open war, by centralization and {in_words(state.by.split('.')[1])}"):
            self.chart = ui.echart({}).classes("chart tall")
            bands = "Bands are 95% intervals (Wilson). " if state.drawn == "curves" else ""
            text("p", f"{bands}Every point runs the same histories with the same luck.", "hint")
        self.room.house.turns.begin(self.room.session, self.job)
        ui.timer(AGAIN_AFTER, self._look, immediate=False)

    def _ask_for(self, number: float, field: Field) -> None:
        note = refused(number)
        if note:
            self.room.notes.say([note])
            field.reset()
        else:
            self.room.go(each=int(number))

    def _end(self, which: str, value: float) -> None:
        own = readers.bounds(self.state.by)
        value = min(max(value, own[0]), own[1])
        ends = {"low": self.values[0], "high": self.values[-1]} | {which: value}
        if ends["low"] >= ends["high"]:
            self.room.notes.say([f"From {ends['low']:g} to {ends['high']:g} is no range; nothing was changed."])
            return
        self.room.go(**ends)

    def _stop(self) -> None:
        self.room.house.turns.stop(self.room.session)
        self.stop_button.set_visibility(False)

    def _look(self) -> None:
        if self.job.error is not None:
            self.room.notes.say([f"The run stopped: {self.job.error}"])
        wars, n = self.job.wars()
        if n == self.shown:
            return
        self.shown = n
        self.chart.options.clear()
        self.chart.options.update(self._drawn(wars, n))
        self.chart.update()
        self.progress.props(f"value={n}")
        done = f"{n:,} of {self.state.each:,} histories at each of {wars.size} points"
        if self.job.finished:
            self.room.digest = results_digest(self.job.rows["digest"].reshape(-1))
            done = f"{n * wars.size:,} histories; digest {self.room.digest}"
            self.stop_button.set_visibility(False)
        self.told.set_text(done)

    def _drawn(self, wars, n: int) -> dict:
        name = in_words(self.state.by.split(".")[1])
        if self.state.drawn == "map":
            cells = [(k, v, int(wars[v, k]) / n) for v in range(len(self.values)) for k in range(len(LEVELS))]
            return charts.sweep_map(cells, LEVELS, self.values, name)
        curves = []
        for value, counts in zip(self.values, wars, strict=True):
            found = [proportion(int(c), n) for c in counts]
            curves.append((f"{value:.3g}", [(x, e.value, e.low, e.high) for x, e in zip(LEVELS, found, strict=True)]))
        return charts.sweep_curves(curves, name)
