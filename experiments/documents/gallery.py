"""The cited figures and tables, each with the command, the configuration and the digest behind it."""

from __future__ import annotations

from pathlib import Path

from experiments.documents.tables import table
from experiments.published import PLACE, PUBLISHED, digest_of

FROM_DOCS = Path("../results/published")


def index() -> str:
    """A row for each cited result."""
    header = ["cited", "the command that makes it", "its configuration", "its tables", "digest of its data"]
    return table(header, [row(name) for name in PUBLISHED])


def row(name: str) -> list[str]:
    """A cited result: name, command, files, digest."""
    tables = sorted(file.name for kind in ("csv", "md") for file in (PLACE / name).glob(f"*.{kind}"))
    links = ", ".join(f"[{file}]({FROM_DOCS / name / file})" for file in tables)
    config = f"[config.yaml]({FROM_DOCS / name / 'config.yaml'})"
    return [name, f"`{PUBLISHED[name].command}`", config, links, f"`{digest_of(PLACE / name)}`"]
