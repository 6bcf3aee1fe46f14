"""The generated parts of the documents: ``python -m experiments.documents write`` makes them, ``check`` refuses stale
ones.

A generated part stands between ``<!-- generated: NAME -->`` and ``<!-- end -->``.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from sim.rules import MECHANISMS
from sim.sources import BASES, SOURCES

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = ("README.md",)


def mechanism_table() -> str:
    """Mechanism, file, source."""
    lines = ["| | mechanism | file | source | basis |", "|---|---|---|---|---|"]
    for m in MECHANISMS.values():
        file = m.module.replace(".", "/") + ".py"
        source, basis = m.source.rstrip("."), re.match(r"\w+", m.basis)[0]
        lines.append(f"| {m.ident} | {m.title} | [`{m.name}`]({file}) | {source} | {basis} |")
    return "\n".join(lines)


def source_list() -> str:
    """The source keys and what they stand for."""
    return "\n".join(f"- **{key}** {work}" for key, work in SOURCES.items())


def basis_count() -> str:
    """How many parameters rest on what."""
    counts = Counter(p.basis for m in MECHANISMS.values() for p in m.parameters.values())
    total = sum(counts.values())
    parts = [f"{counts[basis]} {basis} ({meaning})" for basis, meaning in BASES.items() if counts[basis]]
    return f"Of {total} parameters: " + "; ".join(parts) + "."


PARTS = {"mechanisms": mechanism_table, "sources": source_list, "bases": basis_count}


def regenerated(text: str) -> str:
    """The text with every generated part made anew."""

    def part(match: re.Match) -> str:
        return f"{match[1]}\n{PARTS[match[2]]()}\n<!-- end -->"

    return re.sub(r"(<!-- generated: (\w+) -->)\n.*?<!-- end -->", part, text, flags=re.DOTALL)


def main(mode: str) -> int:
    """Writes the documents, or says which are stale."""
    stale = []
    for name in DOCUMENTS:
        file = ROOT / name
        fresh = regenerated(file.read_text())
        if fresh != file.read_text():
            stale.append(name)
            if mode == "write":
                file.write_text(fresh)
    if mode == "check" and stale:
        print(f"error: out of date: {', '.join(stale)}; make docs", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    if sys.argv[1:] not in (["write"], ["check"]):
        sys.exit("error: say 'write' or 'check'")
    sys.exit(main(sys.argv[1]))
