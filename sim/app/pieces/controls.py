"""Controls, built from declarations: what each means, its unit, its range, its default and where that comes from."""

from __future__ import annotations

import math
from dataclasses import dataclass

from sim.app.pieces.browser import Field
from sim.app.state import LARGEST_NUMBER, MOST_HISTORIES, MOST_YEARS
from sim.params import Mechanism, Parameter
from sim.rules import MECHANISMS
from sim.rules.network.centralization import CENTRALIZATION
from sim.settings import ENSEMBLE
from sim.sources import BASES, SOURCES

STEPS = 100  # on a slider
WIDE = 1000.0  # a range beyond this has no slider
FITTED = "a fit to the public record, with uncertainty of its own"


@dataclass(frozen=True)
class Control:
    """A number that can be set on the page.

    Attributes:
        label: its name in words.
        declared: its declaration.
        about: pairs of a term and what it says, shown on hover and focus.
        whole: whether it is a whole number.
    """

    label: str
    declared: Parameter
    about: tuple[tuple[str, str], ...]
    whole: bool = False

    @property
    def step(self) -> float:
        """Between two places of its slider: a round number, about a hundredth of the range."""
        if self.whole:
            return 1
        rough = (self.declared.high - self.declared.low) / STEPS
        power = 10.0 ** math.floor(math.log10(rough))
        return next(power * k for k in (1, 2, 5, 10) if power * k >= rough * 0.999)

    def field(self, value: float, default: float | None = None, note: str = "") -> Field:
        """The control with a value; it counts as changed when that is not ``default``."""
        has_slider = self.declared.high - self.declared.low <= WIDE
        return Field(
            kind="range" if has_slider else "number",
            label=self.label,
            about=[list(pair) for pair in self.about],
            low=self.declared.low,
            high=self.declared.high,
            step=self.step,
            value=value,
            note=note,
            changed=default is not None and value != default,
        )


def in_words(name: str) -> str:
    """A name as a reader writes it."""
    return name.replace("_", " ")


def scenario_in_words(name: str) -> str:
    """A scenario's name as a reader writes it: "Tower 22 (2024)"."""
    words, _, year = name.rpartition("_")
    title = in_words(words if year.isdigit() else name)
    return title[0].upper() + title[1:] + (f" ({year})" if year.isdigit() else "")


def number(value: float) -> str:
    """A number with the digits that it needs."""
    return f"{value:,.0f}" if abs(value) >= 1e6 else f"{value:,g}"


def about(parameter: Parameter, source: str) -> tuple[tuple[str, str], ...]:
    """What there is to say of a parameter."""
    unit = "" if parameter.unit in ("1", "0..1") else f" {parameter.unit}"
    return (
        ("Meaning", parameter.meaning),
        ("Unit", "a pure number" if parameter.unit == "1" else parameter.unit),
        ("Range", f"{number(parameter.low)} to {number(parameter.high)}{unit}"),
        ("Judged before it was fitted" if parameter.fitted else "Default", number(parameter.default)),
        ("Rests on", FITTED if parameter.fitted else f"{parameter.basis}: {BASES[parameter.basis]}"),
        ("Source", source),
    )


def cited(text: str) -> str:
    """A source line with what stands behind its first key."""
    key = next((key for key in SOURCES if key in text), None)
    return f"{text}. {key}: {SOURCES[key]}" if key else text


def control_of(mechanism: Mechanism, name: str) -> Control:
    """The control of a mechanism's parameter."""
    parameter = mechanism.parameters[name]
    return Control(in_words(name), parameter, about(parameter, cited(parameter.source or mechanism.source)))


CONTROLS = {
    f"{m.name}.{name}": control_of(m, name)
    for m in MECHANISMS.values()
    for name, p in m.parameters.items()
    if not p.set_by
}
"""Of every parameter that ``rules`` can set, by ``mechanism.parameter``."""

CENTRALIZATION_CONTROL = control_of(CENTRALIZATION, "level")

_RUN = "how much is run; no claim about the world"


def _of_run(
    label: str, default: float, unit: str, low: float, high: float, meaning: str, whole: bool = True
) -> Control:
    declared = Parameter(default, unit, low, high, "judgement", meaning)
    return Control(label, declared, (*about(declared, _RUN)[:4], ("Source", _RUN)), whole)


RUN = {
    "seed": _of_run(
        "seed", 1, "1", 0, LARGEST_NUMBER, "names a whole set of random numbers; another seed, another world"
    ),
    "history": _of_run(
        "history", 0, "1", 0, LARGEST_NUMBER, "number of the history; the same number, the same history"
    ),
    "years": _of_run(
        "years", 5, "years", max(0.1, ENSEMBLE["years"][0]), MOST_YEARS, "how long a history lasts at most", whole=False
    ),
    "histories": _of_run(
        "histories", 1000, "histories", 1, MOST_HISTORIES, "how many are run: more, narrower intervals"
    ),
    "each": _of_run("histories at each point", 100, "histories", 1, MOST_HISTORIES, "more, narrower intervals"),
    "lines": _of_run("lines", 3, "lines", 2, 11, "how many values the other parameter takes"),
    "day": _of_run("from day", 0, "days", 0, 3652, "the day on which the change begins"),
}
"""Controls of what is run."""
