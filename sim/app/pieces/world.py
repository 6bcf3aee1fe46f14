"""The controls beside every view: which world, and which of its histories."""

from __future__ import annotations

from sim.app import worlds
from sim.app.pieces.browser import Field
from sim.app.pieces.controls import CENTRALIZATION_CONTROL, RUN, scenario_in_words
from sim.app.pieces.html import bare, button, text
from sim.app.pieces.rules import rules_dialog
from sim.app.readers import SCENARIOS
from sim.settings import centralization_level

OWN = ""


class World:
    """Scenario, centralization, seed, history, years, and how many rules were changed.

    Args:
        room: whose state it shows and moves.
    """

    def __init__(self, room):
        self.room = room
        self.box = bare("div")

    def show(self, state) -> None:
        """Shows the controls as a state has them."""
        self.box.clear()
        with self.box:
            self._scenario(state)
            if state.view != "sweep":  # which varies it
                self._level(state)
            for name in ("seed", "history") if self._one(state) else ("seed",):
                control = RUN[name]
                control.field(getattr(state, name)).on("change", lambda e, n=name: self._move(n, int(e.args)))
            if self._one(state):
                self._beside(state)
            own = worlds.scenario_configuration(state.scenario)["ensemble"]["years"]
            years = own if state.years is None else state.years
            RUN["years"].field(years, own).on("change", lambda e: self._move("years", float(e.args)))
            self._rules(state)

    @staticmethod
    def _one(state) -> bool:
        """Whether the view shows one history."""
        return state.view in ("play", "what_if")

    def _move(self, name: str, value) -> None:
        """Another world or history: what was looked at in the one before is left behind."""
        self.room.go(**{name: value, "day": 0, "act": None, "change": self._kept_change(name)})

    def _kept_change(self, name: str) -> tuple:
        """A change survives its history, unless it names one of its acts."""
        change = self.room.state.change
        return () if change[:1] == ("prevent",) else change

    def _scenario(self, state) -> None:
        own = worlds.scenario_configuration(state.scenario)["scenario"]
        Field(
            kind="choice",
            label="scenario",
            value=state.scenario,
            options=[[name, scenario_in_words(name)] for name in SCENARIOS],
            about=[["Meaning", "the episode that a history begins with: actors' state, policy, scripted events"]],
        ).on("change", lambda e: self.room.go(**_fresh(e.args)))
        text("p", own["why"], "scenario-why")
        guide = text("a", "Lesson guide", "guide").props('target=_blank rel="noopener"')
        guide.props["href"] = f"/lesson/{state.scenario}"

    def _level(self, state) -> None:
        config = worlds.scenario_configuration(state.scenario)
        own = centralization_level(config["centralization"], config["levels"])
        level = own if state.centralization is None else state.centralization
        near = next((name for name, value in config["levels"].items() if value == level), "")
        CENTRALIZATION_CONTROL.field(level, own, near).on(
            "change", lambda e: self._move("centralization", float(e.args))
        ).show(label="centralization")

    def _beside(self, state) -> None:
        with bare("div", "row").style("margin-bottom: .7rem"):
            button("Previous", lambda: self._move("history", max(0, state.history - 1))).props(
                'aria-label="Previous history"'
            )
            button("Next", lambda: self._move("history", state.history + 1)).props('aria-label="Next history"')
            button("Next war", lambda: self.room.errand(self._next_war())).props(
                'aria-label="Next history that ends in open war"'
            )

    async def _next_war(self) -> None:
        from sim.app.searches import next_war

        settings, first = worlds.settings_of(self.room.state), self.room.state.history + 1
        found = await self.room.ask(lambda: next_war(settings, first))
        if found is None:
            self.room.notes.say(["None of the histories that were tried ends in open war."])
        else:
            self._move("history", found)

    def _rules(self, state) -> None:
        changed = len(state.rules) + len(state.off)
        with bare("div").style("margin-top: .8rem; border-top: 1px solid #dcd7cd; padding-top: .7rem"):
            text("h2", "Rules")
            told = f"{changed} changed" if changed else "as they are declared"
            text("p", f"The model's mechanisms and parameters: {told}.", "hint")
            button("Change the rules", lambda: rules_dialog(self.room), "plain wide")
            if changed:
                button("Undo all changes of rules", lambda: self.room.go(rules=(), off=()), "quiet")


def _fresh(scenario: str) -> dict:
    """What another scenario begins with."""
    return {"scenario": scenario, "centralization": None, "years": None, "day": 0, "act": None, "change": ()}
