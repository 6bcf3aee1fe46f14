"""Where results go: a folder a run, written beside its place and moved there whole, with a manifest of what made it."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import numpy as np
import yaml

from experiments.machinery import writers
from experiments.machinery.parts import Stopped
from sim import __version__
from sim.compiled import source_digest
from sim.params import ConfigError
from sim.table import results_digest as results_digest

PACKAGES = ("numpy", "numba", "scipy", "mesa", "hydra-core", "pyarrow", "matplotlib")
NOT_SCIENCE = ("output", "scenario", "levels", "again")
"""Keys that name or place a result but cannot change it."""
SPEED_ONLY = ("threads", "chunk")


def science_of(config: Mapping) -> dict:
    """The part of a configuration that results depend on."""
    kept = {key: value for key, value in config.items() if key not in NOT_SCIENCE}
    if "ensemble" in kept:
        kept["ensemble"] = {k: v for k, v in kept["ensemble"].items() if k not in SPEED_ONLY}
    return kept


def config_digest(config: Mapping) -> str:
    """16 hex digits over what results depend on."""
    text = json.dumps(science_of(config), sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _commit() -> str | None:
    """The commit of the checkout, with ``+`` when it has been changed since; None outside one."""
    here = Path(__file__).resolve().parents[2]
    try:
        git = ["git", "-C", str(here)]
        commit = subprocess.run([*git, "rev-parse", "HEAD"], capture_output=True, text=True, check=True).stdout.strip()
        changed = subprocess.run([*git, "status", "--porcelain"], capture_output=True, text=True, check=True).stdout
        return commit + ("+" if changed.strip() else "")
    except (OSError, subprocess.CalledProcessError):
        return None


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def versions() -> dict[str, str | None]:
    """Versions of the packages that results depend on or are written with."""
    return {package: _version(package) for package in PACKAGES}


def manifest(config: Mapping, results: str, seconds: float, **more) -> dict:
    """What made a result: versions, commit, seed, digests, seconds."""
    return {
        "spillover": __version__,
        "python": platform.python_version(),
        "packages": versions(),
        "machine": platform.machine(),
        "commit": _commit(),
        "sources": source_digest(),
        "seed": config.get("seed"),
        "config_digest": config_digest(config),
        "results_digest": results,
        "seconds": round(seconds, 3),
        "written": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        **more,
    }


def is_made(folder: Path, config: Mapping) -> bool:
    """Whether a folder holds a result of the same configuration, made by the same code and packages."""
    file = folder / "manifest.json"
    if not file.is_file():
        return False
    made = json.loads(file.read_text())
    same = made["config_digest"] == config_digest(config) and made["sources"] == source_digest()
    return same and made["packages"] == versions()


def check_writable(folder: Path) -> None:
    """Refuses a folder in which nothing can be written.

    Raises:
        ConfigError: names the folder and the reason.
    """
    existing = folder
    while not existing.exists() and existing.parent != existing:
        existing = existing.parent
    if not existing.is_dir() or not os.access(existing, os.W_OK):
        raise ConfigError(f"output: '{folder}' cannot be written, because '{existing}' is no folder that can be.")


@contextmanager
def written_whole(folder: Path) -> Iterator[Path]:
    """A folder to write into; it takes its name only when the block has ended well, and replaces what had that name.

    A run that is killed leaves at most a ``.partial`` folder, which nothing takes for a result and the next run
    removes.

    Raises:
        ConfigError: the folder cannot be written.
        Stopped: it could not be finished.
    """
    partial = folder.parent / f".{folder.name}.partial-{writers.mark()}"
    try:
        for stale in folder.parent.glob(f".{folder.name}.partial-*") if folder.parent.is_dir() else ():
            if writers.abandoned(stale.name.rpartition(".partial-")[2]):
                shutil.rmtree(stale, ignore_errors=True)
        partial.mkdir(parents=True)
    except OSError as error:
        raise ConfigError(f"output: '{folder}' cannot be written ({error.strerror}).") from None
    try:
        yield partial
        if folder.exists():
            old = folder.parent / f".{folder.name}.old-{writers.mark()}"
            folder.rename(old)
            partial.rename(folder)
            shutil.rmtree(old)
        else:
            partial.rename(folder)
    except OSError as error:
        raise Stopped(f"output: '{folder}' could not be finished ({error.strerror or error}).") from None
    finally:
        shutil.rmtree(partial, ignore_errors=True)


@dataclass
class Room:
    """A folder that is being filled by a run.

    Attributes:
        path: where to write.
        digest: of the results; the run sets it.
        seconds: how long the run took, once it has ended.
    """

    path: Path
    digest: str = ""
    seconds: float = 0.0


@contextmanager
def recorded(folder: Path, config: Mapping, **more) -> Iterator[Room]:
    """A room as ``written_whole`` gives it, to which the configuration and the manifest are added at the end."""
    started = time.perf_counter()
    with written_whole(folder) as path:
        room = Room(path)
        yield room
        write_yaml(path / "config.yaml", config)
        room.seconds = time.perf_counter() - started
        write_json(path / "manifest.json", manifest(config, room.digest, room.seconds, **more))


def write_json(path: Path, content) -> None:
    """JSON with two spaces; numbers that are none become null."""
    path.write_text(json.dumps(_clean(content), indent=2) + "\n")


def _clean(value):
    if isinstance(value, Mapping):
        return {str(k): _clean(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [_clean(v) for v in value]
    if isinstance(value, (float, np.floating)):
        return float(value) if np.isfinite(value) else None
    if isinstance(value, np.integer):
        return int(value)
    return value


def write_yaml(path: Path, content: Mapping) -> None:
    """YAML in the order of the keys."""
    path.write_text(yaml.safe_dump(dict(content), sort_keys=False, width=120))
