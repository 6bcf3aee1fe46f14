"""The quantitative patterns of the record as a table."""

from __future__ import annotations

from experiments.documents.tables import table
from experiments.predictive.catalogue import quantities_of_the_record
from experiments.predictive.pattern import ROLES, Quantity


def quantities() -> str:
    """Every pattern with its number, its rows, its role and why it has it."""
    head = ["pattern", "record", "from", "role", "why, and what the interval is"]
    return table(head, [_quantity(quantity) for quantity in quantities_of_the_record()])


def roles() -> str:
    """What each role means, and how many patterns have it."""
    listed = [quantity.role for quantity in quantities_of_the_record()]
    return table(["role", "meaning", "patterns"], [[r, meaning, str(listed.count(r))] for r, meaning in ROLES.items()])


def _quantity(quantity: Quantity) -> list[str]:
    low, high = quantity.bounds
    number = f"{quantity.observed:.3g} [{low:.3g}, {high:.3g}] {quantity.unit}"
    return [quantity.name, number, ", ".join(f"`{row}`" for row in quantity.rows), quantity.role, quantity.why]
