"""Hydra's composition as a plain function: it works inside other Hydra programs, in threads and in notebooks.

``hydra.compose`` goes through a process-wide singleton; here a loader of our own reads the folders that ship, and
folders of the user's beside them, and composes without it.  Folders of one's own have the groups of ``configs/``
(``scenario/mine.yaml``); a file that ships cannot be replaced there, since nobody would see it.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from threading import RLock

from hydra import version
from hydra._internal.config_loader_impl import ConfigLoaderImpl
from hydra._internal.config_search_path_impl import ConfigSearchPathImpl
from hydra.core.override_parser.overrides_parser import OverridesParser
from hydra.core.override_parser.types import Override, RangeSweep
from hydra.core.plugins import Plugins
from hydra.errors import HydraException
from hydra.types import RunMode
from omegaconf import DictConfig, OmegaConf
from omegaconf.errors import OmegaConfBaseException
from yaml import YAMLError

from sim.params import ConfigError
from sim.resources import ROOT

CONFIGS = ROOT / "configs"
SEARCHPATH = "hydra.searchpath"
VERSION_BASE = "1.3"
MOST_VALUES = 100_000
"""In one range of a multirun."""
_LOCK = RLock()
"""Held while Hydra composes; its parser and its version base are not made for threads."""


def loader_of(folders: Sequence[str] = ()) -> ConfigLoaderImpl:
    """A loader of what ships and of some folders of the user's.

    Raises:
        ConfigError: a folder is none, or has a file that ships under the same name.
    """
    return _loader(str(CONFIGS), tuple(check_folder(folder) for folder in folders))


@lru_cache(maxsize=8)
def _loader(shipped: str, folders: tuple[str, ...]) -> ConfigLoaderImpl:
    path = ConfigSearchPathImpl()
    path.append("hydra", "pkg://hydra.conf")
    path.append("main", f"file://{shipped}")
    for folder in folders:
        path.append("command-line", f"file://{folder}")
    path.append("schema", "structured://")
    with _LOCK:
        Plugins.instance()  # brings the options of launchers along
        return ConfigLoaderImpl(path)


@dataclass(frozen=True)
class Stated:
    """What a configuration file states by itself.

    Attributes:
        content: plain and resolved.
        has_defaults: whether it builds on other files.
    """

    content: dict
    has_defaults: bool


def stated(loader: ConfigLoaderImpl, name: str) -> Stated | None:
    """What a file states, by its group and name; None when there is no such file."""
    with _as_hydra_1_3():
        try:
            found = loader.repository.load_config(name)
        except (HydraException, YAMLError, OmegaConfBaseException, OSError, ValueError, AssertionError) as error:
            raise ConfigError(f"configuration: '{name}' cannot be read ({_first_reason(error)}).") from None
    if found is None:
        return None
    return Stated(plain(found.config), any(not default.is_self() for default in found.defaults_list or ()))


def groups_of(loader: ConfigLoaderImpl) -> list[str]:
    """Names of the groups, but those of Hydra."""
    with _as_hydra_1_3():
        return [group for group in loader.list_groups("") if group != "hydra"]


def options_of(loader: ConfigLoaderImpl, group: str) -> list[str]:
    """Names of the options of a group, in their order."""
    with _as_hydra_1_3():
        return sorted(loader.get_group_options(group))


def check_folder(folder: str) -> str:
    """The absolute path of a folder of configurations.

    Raises:
        ConfigError: it is none, or has a file that ships under the same name.
    """
    if not str(folder):
        raise ConfigError("configurations: '' is no folder.")
    path = Path(str(folder).removeprefix("file://")).expanduser()
    if "://" in str(folder).removeprefix("file://"):
        raise ConfigError(f"configurations: '{folder}' is no folder; allowed: a path, or file:// and a path.")
    if not path.is_dir():
        raise ConfigError(f"configurations: '{folder}' is no folder.")
    if path.resolve() != CONFIGS.resolve():
        for file in sorted(path.glob("*/*.yaml")):
            name = file.relative_to(path)
            if (CONFIGS / name).is_file():
                raise ConfigError(f"configurations: '{file}' has the name of one that ships; take another name.")
    return str(path.absolute())


def parse(loader: ConfigLoaderImpl, overrides: Sequence[str]) -> list[Override]:
    """Overrides, parsed; a ``glob`` finds its options by the loader.

    Raises:
        ConfigError: the first piece that is none.
    """
    with _as_hydra_1_3():
        parser = OverridesParser.create(config_loader=loader)
        found = []
        for override in overrides:
            try:
                found += parser.parse_overrides([override])
            except (HydraException, RecursionError, ValueError) as error:
                said = str(error).splitlines()[0] if str(error) else type(error).__name__
                raise ConfigError(f"command line: {said}") from None
        return found


def values_of(override: Override) -> list[str]:
    """The override, once for each value of its sweep; a value that is there twice counts once.

    Raises:
        ConfigError: it has no list of values, or an empty one.
    """
    if not override.is_sweep_override():
        return [override.input_line]
    key = override.get_key_element()
    if not override.is_discrete_sweep():
        raise ConfigError(f"{key}: an interval has no list of values; write range(low,high,step), or a design.")
    try:
        with _as_hydra_1_3():
            values = list(dict.fromkeys(_listed(override)))
    except (HydraException, OmegaConfBaseException, TypeError, AssertionError) as error:
        raise ConfigError(f"{key}: {override.input_line.split('=', 1)[1]} is no list of values ({error}).") from None
    if not values:
        raise ConfigError(f"{key}: {override.input_line.split('=', 1)[1]} has no value in it.")
    return [f"{key}={value}" for value in values]


def _listed(override: Override) -> Iterator[str]:
    """Values of a sweep; those of a range as they are written, not as binary sums make them."""
    swept = override.value()
    if not isinstance(swept, RangeSweep):
        yield from override.sweep_string_iterator()
        return
    whole = all(isinstance(number, int) for number in (swept.start, swept.stop, swept.step))
    start, stop, step = (Decimal(str(number)) for number in (swept.start, swept.stop, swept.step))
    if step == 0 or (stop - start) / step > MOST_VALUES:
        raise ConfigError(f"{override.get_key_element()}: a range of more than {MOST_VALUES:,} values.")
    while (start < stop) if step > 0 else (start > stop):
        yield f"{int(start) if whole else float(start)}"
        start += step


def compose(loader: ConfigLoaderImpl, config_name: str, overrides: Sequence[str]) -> DictConfig:
    """The configuration without Hydra's own part.

    Raises:
        ConfigError: it does not compose; one line that names the file or the key.
    """
    named = any(override.lstrip("+").startswith("hydra.job.name=") for override in overrides)
    overrides = [*overrides, *(() if named else ("hydra.job.name=spillover",))]
    try:
        with _as_hydra_1_3():
            config = loader.load_configuration(config_name, overrides, RunMode.RUN, from_shell=False)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{mark.name}, line {mark.line + 1}" if mark else "a configuration file"
        raise ConfigError(f"{where}: {getattr(error, 'problem', error)}; names must differ.") from None
    except (HydraException, OmegaConfBaseException, OSError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise ConfigError(f"configuration: {_first_reason(error)}") from None
    OmegaConf.set_struct(config, False)
    if str(config.hydra.mode).endswith("MULTIRUN"):
        raise ConfigError("hydra.mode: several runs are asked for by -m.")
    del config["hydra"]
    return config


def overridden(config: DictConfig, overrides: Sequence[Override]) -> DictConfig:
    """A copy of a composed configuration with overrides of single keys on top, as Hydra lays them there.

    Raises:
        ConfigError: one of them cannot be laid there.
    """
    config = copy.deepcopy(config)
    OmegaConf.set_struct(config, True)
    try:
        ConfigLoaderImpl._apply_overrides_to_config(list(overrides), config)
    except (HydraException, OmegaConfBaseException, ValueError, TypeError, RecursionError) as error:
        raise ConfigError(f"configuration: {_first_reason(error)}") from None
    OmegaConf.set_struct(config, False)
    return config


def _first_reason(error: BaseException) -> str:
    """What an error says, or what it was raised from when it says nothing."""
    while not str(error).strip() and error.__cause__ is not None:
        error = error.__cause__
    return " ".join(str(error).split()) or type(error).__name__


def plain(config: DictConfig) -> dict:
    """The resolved configuration as plain dictionaries and lists.

    Raises:
        ConfigError: something in it cannot be resolved, or is missing.
    """
    try:
        return OmegaConf.to_container(config, resolve=True, throw_on_missing=True)
    except (OmegaConfBaseException, ValueError, TypeError, RecursionError) as error:
        raise ConfigError(f"configuration: {_first_reason(error)}") from None


@contextmanager
def _as_hydra_1_3() -> Iterator[None]:
    """Composition by the rules of this version of Hydra, whatever a surrounding program has asked for."""
    with _LOCK:
        base = version.VersionBase.instance()
        before = base.version_base
        base.setbase(version.Version(VERSION_BASE))
        try:
            yield
        finally:
            base.version_base = before
