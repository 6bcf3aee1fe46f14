"""What every entry point shares: configurations from the command line, run, or refused in one line.

A run is checked whole before anything is written: every override's key and value, then the settings that come of them.
What is refused goes to standard error as one line, with exit status 2; what had to stop with 3; Ctrl-C ends with 130.
"""

from __future__ import annotations

import logging
import os
import sys
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path

import hydra
from omegaconf import DictConfig

from experiments.machinery.parts import Stopped
from sim.configuration import CONFIGS, composed, opened, plain
from sim.params import ConfigError

REFUSED, STOPPED, INTERRUPTED = 2, 3, 130
_OWN_FLAGS = ("-m", "--multirun")


def main(
    config_name: str,
    check: Callable[[dict], object],
    run: Callable[[dict], None],
    place: Callable[[dict], Path] | None = None,
) -> None:
    """Runs an entry point on ``sys.argv``.

    Args:
        config_name: primary configuration.
        check: raises ``ConfigError`` when a plain configuration cannot be run; writes nothing.
        run: runs one plain configuration.
        place: where the result of a configuration goes; with it a job of a multirun that fails leaves its error there,
            under the result's name, and the rest goes on.
    """
    arguments = sys.argv[1:]
    flags = [a for a in arguments if a.startswith("-")]
    multirun = any(f in _OWN_FLAGS for f in flags)
    logging.getLogger("hydra").setLevel(logging.ERROR)
    warnings.filterwarnings("ignore", "\n'hydra/launcher/ray' is validated")  # meant: our file adds to the plugin's
    try:
        if not all(f in _OWN_FLAGS for f in flags):
            _through_hydra(config_name, lambda config: print(end=""))
            return
        overrides = [a for a in arguments if not a.startswith("-")]
        configs = composed(config_name, overrides, multirun)
        for config in configs:
            check(config)
        if multirun:
            sys.argv[1:] = [*flags, *map(opened, overrides), *_output_from_anywhere(configs)]
            _through_hydra(config_name, lambda config: attempted(plain(config), run, place))
            _report([_error_file(place(config)) for config in configs] if place else [])
        else:
            run(configs[0])
    except ConfigError as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(REFUSED)
    except Stopped as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(STOPPED)
    except KeyboardInterrupt:
        print("interrupted; nothing unfinished was kept", file=sys.stderr, flush=True)
        os._exit(INTERRUPTED)
    except BrokenPipeError:  # whoever read the output has had enough of it
        os._exit(0)


def attempted(config: dict, run: Callable[[dict], None], place: Callable[[dict], Path] | None) -> None:
    """Runs one job of a multirun; what goes wrong is written beside the place of its result."""
    if place is None:
        run(config)
        return
    file = _error_file(place(config))
    file.unlink(missing_ok=True)
    try:
        run(config)
    except Exception as error:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(traceback.format_exception(error)))


def _error_file(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.error")


def _report(files: list[Path]) -> None:
    """Says which jobs failed; exit status 3 when any did."""
    failed = [file for file in files if file.is_file()]
    for file in failed:
        print(f"error: {file.read_text().strip().splitlines()[-1]} (see {file})", file=sys.stderr)
    if failed:
        print(f"error: {len(failed)} of {len(files)} jobs failed; the same command tries them again", file=sys.stderr)
        sys.exit(STOPPED)


def _output_from_anywhere(configs: list[dict]) -> list[str]:
    """The override that makes ``output`` absolute: a launcher may run jobs from another folder."""
    if len({config["output"] for config in configs}) > 1:  # swept
        return []
    path = os.path.abspath(configs[0]["output"]).replace("\\", "\\\\").replace("'", "\\'")
    return [f"output='{path}'"]


def _through_hydra(config_name: str, task: Callable[[DictConfig], None]) -> None:
    """Lets Hydra parse the command line and launch: multirun, ``--help``, ``--cfg`` and the like."""

    @hydra.main(version_base="1.3", config_path=str(CONFIGS), config_name=config_name)
    def entry(config: DictConfig) -> None:
        task(config)

    entry()
