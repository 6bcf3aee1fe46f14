"""The form of a what-if: an act prevented or forced, the commander killed or spared, a rule changed, talks opened."""

from __future__ import annotations

from sim.app import readers
from sim.app.lives import Life
from sim.app.pieces.against import parameter_field
from sim.app.pieces.browser import Field
from sim.app.pieces.controls import CONTROLS, RUN
from sim.app.pieces.html import bare, button, panel, text
from sim.changes import SWITCHABLE
from sim.rules import MECHANISMS
from sim.telling.story import name_of

KINDS = {
    "": "choose a change",
    "prevent": "an act is prevented",
    "force": "an act is forced",
    "killed": "the commander is killed",
    "spared": "the commander is spared",
    "off": "a mechanism is off",
    "set": "a parameter is changed",
    "talks": "talks are opened",
}
TALKS, WILLING = "policy.talks", 0.8
CHANGEABLE = [name for name, p in readers.PARAMETERS.items() if not p.at_start]
SHOWN = 400  # acts in the list
FIRST_DAY = 30  # on which a change begins, when nothing else is said


def kind_of(change: tuple) -> str:
    """What the form calls a change."""
    if change[:1] == ("force",) and change[5] == "decapitation":
        return "killed"
    if change[:1] == ("set",) and change[2] == TALKS:
        return "talks"
    return change[0] if change else ""


class ChangeForm:
    """Controls of the one change.

    Args:
        room: whose state they show and move.
        life: the history as it was.
    """

    def __init__(self, room, life: Life):
        self.room, self.life, self.now = room, life, room.state.change
        kind = kind_of(self.now)
        with bare("div", "form"):
            options = [[k, name] for k, name in KINDS.items() if k != "spared" or self._killings() or kind == k]
            Field(
                kind="choice",
                label="what if",
                value=kind,
                options=options,
                about=[["Meaning", "one thing is changed; until then both courses are the same, bit for bit"]],
            ).on("change", lambda e: self._begin(e.args))
            if self.now:
                getattr(self, f"_{self.now[0]}")(*self.now[1:])

    def _killings(self) -> list[int]:
        """Places of the killings of a commander in the history."""
        return [int(k) for k in self.life.acts.index[self.life.acts.kind == "decapitation"]]

    def _begin(self, kind: str) -> None:
        """The change that a kind begins with."""
        day = min(FIRST_DAY, self.life.last_day)
        theatre = self.life.history.settings.cast.theatres[0]
        loudest = self.life.road[0] if self.life.road else 0
        self.room.go(
            change={
                "": (),
                "prevent": ("prevent", loudest) if len(self.life.acts) else (),
                "force": ("force", day, "us", "iran", theatre, "strike", 4),
                "killed": ("force", day, "us", "iran", theatre, "decapitation", 5),
                "spared": ("prevent", *self._killings()[:1]),
                "off": ("off", 0, "tit_for_tat"),
                "set": ("set", 0, "policy.pressure", 0.2),
                "talks": ("set", day, TALKS, WILLING),
            }[kind]
        )

    def _go(self, at: int, value) -> None:
        """The change with its argument number ``at`` replaced."""
        self.room.go(change=(*self.now[:at], value, *self.now[at + 1 :]))

    def _day(self, day: int) -> None:
        field = RUN["day"].field(day)
        field.show(high=self.life.last_day)
        field.on("change", lambda e: self._go(1, int(min(max(0, e.args), self.life.last_day))))

    def _prevent(self, place: int) -> None:
        acts = self.life.acts
        quiet = acts[["intended", "realized"]].max(axis=1)
        least = next((rung for rung in range(8) if (quiet >= rung).sum() <= SHOWN), 7)
        places = sorted({int(k) for k in acts.index[quiet >= least]} | ({place} if place in acts.index else set()))
        options = [[str(k), f"#{k}, day {acts.day[k]}: {self.life.lines[k]}"] for k in places]
        Field(kind="choice", label="prevented act", value=str(place), options=options).on(
            "change", lambda e: self._go(1, int(e.args))
        )

    def _force(self, day: int, actor: str, target: str, theatre: str, act: str, rung: int) -> None:
        self._day(day)
        cast = self.life.history.settings.cast
        for at, label, value, known in (
            (2, "actor", actor, cast.actors),
            (3, "target", target, cast.actors),
            (4, "theatre", theatre, cast.theatres),
        ):
            options = [[name, name_of(name)] for name in known]
            Field(kind="choice", label=label, value=value, options=options).on(
                "change", lambda e, k=at: self._go(k, e.args)
            )
        rungs = [[str(r), f"rung {r}"] for r in range(1, 8)]
        Field(kind="choice", label="rung", value=str(rung), options=rungs).on(
            "change", lambda e: self._go(6, int(e.args))
        )

    def _off(self, day: int, mechanism: str) -> None:
        self._day(day)
        options = [[m, f"{MECHANISMS[m].ident} {MECHANISMS[m].title}"] for m in SWITCHABLE]
        about = [["Claim", MECHANISMS[mechanism].claim], ["Source", MECHANISMS[mechanism].source]]
        Field(kind="choice", label="mechanism", value=mechanism, options=options, about=about).on(
            "change", lambda e: self._go(2, e.args)
        )

    def _set(self, day: int, name: str, value: float) -> None:
        self._day(day)
        if name != TALKS:
            parameter_field(name, CHANGEABLE).on(
                "change", lambda e: self.room.go(change=("set", day, e.args, CONTROLS[e.args].declared.default))
            )
        declared = CONTROLS[name].declared
        CONTROLS[name].field(value).on(
            "change", lambda e: self._go(3, min(declared.high, max(declared.low, float(e.args))))
        )


def nothing_chosen(room, life: Life) -> None:
    """What to do first."""
    with panel("One change, and the same history again"):
        text("p", f"History {room.state.history} as it was: {life.ending} Day {life.last_day}.")
        text(
            "p",
            "Choose a change above, or click an act in Play and ask for it. To begin with:",
        )
        with bare("div", "row beginnings"):
            if life.road:
                button("Prevent the root of this war", lambda: room.go(change=("prevent", life.road[0])))
            day = min(FIRST_DAY, life.last_day)
            button(f"Open talks on day {day}", lambda: room.go(change=("set", day, TALKS, WILLING)))
