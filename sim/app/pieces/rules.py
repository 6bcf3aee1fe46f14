"""The model's rules as controls: every mechanism with its claim, its source, its switch and its parameters."""

from __future__ import annotations

from collections.abc import Callable

from nicegui import ui

from sim.app import worlds
from sim.app.pieces.browser import Field
from sim.app.pieces.controls import CONTROLS, cited
from sim.app.pieces.html import bare, button, text
from sim.changes import SWITCHABLE
from sim.rules import MECHANISMS

SHOWN_FIRST = "policy"


def rules_dialog(room) -> None:
    """Opens the rules over the page; what is moved there is collected and shown by the page when it is closed."""
    panel = _Rules(room)
    with ui.dialog().props('aria-label="The rules"') as dialog, bare("div", "sheet"):
        panel.build(dialog.close)
    dialog.on("hide", lambda: panel.close(dialog))
    dialog.open()


class _Rules:
    def __init__(self, room):
        self.room = room
        self.rules, self.off = dict(room.state.rules), set(room.state.off)
        self.own = worlds.scenario_configuration(room.state.scenario)["rules"]
        self.mechanism = SHOWN_FIRST

    def build(self, done: Callable) -> None:
        """Builds the sheet; ``done`` puts it away."""
        with bare("div", "row").style("justify-content: space-between"):
            text("h2", "The rules")
            button("Done", done, "primary plain")
        search = ui.element("input").props('type=search placeholder="find a mechanism" aria-label="Find a mechanism"')
        search.classes("plain").style("margin-bottom: .6rem; width: 17rem")
        search.on("input", lambda e: self._names(e.args), args=None, js_handler="(e) => emit(e.target.value)")
        with bare("div", "rules"):
            self.names = bare("ul", "names")
            self.sheet = bare("div")
        self._names("")
        self._sheet()

    def close(self, dialog) -> None:
        """Applies what was moved and takes the dialog away."""
        dialog.delete()
        rules, off = tuple(sorted(self.rules.items())), tuple(sorted(self.off))
        if (rules, off) != (self.room.state.rules, self.room.state.off):
            self.room.go(rules=rules, off=off)

    def _names(self, sought: str) -> None:
        """The mechanisms whose name, title or parameters hold what is sought."""
        self.names.clear()
        words = sought.lower().split()
        with self.names:
            for name, m in MECHANISMS.items():
                held = f"{m.ident} {name} {m.title} {' '.join(m.parameters)}".lower().replace("_", " ")
                if m.parameters and all(word in held for word in words):
                    with bare("li"):
                        chosen = button(f"{m.ident} {m.title}", lambda n=name: self._choose(n, sought), "")
                        chosen.props(f"aria-current={'true' if name == self.mechanism else 'false'}")

    def _choose(self, name: str, sought: str) -> None:
        self.mechanism = name
        self._names(sought)
        self._sheet()

    def _sheet(self) -> None:
        """The mechanism that is looked at."""
        mechanism = MECHANISMS[self.mechanism]
        self.sheet.clear()
        with self.sheet:
            text("h3", f"{mechanism.ident} {mechanism.title}")
            text("p", mechanism.claim, "claim")
            text("p", f"Source: {cited(mechanism.source)}", "hint")
            text("p", f"Shows: {mechanism.shows}", "hint")
            if mechanism.name in SWITCHABLE:
                self._switch(mechanism.name)
            for name, parameter in mechanism.parameters.items():
                if not parameter.set_by:
                    self._parameter(f"{mechanism.name}.{name}")

    def _switch(self, name: str) -> None:
        scripted = name in (self.own.get("off") or ())
        Field(
            kind="switch",
            label="this mechanism",
            value=name not in self.off and not scripted,
            changed=name in self.off,
            about=[["Meaning", "off takes it out of the model: its parameters are at their neutral values"]],
        ).on("change", lambda e: self._switched(name, bool(e.args)))

    def _switched(self, name: str, on: bool) -> None:
        self.off = self.off - {name} if on else self.off | {name}
        self._sheet()

    def _parameter(self, key: str) -> None:
        mechanism, name = key.split(".")
        own = float(self.own[mechanism][name])
        field = CONTROLS[key].field(self.rules.get(key, own), own, "")
        field.on("change", lambda e: self._set(key, own, float(e.args)))

    def _set(self, key: str, own: float, value: float) -> None:
        low, high = CONTROLS[key].declared.low, CONTROLS[key].declared.high
        value = min(max(value, low), high)
        self.rules = {k: v for k, v in self.rules.items() if k != key} | ({key: value} if value != own else {})
        self._sheet()
