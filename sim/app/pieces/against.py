"""The other side of a comparison: nothing, another level, another scenario, a mechanism off, a parameter's value."""

from __future__ import annotations

from sim.app.pieces.browser import Field
from sim.app.pieces.controls import CENTRALIZATION_CONTROL, CONTROLS, in_words, scenario_in_words
from sim.app.readers import PARAMETERS, SCENARIOS
from sim.changes import SWITCHABLE
from sim.rules import MECHANISMS

KINDS = {
    "": "nothing",
    "centralization": "another level of centralization",
    "scenario": "another scenario",
    "off": "one mechanism off",
    "set": "another value of a parameter",
}
FIRST = {
    "": (),
    "centralization": ("centralization", 0.85),
    "scenario": ("scenario", "baseline"),
    "off": ("off", "gradualism"),
    "set": ("set", "policy.pressure", 0.9),
}
"""What a kind begins with."""


class Against:
    """Controls of the other side.

    Args:
        room: whose state they show and move.
    """

    def __init__(self, room):
        self.room, self.now = room, room.state.against
        kind = self.now[0] if self.now else ""
        Field(
            kind="choice",
            label="compare with",
            value=kind,
            options=[list(pair) for pair in KINDS.items()],
            about=[["Meaning", "the same histories, with the same random numbers, under a second setting"]],
        ).on("change", lambda e: room.go(against=FIRST[e.args]))
        if kind:
            getattr(self, f"_{kind}")(*self.now[1:])

    def _go(self, *arguments) -> None:
        self.room.go(against=(self.now[0], *arguments))

    def _centralization(self, level: float) -> None:
        CENTRALIZATION_CONTROL.field(level).on("change", lambda e: self._go(min(1.0, max(0.0, float(e.args)))))

    def _scenario(self, name: str) -> None:
        options = [[s, scenario_in_words(s)] for s in SCENARIOS]
        Field(kind="choice", label="other scenario", value=name, options=options).on(
            "change", lambda e: self._go(e.args)
        )

    def _off(self, mechanism: str) -> None:
        options = [[m, f"{MECHANISMS[m].ident} {MECHANISMS[m].title}"] for m in SWITCHABLE]
        Field(
            kind="choice",
            label="mechanism off",
            value=mechanism,
            options=options,
            about=[["Claim", MECHANISMS[mechanism].claim], ["Source", MECHANISMS[mechanism].source]],
        ).on("change", lambda e: self._go(e.args))

    def _set(self, name: str, value: float) -> None:
        parameter_field(name).on("change", lambda e: self._go(e.args, PARAMETERS[e.args].default))
        declared = PARAMETERS[name]
        CONTROLS[name].field(value).on(
            "change", lambda e: self._go(name, min(declared.high, max(declared.low, float(e.args))))
        )


def parameter_field(name: str, known=None, label: str = "parameter") -> Field:
    """A choice of a parameter, with what it means."""
    known = list(CONTROLS) if known is None else known
    options = [[key, f"{in_words(key.split('.')[0])}: {in_words(key.split('.')[1])}"] for key in known]
    about = [list(pair) for pair in CONTROLS[name].about]
    return Field(kind="choice", label=label, value=name, options=options, about=about)
