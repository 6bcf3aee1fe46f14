"""How to repeat what the page shows: the exact command line, the configuration, and the digest that comes out."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, replace

import yaml

from sim.app import worlds
from sim.app.forks import entry_of
from sim.app.state import State
from sim.app.sweeps import LEVELS, values_of

EXPERIMENT = {"play": "history", "what_if": "whatif", "how_often": "batch", "sweep": "sweep"}
WHERE = {
    "play": "it is printed at the end, as digest",
    "what_if": "in manifest.json of the folder that it prints, as results_digest; both courses' digests are printed",
    "how_often": "it is printed as data digest",
    "sweep": "it is printed as data digest",
}


@dataclass(frozen=True)
class Repeat:
    """How to repeat a state's result.

    Attributes:
        command: a line for a shell.
        yaml: the whole configuration, for ``sim.simulate(config=...)``.
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
    experiment = EXPERIMENT[state.view]
    overrides = [f"scenario={state.scenario}", *leaves(worlds.deviations(state))]
    if state.view in ("play", "what_if"):
        overrides.append(f"history={state.history}")
    if state.view == "what_if" and not state.change:
        experiment = "history"
    elif state.view == "what_if":
        overrides += leaves(entry_of(state.change), "change")
    elif state.view == "how_often" and state.against:
        experiment, overrides = "compare", _compared(state)
    elif state.view == "how_often":
        overrides.append(f"ensemble.histories={state.histories}")
    elif state.view == "sweep":
        overrides += _swept(state)
    command = shlex.join(["python", "-m", f"experiments.{experiment}", *overrides])
    return Repeat(command, _yaml(state), WHERE[state.view])


def _compared(state: State) -> list[str]:
    """Overrides of a comparison: the first side is what both have in common."""
    other = worlds.against_of(state)
    shared = [f"scenario={state.scenario}", *leaves(worlds.deviations(state)), f"ensemble.histories={state.histories}"]
    if state.scenario != other.scenario:
        own = {k: v for k, v in worlds.deviations(other).items() if k == "rules"}
        return [*shared, f"second.scenario={other.scenario}", *leaves(own, "second")]
    kind = state.against[0]
    if kind == "centralization":
        return [*shared, f"second.centralization={number(other.centralization)}"]
    rules = worlds.deviations(replace(other, centralization=None, years=None))["rules"]
    if kind == "off":
        return [*shared, f"second.rules.off={_value(rules['off'])}"]
    mechanism, parameter = state.against[1].split(".")
    return [*shared, f"second.rules.{mechanism}.{parameter}={number(state.against[2])}"]


def _swept(state: State) -> list[str]:
    """Overrides of a sweep: the other parameter first, since the last one varies fastest."""
    mechanism, parameter = state.by.split(".")
    by = f"rules:{{{mechanism}:{{{parameter}:{_value(list(values_of(state)))}}}}}"
    levels = f"centralization:{_value(list(LEVELS))}"
    return [f"ensemble.histories={state.each}", "design.kind=factorial", f"design.parameters={{{by},{levels}}}"]


def _yaml(state: State) -> str:
    """The configuration, with the change of a what-if among its events and as many histories as were run."""
    config = worlds.configuration_of(state)
    if state.view == "how_often":
        config = worlds.merged(config, {"ensemble": {"histories": state.histories}})
    if state.view == "sweep":
        config = worlds.merged(config, {"ensemble": {"histories": state.each}})
    if state.view in ("play", "what_if"):
        config = {**config, "history": state.history}
    if state.view == "what_if" and state.change:
        config = {**config, "change": entry_of(state.change)}
    return yaml.safe_dump(config, sort_keys=False, width=120)
