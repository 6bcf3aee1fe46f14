"""How to repeat what the page shows: the exact command line, the configuration, and the digest that comes out."""

from __future__ import annotations

import shlex
from dataclasses import dataclass

import yaml

from sim.app import worlds
from sim.app.forks import BRANCHES, entry_of
from sim.app.state import State
from sim.app.sweeps import LEVELS, values_of

WHERE = {
    "history": "it is printed at the end, as digest",
    "whatif": "both courses' digests are printed; the one over both is results_digest in manifest.json of the folder",
    "batch": "it is printed as data digest",
    "compare": "it is printed as data digest",
    "sweep": "it is printed as data digest",
}
"""Where each entry point says the digest."""


@dataclass(frozen=True)
class Repeat:
    """How to repeat a state's result.

    Attributes:
        command: a line for a shell.
        yaml: the whole configuration that it runs.
        where: where the command says the digest.
    """

    command: str
    yaml: str
    where: str


def number(value: float) -> str:
    """A number as an override takes it."""
    return repr(float(value)).removesuffix(".0")


def leaves(tree: dict, path: str = "") -> list[str]:
    """Overrides for the leaves of a tree."""
    found = []
    for key, value in tree.items():
        name = f"{path}.{key}" if path else key
        if isinstance(value, dict):
            found += leaves(value, name)
        else:
            found.append(f"{name}={_value(value)}")
    return found


def _value(value) -> str:
    if isinstance(value, (list, tuple)):
        return f"[{','.join(map(_value, value))}]"
    return number(value) if isinstance(value, float) else str(value)


def repeat_of(state: State) -> Repeat:
    """How to repeat what a state shows."""
    experiment, overrides = command_of(state)
    command = shlex.join(["python", "-m", f"experiments.{experiment}", *overrides])
    config = worlds.command_configuration(experiment, overrides)
    return Repeat(command, yaml.safe_dump(config, sort_keys=False, width=120), WHERE[experiment])


def command_of(state: State) -> tuple[str, list[str]]:
    """The entry point that gives the same result, and its overrides."""
    world = [f"scenario={state.scenario}", *leaves(worlds.deviations(state))]
    if state.view == "what_if" and state.change:
        forked = [f"history={state.history}", f"branches={BRANCHES}", *leaves(entry_of(state.change), "change")]
        return "whatif", [*world, *forked]
    if state.view in ("play", "what_if"):
        return "history", [*world, f"history={state.history}"]
    if state.view == "sweep":
        return "sweep", [*world, *_swept(state)]
    world.append(f"ensemble.histories={state.histories}")
    return ("compare", [*world, *_other_side(state)]) if state.against else ("batch", world)


def _other_side(state: State) -> list[str]:
    """Overrides of the second side of a comparison; the first is what both have in common."""
    match state.against:
        case ("centralization", level):
            return [f"second.centralization={number(level)}"]
        case ("off", _):
            return [f"second.rules.off={_value(worlds.against_of(state).off)}"]
        case ("set", name, value):
            return [f"second.rules.{name}={number(value)}"]
    other = worlds.against_of(state)
    own = {key: value for key, value in worlds.deviations(other).items() if key == "rules"}
    if state.centralization is not None:  # not the other's, which has its scenario's own
        own["centralization"] = worlds.configuration_of(other)["centralization"]
    return [f"second.scenario={state.against[1]}", *leaves(own, "second")]


def _swept(state: State) -> list[str]:
    """Overrides of a sweep, in the place of the usual design; the last parameter, centralization, varies fastest."""
    mechanism, parameter = state.by.split(".")
    by = f"rules:{{{mechanism}:{{{parameter}:{_value(list(values_of(state)))}}}}}"
    levels = f"centralization:{_value(list(LEVELS))}"
    return [f"ensemble.histories={state.each}", "~design.parameters", f"design.parameters={{{by},{levels}}}"]
