"""Estimates in words, as every study prints them: what is not known is said to be undecided."""

from __future__ import annotations

import math

UNDECIDED = "undecided"


def is_known(number: float | None) -> bool:
    """Whether there is a number at all: not one that is none, infinite, or the null of a JSON file."""
    return number is not None and math.isfinite(number)


def in_words(number: float | None, form: str) -> str:
    """A number in a form such as ``{:.1%}``, or ``undecided``."""
    return form.format(number) if is_known(number) else UNDECIDED


def with_interval(value: float | None, low: float | None, high: float | None, form: str) -> str:
    """``value [low, high]``; without an interval ``value [undecided]``, without a value ``undecided``.

    Args:
        value, low, high: of an estimate, or of one that was read from a file.
        form: of each of them, such as ``{:+.3f}``.
    """
    if not is_known(value):
        return UNDECIDED
    ends = ", ".join(form.format(end) for end in (low, high)) if is_known(low) and is_known(high) else UNDECIDED
    return f"{form.format(value)} [{ends}]"
