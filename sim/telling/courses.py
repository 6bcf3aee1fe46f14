"""Two courses of a history in words: what was changed, and both stories side by side."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from textwrap import wrap

import pandas as pd

from sim.telling.story import line_of, name_of, sentence

NARROWEST, WIDEST = 80, 160
"""Characters of a terminal that two columns are set to."""


def in_words(change: Mapping, events: Mapping) -> str:
    """A what-if, an entry of ``events``, in words: "the United States had not acted on day 12"."""
    day = change.get("day", 0)
    if "prevent" in change:
        return _prevented(change, events)
    if "set" in change:
        values = [(m, p, v) for m, given in change["set"].items() for p, v in given.items()]
        return " and ".join(f"{_plain(p)} ({_plain(m)}) were {v:g}" for m, p, v in values) + f" from day {day} on"
    if "off" in change:
        return f"there were no {' and no '.join(map(_plain, change['off']))} from day {day} on"
    who, whom, rung = name_of(change["actor"]), name_of(change["target"]), change.get("intended", 3)
    if change.get("act") == "order":
        return f"{who} ordered a rung-{rung} act against {whom} on day {day}"
    if change.get("act") == "decapitation":
        return f"{who} killed a commander of {whom} on day {day}"
    return f"{who} struck {whom} at rung {rung} on day {day}"


def _prevented(change: Mapping, events: Mapping) -> str:
    if change["prevent"] in events:
        return f"the scripted event '{change['prevent']}' had not happened"
    deed = "given its planned answer" if change["prevent"] == "answer" else "acted"
    return f"{name_of(change['actor'])} had not {deed} on day {change['day']}"


def _plain(name: str) -> str:
    return name.replace("_", " ")


def beside(first: pd.DataFrame, second: pd.DataFrame) -> list[str]:
    """Acts of two courses in two columns as wide as the terminal allows, day by day."""
    width = (min(WIDEST, max(NARROWEST, shutil.get_terminal_size().columns)) - 3) // 2
    lines = [f"{'as it was':<{width}} | what if", f"{'-' * width}-+-{'-' * width}"]
    for day in sorted({*first.day, *second.day}):
        columns = [_column(table[table.day == day], width) for table in (first, second)]
        for k in range(max(map(len, columns))):
            left, right = (column[k] if k < len(column) else "" for column in columns)
            lines.append(f"{left:<{width}} | {right}".rstrip())
    return lines


def _column(acts: pd.DataFrame, width: int) -> list[str]:
    return [line for place, act in acts.iterrows() for line in wrap(line_of(place, act), width, subsequent_indent="  ")]


def markdown_beside(
    first: pd.DataFrame, second: pd.DataFrame, why_first: Mapping, why_second: Mapping, since: int | None
) -> list[str]:
    """Both stories from entry ``since`` of the log on, as a Markdown table, a row a day."""
    if since is None:
        return []
    lines = ["| day | as it was | what if |", "|---|---|---|"]
    sides = [(table[table.index >= since], whys) for table, whys in ((first, why_first), (second, why_second))]
    for day in sorted({day for table, _ in sides for day in table.day}):
        cells = [_cell(table[table.day == day], whys) for table, whys in sides]
        lines.append(f"| {day} | {' | '.join(cells)} |")
    return lines


def _cell(acts: pd.DataFrame, whys: Mapping) -> str:
    return "<br>".join(f"#{place} {sentence(act)}. *Why: {whys[place]}.*" for place, act in acts.iterrows())
