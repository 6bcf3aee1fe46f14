"""The cited results: made into ``results/published``, or made again beside it and compared.

Every study is named with its configuration; its data, tables and figures carry the digest of the histories behind them.
``make`` runs the studies and puts them in place; ``compare`` runs them again into a folder of its own and says of each
file whether it is the same: data by the digest of the histories, tables and figures bit for bit.

Command: ``python -m experiments.published make`` or ``compare``, with names of studies to do only those.  Run time:
about fifteen minutes on two cores, all together.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from sim.configuration import composed

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / "results" / "published"
MADE_BY = ("manifest.json", "config.yaml")
"""Files that say when, where and how, and so differ from one making to the next."""


@dataclass(frozen=True)
class Publication:
    """A cited result: a study and the overrides that configure it."""

    study: str
    overrides: tuple[str, ...] = ()

    def made(self, output: Path) -> Path:
        """Runs the study with its results under ``output``; returns the folder."""
        module = import_module(f"experiments.{self.study}")
        module = import_module(f"{module.__name__}.__main__") if hasattr(module, "__path__") else module
        config = composed(self.study, [*self.overrides, f"output={output}"])[0]
        module.check(config)
        module.run(config)
        return module.folder_of(config)


PUBLISHED = {
    "headline": Publication("centralization", ("experiment=headline",)),
    "knockout": Publication("knockout", ("experiment=knockout",)),
    "claims": Publication("claims", ("experiment=claims",)),
    "patterns": Publication("patterns"),
}
"""What is cited, by the name of its folder in ``results/published``."""


def make(names: list[str]) -> int:
    """Makes the named results and puts them in place."""
    for name in names:
        with tempfile.TemporaryDirectory() as room:
            folder = PUBLISHED[name].made(Path(room))
            shutil.rmtree(PLACE / name, ignore_errors=True)
            shutil.copytree(folder, PLACE / name)
        print(f"{name}: in {PLACE / name}", flush=True)
    return 0


def compare(names: list[str]) -> int:
    """Makes the named results again and says which files differ from those in place; 1 when any does."""
    differing = 0
    for name in names:
        with tempfile.TemporaryDirectory() as room:
            for file, same in differences(PLACE / name, PUBLISHED[name].made(Path(room))):
                print(f"{name}/{file}: {'the same' if same else 'DIFFERENT'}", flush=True)
                differing += not same
    print("everything matches" if not differing else f"{differing} files differ", flush=True)
    return min(1, differing)


def differences(cited: Path, made: Path) -> Iterator[tuple[str, bool]]:
    """Each file of either folder and whether it is the same in both; the data first, by their digest."""
    yield "data", digest_of(cited) == digest_of(made)
    names = {file.name for folder in (cited, made) if folder.is_dir() for file in folder.iterdir()}
    for name in sorted(names - set(MADE_BY)):
        first, second = cited / name, made / name
        yield name, first.is_file() and second.is_file() and first.read_bytes() == second.read_bytes()


def digest_of(folder: Path) -> str | None:
    """Digest of the histories behind a result, None where there is none."""
    manifest = folder / "manifest.json"
    return json.loads(manifest.read_text())["results_digest"] if manifest.is_file() else None


def main(arguments: list[str]) -> int:
    """Does what the command line says."""
    deeds = {"make": make, "compare": compare}
    names = arguments[1:] or list(PUBLISHED)
    unknown = [name for name in names if name not in PUBLISHED]
    if not arguments or arguments[0] not in deeds or unknown:
        print(f"error: say make or compare, then any of: {', '.join(PUBLISHED)}", file=sys.stderr)
        return 2
    return deeds[arguments[0]](names)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
