"""The cited results: made into ``results/published``, or made again beside it and compared.

Every study is named with its configuration; its data, tables and figures carry the digest of the histories behind them.
``make`` runs the studies and puts them in place; ``compare`` runs each again, from the ``config.yaml`` that lies with
it, into a folder of its own and says of each file whether it is the same: the configuration by what ``configs`` gives
today, data by the digest of the histories, tables and figures bit for bit.

Command: ``python -m experiments.published make`` or ``compare``, with names of studies to do only those.  Run time:
about an hour on two cores, all together.  It is about the repository, and refused elsewhere.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType

from experiments.machinery import manifest
from experiments.machinery.identity import identity_of
from experiments.machinery.manifest import CONFIG, MANIFEST
from experiments.machinery.store import Stopped
from sim.config_tree import differing
from sim.configuration import composed
from sim.design import flattened
from sim.files import read_json, read_yaml, write_yaml
from sim.params import ConfigError
from sim.resources import ROOT, need_checkout

PLACE = ROOT / "results" / "published"
MADE_BY = (MANIFEST, CONFIG)
"""Files that say when, where and how, and so differ from one making to the next."""


@dataclass(frozen=True)
class Publication:
    """A cited result: a study and the overrides that configure it."""

    study: str
    overrides: tuple[str, ...] = ()

    @property
    def command(self) -> str:
        """What makes it on a command line."""
        return " ".join(["python -m", f"experiments.{self.study}", *self.overrides])

    @property
    def module(self) -> ModuleType:
        """Where the study's ``check``, ``run`` and ``folder_of`` are."""
        module = import_module(f"experiments.{self.study}")
        return import_module(f"{module.__name__}.__main__") if hasattr(module, "__path__") else module

    def config(self) -> dict:
        """Its configuration as ``configs`` has it, and with it what a study counts to it beside (``whole``)."""
        config = composed(self.study, list(self.overrides))[0]
        return self.module.whole(config) if hasattr(self.module, "whole") else config

    def made(self, config: dict, output: Path) -> Path:
        """Runs the study under a configuration with its results under ``output``; returns the folder."""
        module, config = self.module, config | {"output": str(output)}
        module.check(config)
        module.run(config)
        return module.folder_of(config)


PUBLISHED = {
    "calibration": Publication("calibrate"),
    "calibration_base_2": Publication("calibrate", ("rules.severity.rung_factor=2",)),
    "calibration_base_3": Publication("calibrate", ("rules.severity.rung_factor=3",)),
    "calibration_base_5": Publication("calibrate", ("rules.severity.rung_factor=5",)),
    "calibration_check": Publication("calibration_check"),
    "record": Publication("record"),
    "predictive": Publication("predictive"),
    "hindcast": Publication("hindcast"),
    "uncertainty": Publication("uncertainty"),
    "headline": Publication("centralization", ("experiment=headline",)),
    "knockout": Publication("knockout", ("experiment=knockout",)),
    "incidence": Publication("figure", ("figure=incidence",)),
    "response": Publication("figure", ("figure=response",)),
    "sensitivity": Publication("figure", ("figure=sensitivity",)),
    "sobol": Publication("figure", ("figure=sensitivity", "design=twelve", "ensemble.histories=100")),
    "roots": Publication("figure", ("figure=roots",)),
    "causes": Publication("causes"),
    "months": Publication("figure", ("figure=months",)),
    "network": Publication("figure", ("figure=network",)),
    "timeline": Publication("figure", ("figure=timeline",)),
    "claims": Publication("claims", ("experiment=claims",)),
    "patterns": Publication("patterns"),
}
"""What is cited, by the name of its folder in ``results/published``."""


def make(names: list[str]) -> int:
    """Makes the named results and puts them in place."""
    for name in names:
        with tempfile.TemporaryDirectory() as room:
            config = PUBLISHED[name].config()
            folder = PUBLISHED[name].made(config, Path(room))
            write_yaml(folder / CONFIG, config)
            manifest.seal(folder)
            shutil.rmtree(PLACE / name, ignore_errors=True)
            shutil.copytree(folder, PLACE / name)
        print(f"{name}: in {PLACE / name}", flush=True)
    return 0


def compare(names: list[str]) -> int:
    """Makes the named results again and says which files differ from those in place; 1 when any does."""
    differing = []
    for name in names:
        print(f"{name} again: {PUBLISHED[name].command}", flush=True)
        found = list(made_again(name))
        for file, same in found:
            print(f"  {name}/{file}: {'the same' if same else 'DIFFERENT'}", flush=True)
        if not all(same for _, same in found):
            print(*reasons(PLACE / name), sep="\n", flush=True)
        differing += [f"{name}/{file}" for file, same in found if not same]
    print(f"{len(differing)} differ: {', '.join(differing)}" if differing else "everything matches", flush=True)
    return min(1, len(differing))


def made_again(name: str) -> Iterator[tuple[str, bool]]:
    """Makes a result again from the configuration that lies with it, and compares; without one all of it differs."""
    cited, publication = PLACE / name, PUBLISHED[name]
    if not (cited / CONFIG).is_file():
        yield CONFIG, False
        return
    config = read_yaml("published", cited / CONFIG)
    yield CONFIG, not changed_keys(config, publication.config())
    with tempfile.TemporaryDirectory() as room:
        with redirect_stdout(None):  # what a study has to say was read when it was cited
            made = publication.made(config, Path(room))
        yield from differences(cited, made)


def changed_keys(cited: dict, today: dict) -> list[str]:
    """What a cited configuration states and today's states otherwise; what is new today shows in the data if at all."""
    return list(flattened(differing(identity_of(cited), identity_of(today))))


def differences(cited: Path, made: Path) -> Iterator[tuple[str, bool]]:
    """Each file of either folder and whether it is the same in both; the data first, by their digest."""
    yield "data", digest_of(cited) == digest_of(made)
    names = {file.name for folder in (cited, made) if folder.is_dir() for file in folder.iterdir()}
    for name in sorted(names - set(MADE_BY)):
        first, second = cited / name, made / name
        yield name, first.is_file() and second.is_file() and first.read_bytes() == second.read_bytes()


def reasons(cited: Path) -> list[str]:
    """What is not as when a result was made, and so may be why something differs."""
    made_by = read_json("published", cited / MANIFEST) if (cited / MANIFEST).is_file() else {}
    here = manifest.versions()
    changed = set(made_by.get("packages", {}).items()) - set(here.items())
    return [f"    made with {name} {version}, here {here.get(name)}" for name, version in sorted(changed)]


def digest_of(folder: Path) -> str | None:
    """Digest of the histories behind a result, None where there is none."""
    file = folder / MANIFEST
    return read_json("published", file)["results_digest"] if file.is_file() else None


def asked_for(arguments: list[str]) -> tuple[Callable[[list[str]], int], list[str]]:
    """What a command line asks for: what is done, and with which results.

    Raises:
        ConfigError: it asks for neither, for a result that is not cited, or outside a checkout.
    """
    need_checkout("experiments.published")
    deeds = {"make": make, "compare": compare}
    names = arguments[1:] or list(PUBLISHED)
    if not arguments or arguments[0] not in deeds or not set(names) <= set(PUBLISHED):
        raise ConfigError(f"say make or compare, then any of: {', '.join(PUBLISHED)}")
    return deeds[arguments[0]], names


def main(arguments: list[str]) -> int:
    """Does what the command line says."""
    try:
        deed, names = asked_for(arguments)
    except ConfigError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    try:
        return deed(names)
    except (ConfigError, Stopped) as error:
        print(f"error: {error}", file=sys.stderr)
        return 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
