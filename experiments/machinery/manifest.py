"""The manifest of a result: what made it and what belongs to it, written and read in one place.

Whoever asks whether a result stands gets *no* for anything that is not what was written: a manifest that is empty, cut
or of another shape, a file that is missing or has other bytes.
"""

from __future__ import annotations

import json
import platform
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import numpy as np

from experiments.machinery.identity import config_digest
from sim import __version__
from sim.compiled import source_digest
from sim.files import digest_of, read_json, read_yaml, write_text
from sim.params import ConfigError
from sim.resources import ROOT, is_checkout

CONFIG, MANIFEST = "config.yaml", "manifest.json"
PACKAGES = ("numpy", "numba", "scipy", "mesa", "hydra-core", "pyarrow", "matplotlib")
_SHAPE = {"config_digest": str, "results_digest": str, "sources": str, "packages": dict, "seconds": (int, float)}
"""What every manifest has, and of which type."""


@dataclass(frozen=True)
class Result:
    """A result that stands in a folder.

    Attributes:
        folder: where.
        config: what made it.
        manifest: what else is known of its making.
    """

    folder: Path
    config: dict
    manifest: dict

    @property
    def digest(self) -> str:
        """Of the data."""
        return self.manifest["results_digest"]


def open_result(where: str, folder) -> Result:
    """The result in a folder, with every file that its manifest names.

    Args:
        where: the key that names the folder.
        folder: its path.

    Raises:
        ConfigError: there is none, or it is damaged; names the file and the reason.
    """
    folder = Path(str(folder))
    made_by = read_json(where, folder / MANIFEST)
    for key, kind in _SHAPE.items():
        if not isinstance(made_by.get(key), kind):
            raise ConfigError(f"{where}: '{folder / MANIFEST}' is no manifest of a result; it lacks {key}.")
    files = made_by.get("files", {})  # results made before files were named have none
    if not isinstance(files, dict):
        raise ConfigError(f"{where}: '{folder / MANIFEST}' is no manifest of a result; its files are no mapping.")
    for name, digest in files.items():
        if digest_of(where, folder / name) != digest:
            raise ConfigError(f"{where}: '{folder / name}' is not what was written.")
    return Result(folder, read_yaml(where, folder / CONFIG), made_by)


def is_made(folder: Path, config: Mapping) -> bool:
    """Whether a folder holds a whole result of the same configuration, made by the same code and packages."""
    try:
        made_by = open_result("output", folder).manifest
    except ConfigError:
        return False
    if "unfinished" in made_by:
        return False
    same = made_by["config_digest"] == config_digest(config) and made_by["sources"] == source_digest()
    return same and made_by["packages"] == versions()


def manifest_of(folder: Path, config: Mapping, results: str, seconds: float, **more) -> dict:
    """What made a result: versions, commit, seed, digests, seconds; and the digest of each of its files."""
    return {
        "spillover": __version__,
        "python": platform.python_version(),
        "packages": versions(),
        "machine": platform.machine(),
        "commit": commit(),
        "sources": source_digest(),
        "seed": config.get("seed"),
        "config_digest": config_digest(config),
        "results_digest": results,
        "seconds": round(seconds, 3),
        "written": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        **more,
        "files": _digests(folder),
    }


def seal(folder: Path) -> None:
    """Takes stock of the files of a result again, after one of them was written anew.

    Raises:
        ConfigError: there is no manifest.
    """
    made_by = read_json("output", folder / MANIFEST)
    write_text(folder / MANIFEST, as_json({**made_by, "files": _digests(folder)}))


def _digests(folder: Path) -> dict[str, str]:
    return {f.name: digest_of("output", f) for f in sorted(folder.iterdir()) if f.is_file() and f.name != MANIFEST}


def commit() -> str | None:
    """The commit of the checkout, with ``+`` when it has been changed since; None outside one, where the repository
    around an installed package would be somebody else's.
    """
    if not is_checkout():
        return None
    try:
        git = ["git", "-C", str(ROOT)]
        top = _output_of([*git, "rev-parse", "--show-toplevel", "HEAD"]).split()
        if len(top) != 2 or Path(top[0]).resolve() != ROOT.resolve():
            return None
        return top[1] + ("+" if _output_of([*git, "status", "--porcelain"]) else "")
    except (OSError, subprocess.CalledProcessError, UnicodeDecodeError):
        return None


def _output_of(command: list[str]) -> str:
    said = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, check=True
    )
    return said.stdout.decode().strip()


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def versions() -> dict[str, str | None]:
    """Versions of the packages that results depend on or are written with."""
    return {package: _version(package) for package in PACKAGES}


def as_json(content) -> str:
    """JSON with two spaces; numbers that are none become null."""
    return json.dumps(_clean(content), indent=2, allow_nan=False) + "\n"


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
