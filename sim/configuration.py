"""Configurations: from the files of ``configs/`` and overrides to plain mappings, or refused in one line.

Every key of an override is checked against the tree that the files and the declarations of the mechanisms make, and
every value that comes of them is of the same kind (a number, a list, a group of keys) as the usual one; what stands at
the keys is checked by ``sim.settings``.
"""

from __future__ import annotations

import math
import os
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from itertools import product

from hydra.core.config_store import ConfigStore
from hydra.core.override_parser.types import Override
from omegaconf import DictConfig

from sim import composition
from sim.composition import SEARCHPATH, loader_of, plain
from sim.config_tree import OPEN, check_shape, merged
from sim.params import ConfigError, nearest
from sim.point_file import points_from
from sim.resources import ROOT
from sim.rules import MECHANISMS
from sim.varied import tree_of

FOLDERS = "SPILLOVER_CONFIGS"
"""Variable of the environment: folders of configurations of one's own, as in ``PATH``."""
MOST_JOBS = 100_000
"""Of a multirun."""
_DRAW = "draw"
"""Group of a draw of the posterior, whose parameters it sets."""
DRAWS = "results/published/calibration/draws.csv"
"""The draws of the cited posterior."""
_LAUNCHER = "hydra/launcher"
_LAUNCHED_BY = {
    "ray": "hydra-ray-launcher",
    "ray_cluster": "hydra-ray-launcher",
    "slurm": "hydra-submitit-launcher",
    "slurm_local": "hydra-submitit-launcher",
}
"""Packages that launchers need, of the extra ``distributed``."""


def declared_rules() -> dict:
    """The configuration tree of all mechanisms, as declared; what another key sets is left out."""
    tree: dict = {"off": []}
    for name, mechanism in MECHANISMS.items():
        tree[name] = {p: d.default for p, d in mechanism.parameters.items() if not d.set_by}
    return tree


ConfigStore.instance().store(group="rules", name="declared", node=declared_rules())


@cache
def know_draws() -> None:
    """Makes every draw of the cited posterior an option of the group ``draw``: ``d0``, ``d1``, ...

    Raises:
        ConfigError: the file of draws cannot be read.
    """
    drawn = points_from(_DRAW, ROOT / DRAWS)
    for number, values in enumerate(drawn.values):
        tree = tree_of(drawn.names, values)
        ConfigStore.instance().store(group=_DRAW, name=f"d{number}", node=tree, package="_global_")


def own_folders() -> tuple[str, ...]:
    """Folders of configurations of one's own that the environment names."""
    return tuple(folder for folder in os.environ.get(FOLDERS, "").split(os.pathsep) if folder)


def composed(
    config_name: str, overrides: Sequence[str], multirun: bool = False, folders: Sequence[str] | None = None
) -> list[dict]:
    """Plain configurations that the overrides lead to: one, or for a multirun one a job, in the order of the jobs.

    Args:
        config_name: a file of ``configs/``, or of a folder of one's own.
        overrides: as on the command line.
        multirun: whether an override may have several values.
        folders: of configurations of one's own; those that the environment names when left out.

    Raises:
        ConfigError: a key, a group's option or a piece of syntax that does not exist.
    """
    loader, groups, parsed = _parsed(config_name, overrides, folders)
    for override in parsed:
        _check_override(override, loader, groups, multirun)
    parsed = [override for override in parsed if not override.is_hydra_override()]
    values = [composition.values_of(override) for override in parsed]
    if (jobs := math.prod(map(len, values))) > MOST_JOBS:
        raise ConfigError(f"command line: {jobs:,} jobs; allowed: at most {MOST_JOBS:,}; a design has more points.")
    in_groups = [override.key_or_group in groups for override in parsed]
    bases: dict[tuple[str, ...], tuple[DictConfig, dict]] = {}
    found = []
    for job in product(*values):
        chosen = tuple(line for line, of_group in zip(job, in_groups, strict=True) if of_group)
        leaves = [line for line, of_group in zip(job, in_groups, strict=True) if not of_group]
        if chosen not in bases:
            base = composition.compose(loader, config_name, chosen)
            bases[chosen] = base, plain(base)
        found.append(_with_leaves(*bases[chosen], composition.parse(loader, leaves)))
    return found


def _parsed(config_name: str, overrides: Sequence[str], folders: Sequence[str] | None):
    """Loader, groups and parsed overrides of a command line."""
    if any(override.startswith(f"{_DRAW}=") for override in overrides):
        know_draws()
    overrides = [opened(override) for override in overrides]
    loader = loader_of([*(own_folders() if folders is None else folders), *searched(overrides)])
    if composition.stated(loader, config_name) is None:
        raise ConfigError(f"--config-name: there is no configuration '{config_name}'.")
    groups = [_LAUNCHER, *composition.groups_of(loader)]
    return loader, groups, [o for o in composition.parse(loader, overrides) if o.key_or_group != SEARCHPATH]


def _with_leaves(base: DictConfig, tree: dict, leaves: Sequence[Override]) -> dict:
    """A composed configuration with the overrides of single keys on top."""
    if not leaves:
        check_shape(tree, tree)
        return tree
    for override in leaves:
        if not override.is_add() and not override.is_force_add():
            _check_key(override.key_or_group, tree)
    found = plain(composition.overridden(base, leaves))
    check_shape(tree, found)
    return found


def overrides_listed(config_name: str, overrides: Sequence[str]) -> list[str]:
    """The overrides of a multirun with the values of each sweep written out, for Hydra to launch the same jobs."""
    listed = []
    for override in _parsed(config_name, overrides, None)[2]:
        first, *others = composition.values_of(override)
        listed.append(",".join([first, *(other.split("=", 1)[1] for other in others)]))
    return listed


def searched(overrides: Sequence[str]) -> list[str]:
    """Folders that overrides add to where configurations are looked for.

    Raises:
        ConfigError: they are no list of paths.
    """
    folders: list[str] = []
    for override in composition.parse(loader_of(), [o for o in overrides if o.lstrip("+").startswith(SEARCHPATH)]):
        given = override.value()
        if not isinstance(given, list) or not all(isinstance(folder, str) for folder in given):
            raise ConfigError(f"{SEARCHPATH}: {given!r} is no list of folders; write {SEARCHPATH}=[/my/folder].")
        folders += given
    return folders


def opened(override: str) -> str:
    """The override, in Hydra's form for a key that may be new where any may be added."""
    return f"++{override}" if override.startswith(tuple(f"{name}." for name in OPEN)) else override


def _check_override(override: Override, loader, groups: Sequence[str], multirun: bool) -> None:
    key = override.key_or_group
    if override.is_sweep_override() and not multirun:
        raise ConfigError(f"{key}: several values; add -m to run each of them.")
    if key == "hydra.mode" or (override.is_hydra_override() and key != _LAUNCHER and not multirun):
        raise ConfigError(f"{key}: is Hydra's own; a single run leaves nothing of Hydra's, and -m asks for several.")
    if key in groups:
        if override.package is not None:
            raise ConfigError(f"{key}: '@{override.package}' puts it where nobody reads it; leave that out.")
        _check_option(override, composition.options_of(loader, key))
    if key == _LAUNCHER:
        _check_launcher(override, multirun)


def _check_option(override: Override, options: Sequence[str]) -> None:
    key = override.key_or_group
    if override.is_delete():
        raise ConfigError(f"{key}: is missing; it cannot be taken away.")
    for line in composition.values_of(override):
        option = line.split("=", 1)[1].strip("'\"")
        if option not in options:
            raise ConfigError(f"{key}: unknown '{option}'{nearest(option, options)} Allowed: {', '.join(options)}.")


def _check_launcher(override: Override, multirun: bool) -> None:
    if not multirun:
        raise ConfigError(f"{_LAUNCHER}: launches the runs of a multirun; add -m.")
    if override.is_sweep_override():
        raise ConfigError(f"{_LAUNCHER}: several values, and a multirun has one launcher.")
    package = _LAUNCHED_BY.get(override.value())
    try:
        if package:
            version(package)
    except PackageNotFoundError:
        raise ConfigError(
            f"{_LAUNCHER}: '{override.value()}' needs {package}, which is not installed; "
            "pip install -e '.[distributed]' in a checkout, or the package with its extra 'distributed'."
        ) from None


def _check_key(key: str, tree: Mapping) -> None:
    """Walks a dotted key down a tree; the first part that is not there is refused by name."""
    node, path = tree, []
    for part in key.split("."):
        if not isinstance(node, Mapping):
            raise ConfigError(f"{'.'.join(path)}: has no keys below it, so '{key}' is nothing.")
        if part not in node:
            where = ".".join(path) or "command line"
            raise ConfigError(
                f"{where}: unknown key '{part}'{nearest(part, node)} Allowed: {', '.join(map(str, node))}."
            )
        node = node[part]
        path.append(part)


def in_scenario(where: str, config: Mapping, name: str) -> dict:
    """A configuration as it is in a scenario: all that the scenario states goes on top of it, and its events take the
    place of those that were there.

    Args:
        where: the key that names the scenario.
        config: plain and resolved.
        name: of the scenario.

    Raises:
        ConfigError: there is none of that name, or it brings another cast along, so that it cannot go on top of one.
    """
    fitting = {name: found.content for name, found in scenarios().items() if not found.has_defaults}
    if name not in fitting:
        raise ConfigError(f"{where}: unknown scenario '{name}'{nearest(name, fitting)} Allowed: {', '.join(fitting)}.")
    return merged({**config, "events": {}}, fitting[name])


def scenarios(folders: Sequence[str] | None = None) -> dict[str, composition.Stated]:
    """What every scenario states, those of one's own folders among them."""
    loader = loader_of(own_folders() if folders is None else folders)
    return {name: composition.stated(loader, f"scenario/{name}") for name in composition.options_of(loader, "scenario")}
