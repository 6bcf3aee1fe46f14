"""What documents read off the source text: state variables, chance events, the functions of every mechanism."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from experiments.documents.tables import FAMILIES, file_of, of_family, table
from sim.files import read_text
from sim.resources import ROOT

STATE = [ROOT / "sim" / name for name in ("state.py", "tally.py")]
DRAWS = ROOT / "sim" / "draws.py"
RECORDS = {
    "ACTOR": "Actor (patron, adversaries, militias)",
    "MEMORY": "Memory of one actor of one opponent",
    "THEATRE": "Theatre",
    "DYAD": "Dyad (the patron's side and one adversary)",
    "PAIR": "Pair (one adversary and one side: the patron's government or a militia)",
    "TALLY": "Tally of a history",
    "world_dtype": "World",
}
SHAPES = {"i8": "integer", "i4": "integer", "u8": "integer", "f8": "number"}


def fields(record: str) -> list[tuple[str, str, str]]:
    """Name, type and comment of each field of a record that ``sim.state`` or ``sim.tally`` declares."""
    text = "\n".join(read_text("documents", file) for file in STATE)
    begin = re.search(rf"^(?:{record} = np\.dtype|def {record}\b)", text, flags=re.MULTILINE).start()
    end = re.search(r"^ {0,4}\)$", text[begin:], flags=re.MULTILINE).end()
    found = []
    for line in text[begin : begin + end].split("\n"):
        match = re.match(r'\s+\("(\w+)", "?(\w+)"?(?:, \((.*?),?\))?\),?(?:  # (.*))?$', line)
        if match:
            kind = SHAPES.get(match[2], match[2])
            found.append((match[1], f"{kind} [{match[3]}]" if match[3] else kind, match[4] or ""))
    return found


def state() -> str:
    """State variables by entity."""
    parts = []
    for record, title in RECORDS.items():
        rows = [[f"`{name}`", kind, comment] for name, kind, comment in fields(record)]
        parts += [f"**{title}**", "", table(["variable", "type", "meaning"], rows), ""]
    return "\n".join(parts).rstrip()


def draws() -> str:
    """Chance events by purpose."""
    rows = re.findall(r"^    (\w+) = (\d+)  # (.*)$", read_text("documents", DRAWS), flags=re.MULTILINE)
    return table(["purpose", "number", "what is drawn"], [[f"`{name}`", number, what] for name, number, what in rows])


def submodels() -> str:
    """The functions of every mechanism, as they are."""
    parts = []
    for family, name in FAMILIES.items():
        parts += [f"## {name}", ""]
        for m in of_family(family):
            text = functions(ROOT / file_of(m))
            if text:
                parts += [f"### {m.ident} {m.title}", "", "```python", text, "```", ""]
    return "\n".join(parts).rstrip()


def functions(file: Path) -> str:
    """Constants and functions of a rule file, docstrings included, decorators left out."""
    text = read_text("documents", file)
    lines, found = text.split("\n"), []
    for node in ast.parse(text).body:
        is_constant = isinstance(node, ast.Assign) and isinstance(node.value, (ast.Constant, ast.UnaryOp))
        if is_constant or isinstance(node, ast.FunctionDef):
            found.append("\n".join(lines[node.lineno - 1 : node.end_lineno]))
    return "\n\n".join(found)
