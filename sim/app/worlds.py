"""From a state to the configuration and the settings that it stands for."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import cache

from sim.app import readers
from sim.app.state import State
from sim.config_tree import merged
from sim.configuration import composed
from sim.settings import Settings, settings_from

_COMPOSING = threading.Lock()  # Hydra composes one configuration at a time


def command_configuration(name: str, overrides: list[str]) -> dict:
    """The configuration that a command line leads to, whole.

    Raises:
        ConfigError: an override that cannot be.
    """
    with _COMPOSING:
        return composed(name, overrides)[0]


@cache
def scenario_configuration(name: str) -> dict:
    """The configuration of a scenario as ``python -m experiments.batch scenario=<name>`` has it; not to be changed."""
    return command_configuration("batch", [f"scenario={name}"])


def deviations(state: State) -> dict:
    """What a state sets beside its scenario, as a configuration tree."""
    tree: dict = {"seed": state.seed}
    if state.centralization is not None:
        tree["centralization"] = state.centralization
    if state.years is not None:
        tree["ensemble"] = {"years": state.years}
    rules: dict = {}
    for name, value in state.rules:
        mechanism, parameter = name.split(".")
        rules.setdefault(mechanism, {})[parameter] = value
    if state.off:
        rules["off"] = list(state.off)
    return tree | ({"rules": rules} if rules else {})


def configuration_of(state: State) -> dict:
    """The whole configuration of a state's world."""
    return merged(scenario_configuration(state.scenario), deviations(state))


def years_of(state: State) -> float:
    """The horizon of a state's histories."""
    return float(configuration_of(state)["ensemble"]["years"])


def against_of(state: State) -> State:
    """The other side of a comparison, as a state of its own."""
    match state.against:
        case ("centralization", level):
            return replace(state, centralization=level, against=())
        case ("scenario", name):
            return replace(state, scenario=name, centralization=None, years=years_of(state), against=())
        case ("off", mechanism):
            return replace(state, off=tuple(sorted({*state.off, mechanism})), against=())
        case ("set", name, value):
            return replace(state, rules=tuple(sorted((dict(state.rules) | {name: value}).items())), against=())
    return replace(state, against=())


def settings_of(state: State) -> Settings:
    """Checked settings of a state's world.

    Raises:
        ConfigError: something in it cannot be.
    """
    return settings_from(configuration_of(state))


def nearest_valid(state: State) -> tuple[State, list[str]]:
    """The state, with what its scenario does not have replaced by the nearest that it has, and notes on that."""
    notes: list[str] = []
    settings = settings_of(state)
    day = int(readers.clamped("day", state.day, 0, settings.days - 1, notes))
    return replace(state, day=day, change=_valid_change(state.change, settings, notes)), notes


def _valid_change(change: tuple, settings: Settings, notes: list[str]) -> tuple:
    """A what-if whose day lies within the horizon and whose names the scenario has."""
    if not change or change[0] == "prevent":
        return change
    kind, day, *rest = change
    day = int(readers.clamped("day of the change", day, 0, settings.days - 1, notes))
    if kind == "force":
        known = (settings.cast.actors, settings.cast.actors, settings.cast.theatres)
        names = [
            readers.nearest_name(what, given, names, notes)
            for what, given, names in zip(("actor", "target", "theatre"), rest, known, strict=False)
        ]
        if None in names:
            return ()
        rest = [*names, *rest[3:]]
    return (kind, day, *rest)
