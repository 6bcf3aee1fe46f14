"""Hydra's own flags: each is honoured, or refused in one line; none is ignored."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

from hydra._internal.utils import get_args_parser

from sim.params import ConfigError, nearest

_ELSEWHERE = {
    "config_path": "--config-path: what ships stays the base; add a folder of your own by --config-dir.",
    "experimental_rerun": "--experimental-rerun: a result is made again from its config.yaml, or by the same command.",
    "shell_completion": "--shell-completion: completes no program that Python runs as a module.",
}
"""Flags that are refused, and what does what they are for."""
SHOWING = ("cfg", "info", "help", "hydra_help")
"""Flags that show something instead of running."""


@dataclass(frozen=True)
class CommandLine:
    """A command line.

    Attributes:
        overrides: of the configuration.
        multirun: whether an override may have several values.
        config_name: another primary configuration, if one is asked for.
        folders: of configurations of one's own.
        shows: the flags, as they were given, of what is to be shown instead of running; empty to run.
        version: whether the version is asked for.
    """

    overrides: tuple[str, ...]
    multirun: bool = False
    config_name: str | None = None
    folders: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    version: bool = False


class _Parser(argparse.ArgumentParser):
    """Refuses as everything else here does."""

    def error(self, message: str):
        raise ConfigError(f"command line: {message}")


def parse(arguments: Sequence[str]) -> CommandLine:
    """The parts of a command line.

    Raises:
        ConfigError: an unknown flag, one that is not for this program, or two that exclude one another.
    """
    parser = get_args_parser()
    parser.__class__ = _Parser
    parser.allow_abbrev = False
    known = [option for action in parser._actions for option in action.option_strings]
    if "--version" in arguments:
        return CommandLine((), version=True)
    given, unknown = parser.parse_known_intermixed_args(list(arguments))
    strange = [word for word in unknown if word.startswith("-")]
    if strange:
        flag = strange[0].split("=", 1)[0]
        raise ConfigError(f"command line: unknown flag '{flag}'{nearest(flag, known)} Allowed: {', '.join(known)}.")
    for name, said in _ELSEWHERE.items():
        if getattr(given, name) not in (None, False):
            raise ConfigError(said)
    asked = [name for name in ("run", "multirun", *SHOWING) if getattr(given, name) not in (None, False)]
    if len(asked) > 1:
        flags = ", ".join(f"--{name.replace('_', '-')}" for name in asked)
        raise ConfigError(f"command line: {flags} exclude one another; give one of them.")
    if given.cfg is None and (given.resolve or given.package is not None):
        raise ConfigError("command line: --resolve and --package go with --cfg.")
    folders = () if given.config_dir is None else (given.config_dir,)
    return CommandLine((*given.overrides, *unknown), given.multirun, given.config_name, folders, _shows(given, asked))


def _shows(given: argparse.Namespace, asked: Sequence[str]) -> tuple[str, ...]:
    """The flags that show something, written out for Hydra."""
    if not asked or asked[0] in ("run", "multirun"):
        return ()
    value = getattr(given, asked[0])
    flags = [f"--{asked[0].replace('_', '-')}", *([value] if isinstance(value, str) else [])]
    flags += ["--resolve"] if given.resolve else []
    return (*flags, *(["--package", given.package] if given.package is not None else []))
