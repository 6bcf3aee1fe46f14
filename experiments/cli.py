"""What every entry point shares: configurations from the command line, refused in one line when they cannot be.

A run is checked whole before anything is written: every override's key and value, then the settings that come of them.
What is refused goes to standard error as one line, with exit status 2; Ctrl-C ends with 130.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import hydra
from hydra import compose, initialize_config_dir
from hydra.core.config_store import ConfigStore
from hydra.core.global_hydra import GlobalHydra
from hydra.core.override_parser.overrides_parser import OverridesParser
from hydra.errors import HydraException
from omegaconf import DictConfig, OmegaConf
from omegaconf.errors import OmegaConfBaseException
from yaml import YAMLError

from sim.params import ConfigError, nearest
from sim.rules import MECHANISMS

CONFIGS = Path(__file__).resolve().parent.parent / "configs"
REFUSED, INTERRUPTED = 2, 130
_OWN_FLAGS = ("-m", "--multirun")
_OPEN = ("roster.", "theatres.", "events.")
"""Sections that may be given keys which no file states; ``sim.roster`` knows all that are allowed."""


def declared_rules() -> dict:
    """The configuration tree of all mechanisms, as declared; what another key sets is left out."""
    tree: dict = {"off": []}
    for name, mechanism in MECHANISMS.items():
        tree[name] = {p: d.default for p, d in mechanism.parameters.items() if not d.set_by}
    return tree


ConfigStore.instance().store(group="rules", name="declared", node=declared_rules())


def plain(config: DictConfig) -> dict:
    """The resolved configuration as plain dictionaries and lists."""
    return OmegaConf.to_container(config, resolve=True)


def _groups() -> list[str]:
    return [g for g in GlobalHydra.instance().config_loader().list_groups("") if g != "hydra"]


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
        return [plain(_composed_one(config_name, variant)) for variant in variants]


def _check_option(override) -> None:
    options = _options(override.key_or_group)
    for line in _single_values(override):
        option = line.split("=", 1)[1]
        if option not in options:
            raise ConfigError(
                f"{override.key_or_group}: unknown '{option}'{nearest(option, options)} Allowed: {', '.join(options)}."
            )


def _composed_one(config_name: str, overrides: list[str]) -> DictConfig:
    try:
        return compose(config_name, overrides=overrides)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{mark.name}, line {mark.line + 1}" if mark else "a configuration file"
        raise ConfigError(f"{where}: {getattr(error, 'problem', error)}; names must differ.") from None
    except (HydraException, OmegaConfBaseException) as error:
        raise ConfigError(f"configuration: {' '.join(str(error).split())}") from None


def main(config_name: str, check: Callable[[dict], object], run: Callable[[dict], None]) -> None:
    """Runs an entry point on ``sys.argv``.

    Args:
        config_name: primary configuration.
        check: raises ``ConfigError`` when a plain configuration cannot be run; writes nothing.
        run: runs one plain configuration.
    """
    arguments = sys.argv[1:]
    flags = [a for a in arguments if a.startswith("-")]
    multirun = any(f in _OWN_FLAGS for f in flags)
    logging.getLogger("hydra").setLevel(logging.ERROR)
    try:
        if not all(f in _OWN_FLAGS for f in flags):
            _through_hydra(config_name, lambda config: print(end=""))
            return
        overrides = [a for a in arguments if not a.startswith("-")]
        configs = composed(config_name, overrides, multirun)
        for config in configs:
            check(config)
        if multirun:
            sys.argv[1:] = [*flags, *map(opened, overrides)]
            _through_hydra(config_name, lambda config: run(plain(config)))
        else:
            run(configs[0])
    except ConfigError as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(REFUSED)
    except KeyboardInterrupt:
        print("interrupted; nothing unfinished was kept", file=sys.stderr, flush=True)
        os._exit(INTERRUPTED)
    except BrokenPipeError:  # whoever read the output has had enough of it
        os._exit(0)


def _through_hydra(config_name: str, task: Callable[[DictConfig], None]) -> None:
    """Lets Hydra parse the command line and launch: multirun, ``--help``, ``--cfg`` and the like."""

    @hydra.main(version_base="1.3", config_path=str(CONFIGS), config_name=config_name)
    def entry(config: DictConfig) -> None:
        task(config)

    entry()
