"""What a sweep is: its design cut into parts, where it goes, and what has to be the same for it to go on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from experiments.machinery import parts, store, study
from experiments.machinery.identity import identity_of as of_configuration
from experiments.machinery.manifest import open_result, versions
from sim.compiled import source_digest
from sim.design import Design, design_from
from sim.params import ConfigError, child_name, truth, whole_within
from sim.settings import Settings, settings_from

ROWS = 20_000
"""Histories in a part, at most; a part holds whole points, or a piece of one."""
HOW = ("shard", "shards", "fresh", "name")


@dataclass(frozen=True)
class Job:
    """A sweep that can be run.

    Attributes:
        config: what was asked.
        settings: what does not vary.
        design: what does.
        pieces: of each part, its points (first, last + 1) and histories (first, last + 1).
        progress: called with the number of histories that have been lived since the last call.
    """

    config: dict
    settings: Settings
    design: Design
    pieces: tuple[tuple[int, int, int, int], ...]
    progress: Callable[[int], object] = lambda number: None

    def rows(self, k: int) -> int:
        """Histories of part ``k``."""
        first, last, begin, end = self.pieces[k]
        return (last - first) * (end - begin)

    @property
    def known_rows(self) -> list[int] | None:
        """Histories of each part, where that is known before it is run."""
        return None if self.settings.half_width is not None else [self.rows(k) for k in range(len(self.pieces))]

    @property
    def mine(self) -> range:
        """The parts of this shard."""
        return range(self.config["shard"], len(self.pieces), self.config["shards"])


def pieces_of(points: int, histories: int, whole: bool = False) -> Iterator[tuple[int, int, int, int]]:
    """How a design is cut into parts: several points where they are small, several pieces of a large one that need not
    stay ``whole``.
    """
    if histories >= ROWS and not whole:
        for point in range(points):
            for begin in range(0, histories, ROWS):
                yield point, point + 1, begin, min(begin + ROWS, histories)
        return
    together = max(1, ROWS // histories)
    for first in range(0, points, together):
        yield first, min(first + together, points), 0, histories


def job_of(config: dict) -> Job:
    """The sweep that a configuration asks for.

    Raises:
        ConfigError: something in it cannot be.
    """
    settings, design = settings_from(config), design_from(config)
    truth("fresh", config["fresh"])
    if config["name"] is not None:
        child_name("name", config["name"])
    shards = whole_within("shards", config["shards"], 1, 10_000)
    whole_within("shard", config["shard"], 0, shards - 1)
    return Job(
        pinned(config, design),
        settings,
        design,
        tuple(pieces_of(len(design.values), settings.histories, settings.half_width is not None)),
    )


def pinned(config: dict, design: Design) -> dict:
    """The configuration with the digest of the file that its points come from, if they do."""
    return {**config, "design": {**config["design"], "digest": design.digest}} if design.digest else config


def identity_of(job: Job) -> dict:
    """What has to be the same for a job to go on."""
    return identity(job.config, source_digest(), versions())


def identity(config: dict, sources: str, packages: dict) -> dict:
    """A configuration, a state of the code and versions of packages, as far as results depend on them."""
    science = json.loads(json.dumps(of_configuration(science_of(config))))
    return {**science, "sources": sources, **{name: packages.get(name) for name in ("numpy", "numba", "pyarrow")}}


def check_result(folder: Path, now: dict) -> None:
    """Refuses to replace a result that something else has made.

    Raises:
        ConfigError: names what differs.
    """
    try:
        made = open_result("output", folder)
    except ConfigError:  # none, or one that is damaged and so made anew
        return
    parts.refuse(folder, "made", identity(made.config, made.manifest["sources"], made.manifest["packages"]), now)


def science_of(config: dict) -> dict:
    """The configuration without what only says how the work is shared out."""
    return {key: value for key, value in config.items() if key not in HOW}


def folder_of(config: dict) -> Path:
    """Where the result goes: the place named, or one of the configuration's own."""
    if config["name"]:
        return store.place_of(config["output"], "sweep", config["name"])
    return study.folder_of("sweep", f"{config['scenario']['name']}-{config['design']['kind']}", science_of(config))


def room_of(config: dict) -> Path:
    """Where its parts lie while it runs."""
    folder = folder_of(config)
    return folder.parent / f"{folder.name}.parts"
