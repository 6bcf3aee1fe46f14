"""Configurations: from the files of ``configs/`` and overrides to plain mappings, or refused in one line.

Every key of an override is checked against the tree that the files and the declarations of the mechanisms make; what
stands at the keys is checked by ``sim.settings``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from hydra import compose, initialize_config_dir
from hydra.core.config_store import ConfigStore
from hydra.core.global_hydra import GlobalHydra
from hydra.core.override_parser.overrides_parser import OverridesParser
from hydra.errors import HydraException
from omegaconf import DictConfig, OmegaConf
from omegaconf.errors import OmegaConfBaseException
from yaml import YAMLError

from sim.params import ConfigError, known_key, nearest
from sim.point_file import points_from
from sim.rules import MECHANISMS
from sim.varied import tree_of

CONFIGS = Path(__file__).resolve().parent.parent / "configs"
_OPEN = ("roster.", "theatres.", "events.", "design.", "first.", "second.", "change.")
"""Sections that may be given keys which no file states; ``sim`` knows all that are allowed."""
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
    drawn = points_from(_DRAW, DRAWS)
    for number, values in enumerate(drawn.values):
        tree = tree_of(drawn.names, values)
        ConfigStore.instance().store(group=_DRAW, name=f"d{number}", node=tree, package="_global_")


def plain(config: DictConfig) -> dict:
    """The resolved configuration as plain dictionaries and lists."""
    return OmegaConf.to_container(config, resolve=True)


def merged(tree: Mapping, changes: Mapping) -> dict:
    """A nested mapping with some of its leaves changed."""
    result = dict(tree)
    for key, value in changes.items():
        both = isinstance(value, Mapping) and isinstance(result.get(key), Mapping)
        result[key] = merged(result[key], value) if both else value
    return result


def differing(tree: Mapping, other: Mapping) -> dict:
    """The leaves of a nested mapping that another lacks or has otherwise: what has to be merged into that."""
    result = {}
    for key, value in tree.items():
        if isinstance(value, Mapping) and isinstance(other.get(key), Mapping):
            value = differing(value, other[key])
            if value:
                result[key] = value
        elif key not in other or value != other[key]:
            result[key] = value
    return result


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
    fitting = _scenarios()
    if name not in fitting:
        raise ConfigError(f"{where}: unknown scenario '{name}'{nearest(name, fitting)} Allowed: {', '.join(fitting)}.")
    return merged({**config, "events": {}}, fitting[name])


@cache
def _scenarios() -> dict[str, dict]:
    """What the scenarios that can go on top of a configuration state."""
    stated = {f.stem: OmegaConf.to_container(OmegaConf.load(f)) for f in sorted((CONFIGS / "scenario").glob("*.yaml"))}
    return {name: content for name, content in stated.items() if "defaults" not in content}


def _groups() -> list[str]:
    return [_LAUNCHER, *(g for g in GlobalHydra.instance().config_loader().list_groups("") if g != "hydra")]


def _options(group: str) -> list[str]:
    return GlobalHydra.instance().config_loader().get_group_options(group)


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


def _single_values(override) -> list[str]:
    """The override, once for each value of its sweep."""
    if not override.is_sweep_override():
        return [override.input_line]
    key = override.input_line.split("=", 1)[0]
    return [f"{key}={value}" for value in override.sweep_string_iterator()]


def opened(override: str) -> str:
    """The override, in Hydra's form for a key that may be new where any may be added."""
    return f"++{override}" if override.startswith(_OPEN) else override


def composed(config_name: str, overrides: list[str], multirun: bool = False) -> list[dict]:
    """Plain configurations that the overrides lead to: one, or for a multirun one for each value of each sweep.

    Raises:
        ConfigError: a key, a group's option or a piece of syntax that does not exist.
    """
    if any(override.startswith(f"{_DRAW}=") for override in overrides):
        know_draws()
    with initialize_config_dir(version_base="1.3", config_dir=str(CONFIGS)):
        try:
            parsed = OverridesParser.create().parse_overrides([opened(o) for o in overrides])
        except HydraException as error:
            raise ConfigError(f"command line: {str(error).splitlines()[0]}") from None
        groups = _groups()
        for override in parsed:
            if override.is_sweep_override() and not multirun:
                raise ConfigError(f"{override.key_or_group}: several values; add -m to run each of them.")
            if override.key_or_group in groups:
                _check_option(override)
            if override.key_or_group == _LAUNCHER:
                _check_launcher(override, multirun)
        values = [_single_values(override) for override in parsed]
        first = [v[0] for v in values]
        in_groups = [f for f, o in zip(first, parsed, strict=True) if o.key_or_group in groups]
        tree = plain(_composed_one(config_name, in_groups))
        for override in parsed:
            key = override.key_or_group
            if (
                key not in groups
                and not key.startswith("hydra.")
                and not (override.is_add() or override.is_force_add())
            ):
                _check_key(key, tree)
        variants = [first] + [[*first[:k], other, *first[k + 1 :]] for k, v in enumerate(values) for other in v[1:]]
        found = [tree if v == in_groups else plain(_composed_one(config_name, v)) for v in variants]
        for key in (key for one in found for key in one):
            known_key("command line", key, tree)  # what is open may still be no section of this entry point
        return found


def _check_option(override) -> None:
    options = _options(override.key_or_group)
    for line in _single_values(override):
        option = line.split("=", 1)[1]
        if option not in options:
            raise ConfigError(
                f"{override.key_or_group}: unknown '{option}'{nearest(option, options)} Allowed: {', '.join(options)}."
            )


def _check_launcher(override, multirun: bool) -> None:
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
            "pip install -e '.[distributed]'."
        ) from None


def _composed_one(config_name: str, overrides: list[str]) -> DictConfig:
    try:
        return compose(config_name, overrides=overrides)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{mark.name}, line {mark.line + 1}" if mark else "a configuration file"
        raise ConfigError(f"{where}: {getattr(error, 'problem', error)}; names must differ.") from None
    except (HydraException, OmegaConfBaseException) as error:
        raise ConfigError(f"configuration: {' '.join(str(error).split())}") from None
