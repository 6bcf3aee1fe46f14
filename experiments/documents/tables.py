"""Tables of mechanisms and parameters, from their declarations."""

from __future__ import annotations

import re
from collections import Counter

import pandas as pd

from experiments.documents import calibrated
from sim.analysis.knockout import silent
from sim.params import Mechanism
from sim.resources import ROOT
from sim.rules import MECHANISMS
from sim.sources import BASES, SOURCES

KNOCKOUT = ROOT / "results" / "published" / "knockout" / "table.csv"
FAMILIES = {
    "doctrine": "A: the patron's doctrine",
    "network": "B: the network",
    "militia": "C: the militias' autonomy",
    "adversary": "D: the adversaries",
    "lines": "E: rules of the road, and chance",
    "home": "F: home fronts",
    "frame": "M: the frame that they live in",
    "theory": "T: cited theory, off by default",
}


def table(header: list[str], rows: list[list[str]]) -> str:
    """A Markdown table."""
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def of_family(family: str) -> list[Mechanism]:
    """Mechanisms of a family, in their order."""
    return [m for m in MECHANISMS.values() if m.family == family]


def file_of(mechanism: Mechanism) -> str:
    """Path of the rule file from the top of the checkout."""
    return mechanism.module.replace(".", "/") + ".py"


def first_word(basis: str) -> str:
    """What a claim rests on, in a word."""
    return re.match(r"\w+", basis)[0]


def families() -> str:
    """How many mechanisms each family has."""
    rows = []
    for family, name in FAMILIES.items():
        members = of_family(family)
        rows.append([name, str(len(members)), ", ".join(m.title.split(":")[0].lower() for m in members)])
    return table(["family", "", "mechanisms"], rows)


def mechanism_index() -> str:
    """Ident, title and file of every mechanism."""
    return table(
        ["", "mechanism", "file"],
        [[m.ident, m.title, f"[`{m.name}`](../{file_of(m)})"] for m in MECHANISMS.values()],
    )


def mechanisms() -> str:
    """Claim, source, file, parameters, test and knock-out effect, family by family."""
    effects = knocked_out()
    parts = []
    for family, name in FAMILIES.items():
        parts += [f"## {name}", ""]
        for m in of_family(family):
            parts += [*sheet(m, effects), ""]
    return "\n".join(parts).rstrip()


def sheet(m: Mechanism, effects: dict[str, str]) -> list[str]:
    """One mechanism in a few lines."""
    tests = [f"tests/{kind}/{m.family}/test_{m.name}.py" for kind in ("rules", "ensembles")]
    links = ", ".join(f"[{t.split('/')[1]}](../{t})" for t in tests if (ROOT / t).is_file())
    numbers = ", ".join(f"`{n}` {told(m, n)}" for n in m.parameters)
    lines = [
        f"### {m.ident} {m.title}",
        "",
        f"- **Claim**: {m.claim}",
        f"- **Source**: {m.source}",
        f"- **Basis**: {m.basis}",
        f"- **Shows**: {m.shows}",
        f"- **File**: [`{file_of(m)}`](../{file_of(m)}); **tests**: {links}",
        f"- **Parameters**: {numbers or 'none'}",
    ]
    if m.neutral:
        lines.append(f"- **Without it**: {effects.get(m.name, 'off already, or not measured')}")
    return lines


def told(m: Mechanism, name: str) -> str:
    """A parameter's value and what it rests on; of a fitted one both what was judged and what the baseline has."""
    p = m.parameters[name]
    if not p.fitted:
        return f"{p.default:g} {p.unit} ({p.basis})"
    return f"{fitted_value(m, name):g} {p.unit} (fitted; {p.basis}: {p.default:g})"


def fitted_value(m: Mechanism, name: str) -> float:
    """What the baseline has for a calibrated parameter."""
    return calibrated.posterior_mean()[m.name][name]


def knocked_out() -> dict[str, str]:
    """What the published knock-out study found for each mechanism, in words."""
    if not KNOCKOUT.is_file():
        return {}
    found = pd.read_csv(KNOCKOUT)
    quiet = set(silent(found))
    effects = {}
    for name, mine in found.groupby("without", sort=False):
        loud = mine[mine.measurable]
        parts = [
            f"{r.measure} {r.value:+.3g} [{r.simultaneous_low:+.3g}, {r.simultaneous_high:+.3g}]"
            for r in loud.itertuples()
        ]
        effects[name] = "nothing measurable changes" if name in quiet else "; ".join(parts)
    return effects


def parameters() -> str:
    """Every parameter of every mechanism."""
    rows = []
    for m in MECHANISMS.values():
        for name, p in m.parameters.items():
            neutral = "" if p.neutral is None else f"{p.neutral:g}"
            basis = f"{p.basis} ({p.source})" if p.source else p.basis
            key = p.set_by or f"rules.{m.name}.{name}"
            fitted = f"{fitted_value(m, name):g}" if p.fitted else ""
            bounds = f"{p.low:g}..{p.high:g}"
            rows.append([m.ident, f"`{key}`", f"{p.default:g}", fitted, bounds, p.unit, neutral, basis, p.meaning])
    return table(["", "key", "default", "fitted", "bounds", "unit", "neutral", "basis", "meaning"], rows)


def sources() -> str:
    """The source keys and what they stand for."""
    return "\n".join(f"- **{key}** {work}" for key, work in SOURCES.items())


def bases() -> str:
    """How many parameters rest on what."""
    counts = Counter(p.basis for m in MECHANISMS.values() for p in m.parameters.values())
    parts = [f"{counts[basis]} {basis} ({meaning})" for basis, meaning in BASES.items() if counts[basis]]
    fitted = sum(p.fitted for m in MECHANISMS.values() for p in m.parameters.values())
    return (
        f"Of {sum(counts.values())} parameters: " + "; ".join(parts) + f". The baseline has {fitted} of them fitted to "
        "the record instead, each with its own uncertainty."
    )
