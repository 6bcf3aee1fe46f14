"""Every mechanism of the model, one file each, collected from the folders of this package.

A new file that declares a ``Mechanism`` is found by itself; its name is the file's name.
"""

import re
from importlib import import_module
from pathlib import Path

from sim.params import Mechanism, parameter_dtype


def _order(mechanism: Mechanism) -> tuple[str, int]:
    letter, number = re.fullmatch(r"([A-Z])(\d+)", mechanism.ident).groups()
    return letter, int(number)


def _declared() -> list[Mechanism]:
    files = sorted(Path(__file__).parent.glob("*/*.py"))
    names = [f"{__name__}.{f.parent.name}.{f.stem}" for f in files if f.stem != "__init__"]
    return [v for name in names for v in vars(import_module(name)).values() if isinstance(v, Mechanism)]


MECHANISMS: dict[str, Mechanism] = {m.name: m for m in sorted(_declared(), key=_order)}
"""Mechanisms by name, in the order of their idents."""

POINT = parameter_dtype(MECHANISMS)
"""The kernel's parameter record: ``point.<mechanism>.<parameter>``."""
