"""Honesty sheets: of each scenario what is ours, what a document states, what is data."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import yaml

from experiments.documents.tables import table
from sim.composition import CONFIGS
from sim.files import read_text
from sim.rules import MECHANISMS

SCENARIOS = CONFIGS / "scenario"


def sheets() -> str:
    """One sheet a scenario."""
    return "\n\n".join("\n".join(sheet(file)) for file in sorted(SCENARIOS.glob("*.yaml")))


def sheet(file: Path) -> list[str]:
    """What one scenario rests on."""
    given = yaml.safe_load(read_text("documents", file))
    level, years = given.get("centralization"), given.get("ensemble", {}).get("years", 5)
    lines = [
        f"## {file.stem}",
        "",
        " ".join(given["scenario"]["why"].split()),
        "",
        f"Centralization {'0.5 (the roster as declared)' if level is None else level} (judgement); {years:g} "
        f"year{'s' if years != 1 else ''}; {untouched(given)}",
    ]
    changed = [*levers(given), *world(given)]
    if changed:
        lines += ["", table(["set by this scenario", "value", "otherwise", "basis", "meaning"], changed)]
    scripted = events(given)
    if scripted:
        lines += ["", table(["scripted event", "day", "what", "basis"], scripted)]
    return lines


def untouched(given: dict) -> str:
    """How many parameters keep their defaults, and what those rest on."""
    rules = {(m, p) for m, values in given.get("rules", {}).items() for p in values}
    kept = Counter(d.basis for n, m in MECHANISMS.items() for p, d in m.parameters.items() if (n, p) not in rules)
    counts = ", ".join(f"{number} {basis}" for basis, number in kept.most_common())
    return f"{sum(kept.values())} parameters at their defaults ({counts})."


def levers(given: dict) -> list[list[str]]:
    """Parameters that the scenario sets."""
    rows = []
    for mechanism, values in given.get("rules", {}).items():
        for name, value in values.items():
            p = MECHANISMS[mechanism].parameters[name]
            rows.append([f"`{mechanism}.{name}`", f"{value:g}", f"{p.default:g}", "judgement", p.meaning])
    return rows


def world(given: dict) -> list[list[str]]:
    """Numbers of the roster and the theatres that the scenario sets."""
    rows = []
    for section in ("roster", "theatres"):
        for key, value in leaves(given.get(section, {}), section):
            rows.append([f"`{key}`", str(value), "roster" if section == "roster" else "map", "judgement", ""])
    return rows


def leaves(tree: dict, path: str) -> list[tuple[str, object]]:
    """Dotted keys and values of a tree."""
    found = []
    for key, value in tree.items():
        found += leaves(value, f"{path}.{key}") if isinstance(value, dict) else [(f"{path}.{key}", value)]
    return found


def events(given: dict) -> list[list[str]]:
    """Scripted events of the scenario."""
    rows = []
    for name, event in given.get("events", {}).items():
        if "set" in event:
            changes = ", ".join(f"{key} = {value}" for key, value in leaves(event["set"], "rules"))
            what, basis = f"from here on {changes}", "judgement"
        else:
            dead = ", ".join(
                f"{number} {victim.replace('_', ' ')}" for victim, number in event.get("deaths", {}).items()
            )
            act = event.get("act", "strike")
            realized = f", realized {event['realized']}" if "realized" in event else ""
            place = f" in {event['theatre']}" if "theatre" in event else ""
            what = f"{event['actor']}: {act} at {event['target']}{place}, rung {event['intended']}{realized}"
            what, basis = what + (f"; dead: {dead}" if dead else ""), "happened; the rung is judgement"
        rows.append([name, str(event["day"]), what, event.get("why", basis)])
    return rows
