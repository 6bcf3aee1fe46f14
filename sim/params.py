"""How a mechanism and its parameters are declared, once, beside the rule that reads them.

A rule file opens with a docstring of labelled lines (``Claim:``, ``Source:``, ``Basis:``, ``Shows:``) and one
``Mechanism(...)`` whose keyword arguments are its parameters.  Everything else that needs to know a parameter (the
kernel's record, the configuration tree and its bounds, the tables of the documentation, the designs of a sensitivity
study) is derived from that declaration.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from numbers import Real

import numpy as np

from sim.docstrings import docstring_of
from sim.sources import BASES, SOURCES

LABELS = ("Claim", "Source", "Basis", "Shows")


class ConfigError(ValueError):
    """Something in a configuration that cannot be: one line with the key, the value, what is allowed, the nearest
    name.
    """

    def __init__(self, message: str):
        super().__init__(" ".join(line.strip() for line in str(message).splitlines()))


def nearest(name: str, known) -> str:
    """``; did you mean X?`` for the known name that is nearest to ``name``, or a full stop."""
    close = get_close_matches(str(name), [str(k) for k in known], n=1, cutoff=0.4)
    return f"; did you mean '{close[0]}'?" if close else "."


def known_key(where: str, name: str, known) -> None:
    """Refuse ``name`` unless it is among ``known``.

    Raises:
        ConfigError: names the key, lists what is allowed, offers the nearest.
    """
    if name not in known:
        raise ConfigError(f"{where}: unknown key '{name}'{nearest(name, known)} Allowed: {', '.join(map(str, known))}.")


def number_within(where: str, value, low: float, high: float) -> float:
    """``value`` as a float, refused unless it is a number in ``low``..``high``.

    Raises:
        ConfigError: names the key, the value and the range.
    """
    is_number = isinstance(value, Real) and not isinstance(value, bool | np.bool_)
    if not is_number or not low <= value <= high:  # a comparison is exact for integers of any size, and false for nan
        raise ConfigError(f"{where}: {_shorten(value)} is not a number between {low:g} and {high:g}.")
    return float(value)


def whole_within(where: str, value, low: int, high: int) -> int:
    """``value`` as a whole number within bounds.

    Raises:
        ConfigError: it is not one.
    """
    number_within(where, value, low, high)
    if value != int(value):
        raise ConfigError(f"{where}: {value!r} is not a whole number between {low:g} and {high:g}.")
    return int(value)


def _shorten(value) -> str:
    """A value in a line; an integer of more than twenty digits by how many it has."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 10**20:
        return f"an integer of {len(f'{value:x}') * 5 // 4} digits or so"
    return repr(value)


LONGEST_NAME = 180
"""Bytes of a name; a file system takes 255, and what is unfinished has a longer one."""


def child_name(where: str, name) -> str:
    """``name``, refused unless it can be that of a file or folder inside another: the one check of every name that
    becomes part of a path.

    Raises:
        ConfigError: it is no text, empty, too long, begins with a dot, or has a separator or a control character.
    """
    if not isinstance(name, str) or not name:
        raise ConfigError(f"{where}: {name!r} is no name of a folder.")
    if name.startswith(".") or any(c in "/\\:" or not c.isprintable() for c in name) or name != name.strip():
        raise ConfigError(
            f"{where}: {name!r} is no name of a folder; allowed: printable characters but / \\ :, no dot first."
        )
    if len(name.encode()) > LONGEST_NAME:
        raise ConfigError(f"{where}: '{name[:20]}...' is too long a name; allowed: at most {LONGEST_NAME} bytes.")
    return name


def truth(where: str, value) -> bool:
    """``value``, refused unless it is true or false.

    Raises:
        ConfigError: it is something else.
    """
    if not isinstance(value, bool):
        raise ConfigError(f"{where}: {value!r} is neither true nor false.")
    return value


@dataclass(frozen=True)
class Parameter:
    """One number of one mechanism.

    Attributes:
        default: value when nothing is said.
        unit: unit of measure; ``1`` for a pure number.
        low, high: inclusive bounds; also those of a sensitivity study.
        basis: what the default rests on, a key of ``sources.BASES``.
        meaning: what it does, in words.
        neutral: the value that takes the mechanism out of the model, when this parameter has a part in that.
        source: where the default comes from, when that is not the source of the mechanism's claim.
        set_by: the configuration key that sets it instead of ``rules``, if one does.
        stays: it is in force even when the mechanism is switched off.
        fitted: the baseline has it from the calibration on the public record (``rules: calibrated``); the default is
            what was judged before.
        at_start: only the eve of a history reads it, so that it cannot change during one.
    """

    default: float
    unit: str
    low: float
    high: float
    basis: str
    meaning: str
    neutral: float | None = None
    source: str = ""
    set_by: str = ""
    stays: bool = False
    fitted: bool = False
    at_start: bool = False


def _labelled(doc: str) -> tuple[str, dict[str, str]]:
    """The title line of a docstring, and its labelled paragraphs as single lines."""
    title, _, body = doc.strip().partition("\n")
    pattern = rf"^({'|'.join(LABELS)}): (.*?)(?=^(?:{'|'.join(LABELS)}): |^\s*$|\Z)"
    found = re.findall(pattern, body, flags=re.MULTILINE | re.DOTALL)
    return title.rstrip("."), {label: " ".join(text.split()) for label, text in found}


class Mechanism:
    """One mechanism of the model and its parameters.

    Args:
        ident: row of the model's table of mechanisms (``A1``), or ``M`` and a number for the frame that they live in.
        module: ``__name__`` of the rule file; its last part is the mechanism's name.
        doc: ``__doc__`` of the rule file; None where Python runs without docstrings.
        parameters: the declarations, by name.

    Raises:
        ValueError: a label is missing, a source key or basis is unknown, a default or neutral value is out of bounds.
    """

    def __init__(self, ident: str, module: str, doc: str | None, **parameters: Parameter):
        self.ident = ident
        self.module = module
        self.family, self.name = module.split(".")[-2:]
        self.title, labelled = _labelled(docstring_of(module, doc))
        missing = [label for label in LABELS if label not in labelled]
        if missing:
            raise ValueError(f"{module}: the docstring lacks {', '.join(missing)}")
        self.claim, self.source = labelled["Claim"], labelled["Source"]
        self.basis, self.shows = labelled["Basis"], labelled["Shows"]
        self.parameters = parameters
        self._check()

    def _check(self) -> None:
        keys = re.findall(r"\b[A-Z]{2,}\d*\b", self.source)
        if not keys or any(key not in SOURCES for key in keys):
            raise ValueError(f"{self.module}: no known source key in 'Source: {self.source}'")
        if not any(self.basis.startswith(basis) for basis in BASES):
            raise ValueError(f"{self.module}: 'Basis: {self.basis}' starts with none of {', '.join(BASES)}")
        for name, parameter in self.parameters.items():
            if hasattr(np.record, name):
                raise ValueError(f"{self.module}: a NumPy record already has an attribute '{name}'; take another name")
            values = [parameter.default] + ([] if parameter.neutral is None else [parameter.neutral])
            if parameter.basis not in BASES or not all(parameter.low <= v <= parameter.high for v in values):
                raise ValueError(f"{self.module}: parameter {name} has an unknown basis or a value out of bounds")

    @property
    def neutral(self) -> dict[str, float]:
        """The parameter values that together take the mechanism out of the model; empty when nothing does."""
        return {n: p.neutral for n, p in self.parameters.items() if p.neutral is not None}

    @property
    def dtype(self) -> np.dtype:
        """The mechanism's part of the kernel's parameter record: a float per parameter."""
        return np.dtype([(name, "f8") for name in self.parameters])


def parameter_dtype(mechanisms: dict[str, Mechanism]) -> np.dtype:
    """The kernel's parameter record: one nested record per mechanism, ``point.<mechanism>.<parameter>``."""
    return np.dtype([(name, m.dtype) for name, m in mechanisms.items() if m.parameters])
