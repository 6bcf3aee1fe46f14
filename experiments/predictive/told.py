"""Predictive checks in words: the table for a terminal and for a document, and how many patterns are met."""

from __future__ import annotations

import pandas as pd

from experiments.patterns.pattern import NOT_SEEN, SEEN, UNDECIDED
from experiments.predictive.pattern import ROLES
from experiments.predictive.table import WHEN
from experiments.predictive.variants import VARIANTS

HEAD = ("pattern", "unit", "role", "record", *VARIANTS)


def number(value: float) -> str:
    """Three digits, or a dash for none."""
    return "-" if pd.isna(value) else f"{value:.3g}"


def interval(value: float, low: float, high: float) -> str:
    """A number and its interval."""
    return f"{number(value)} [{number(low)}, {number(high)}]"


def cells(row) -> tuple[str, ...]:
    """A row of the table as ``HEAD``; a star for a prediction that does not meet the record."""
    made = []
    for variant in VARIANTS:
        median, low, high, p, inside = (
            getattr(row, f"{variant}_{n}") for n in ("median", "low", "high", "p", "inside")
        )
        made.append(f"{interval(median, low, high)} p {number(p)}{'' if inside else ' *'}")
    record = interval(row.record, row.record_low, row.record_high)
    return (row.pattern, row.unit, row.role, record, *made)


def printed(table: pd.DataFrame) -> list[str]:
    """The table for a terminal."""
    lines = [HEAD, *map(cells, table.itertuples())]
    widths = [max(len(line[k]) for line in lines) for k in range(len(HEAD))]
    return ["  ".join(f"{cell:<{w}}" for cell, w in zip(line, widths, strict=True)).rstrip() for line in lines]


def markdown(table: pd.DataFrame, checked: pd.DataFrame) -> str:
    """Both tables for a document."""
    lines = [_line(("ident", *HEAD, "why", "rows")), "|" + "---|" * (len(HEAD) + 3)]
    lines += [_line((row.ident, *cells(row), row.why, row.rows)) for row in table.itertuples()]
    head = ("ident", "pattern", "measured", "criterion", *WHEN)
    lines += ["", _line(head), "|" + "---|" * len(head)]
    lines += [_line(_checked(row)) for row in checked.itertuples()]
    return "\n".join(lines) + "\n"


def _line(texts) -> str:
    return "| " + " | ".join(texts) + " |"


def _checked(row) -> tuple[str, ...]:
    criterion = f"{row.criterion_low:g} to {row.criterion_high:g}"
    found = [
        f"{interval(*(getattr(row, f'{when}_{n}') for n in ('value', 'low', 'high')))} "
        f"{getattr(row, f'{when}_verdict')}"
        for when in WHEN
    ]
    return (row.ident, row.pattern, row.measured, criterion, *found)


def counts(table: pd.DataFrame, checked: pd.DataFrame) -> list[str]:
    """How many patterns' predictions meet the record, by role and variant, and the verdicts of the checklist."""
    lines = ["*: the 90% predictive interval does not meet the record's; p: two-sided predictive p-value"]
    for role in ROLES:
        mine = table[table.role == role]
        if len(mine):
            met = ", ".join(f"{variant} {int(mine[f'{variant}_inside'].sum())}" for variant in VARIANTS)
            lines.append(f"{role} ({ROLES[role]}): of {len(mine)} met: {met}")
    for when in WHEN:
        verdicts = checked[f"{when}_verdict"].value_counts()
        said = ", ".join(f"{verdicts.get(verdict, 0)} {verdict}" for verdict in (SEEN, UNDECIDED, NOT_SEEN))
        lines.append(f"checklist {when} calibration: {said}")
    changed = checked[checked.before_verdict != checked.after_verdict]
    lines += [f"  {r.ident}: {r.before_verdict}, then {r.after_verdict} ({r.pattern})" for r in changed.itertuples()]
    return lines
