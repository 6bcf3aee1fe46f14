"""What every entry point shares: configurations from the command line, run, or refused in one line.

A run is checked whole before anything is written: every override's key and value, then the settings that come of them.
What is refused goes to standard error as one line, with exit status 2; what had to stop with 3, and the same command
goes on from what is finished; Ctrl-C ends with 130.  ``SPILLOVER_TRACEBACK=1`` shows where an unexpected error arose.
"""

from __future__ import annotations

import logging
import os
import sys
import traceback
import warnings
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

import hydra
from omegaconf import DictConfig

from experiments.machinery import streams
from experiments.machinery.flags import CommandLine, parse
from experiments.machinery.parts import TakenAway
from experiments.machinery.store import Stopped
from sim import __version__
from sim.composition import CONFIGS, SEARCHPATH, check_folder
from sim.configuration import FOLDERS, composed, overrides_listed, own_folders, searched
from sim.files import read_text, write_text
from sim.params import ConfigError

REFUSED, STOPPED, INTERRUPTED = 2, 3, 130
TRACEBACK = "SPILLOVER_TRACEBACK"


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
    streams.prepare()
    with ends_in_one_line():
        asked = parse(sys.argv[1:])
        if asked.version:
            print(f"spillover {__version__}")
            return
        name = asked.config_name or config_name
        look_in(asked)
        configs = composed(name, asked.overrides, asked.multirun)
        if asked.shows:
            show(name, asked)
            return
        for config in configs:
            check(config)
        with mid_work():
            if asked.multirun:
                launch(name, asked, configs, run, place)
            else:
                run_to_the_end(run, configs[0])
    sys.stdout.flush()


def show(config_name: str, asked: CommandLine) -> None:
    """Lets Hydra show what is asked for; what it cannot show it refuses in words of its own."""
    try:
        _through_hydra(config_name, [*asked.shows, *asked.overrides], lambda config: None)
    except SystemExit as stop:
        sys.exit(REFUSED if stop.code else 0)


def look_in(asked: CommandLine) -> None:
    """Lets everything that composes a configuration, in this process and in those that it starts, look in the folders
    that the command line names.
    """
    folders = [check_folder(folder) for folder in (*own_folders(), *asked.folders, *searched(asked.overrides))]
    if folders:
        os.environ[FOLDERS] = os.pathsep.join(dict.fromkeys(folders))


def run_to_the_end(run: Callable[[dict], None], config: dict) -> None:
    """Runs a configuration; once more where another process has put the result together meanwhile."""
    try:
        run(config)
    except TakenAway:
        run(config)


@contextmanager
def mid_work():
    """What is refused once work has begun is no refusal any more, but a stop."""
    try:
        yield
    except ConfigError as error:
        raise Stopped(str(error)) from error


@contextmanager
def ends_in_one_line():
    """Ends the process with one line on standard error and a status, whatever goes wrong."""
    try:
        yield
        sys.stdout.flush()
    except ConfigError as error:
        _end(error, REFUSED)
    except KeyboardInterrupt:
        print("interrupted; nothing unfinished was kept", file=sys.stderr, flush=True)
        os._exit(INTERRUPTED)
    except Exception as error:
        if os.environ.get(TRACEBACK) == "1":
            raise
        _end(error, STOPPED)


def _end(error: Exception, status: int) -> None:
    print(f"error: {_one_line(error)}", file=sys.stderr, flush=True)
    sys.exit(status)


def _one_line(error: BaseException) -> str:
    """An error in a line: the words of one that was foreseen, and the kind of any other."""
    said = " ".join(str(error).split())
    if isinstance(error, ConfigError | Stopped):
        return said
    if isinstance(error, MemoryError):
        return f"not enough memory ({said}); fewer histories, or a sweep, which writes in parts."
    if isinstance(error, OSError):
        return f"{error.strerror or said}{f': {error.filename!r}' if error.filename else ''}"
    return f"{type(error).__name__}: {said} ({TRACEBACK}=1 shows where)"


def launch(
    config_name: str,
    asked: CommandLine,
    configs: list[dict],
    run: Callable[[dict], None],
    place: Callable[[dict], Path] | None,
) -> None:
    """Lets Hydra launch the jobs of a multirun, and reports those that failed."""
    logging.getLogger("hydra").setLevel(logging.ERROR)
    warnings.filterwarnings("ignore", "\n'hydra/launcher/ray' is validated")  # meant: our file adds to the plugin's
    overrides = [o for o in overrides_listed(config_name, asked.overrides) if not o.lstrip("+").startswith(SEARCHPATH)]
    _through_hydra(
        config_name, ["-m", *overrides, *_output_from_anywhere(configs)], lambda config: attempt(config, run, place)
    )
    _report([_error_file(place(config)) for config in configs] if place else [])


def attempt(config: dict, run: Callable[[dict], None], place: Callable[[dict], Path] | None) -> None:
    """Runs one job of a multirun; what goes wrong is written beside the place of its result."""
    if place is None:
        run_to_the_end(run, config)
        return
    file = _error_file(place(config))
    file.unlink(missing_ok=True)
    try:
        run_to_the_end(run, config)
    except Exception as error:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_text(file, "".join(traceback.format_exception(error)))


def _error_file(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.error")


def _report(files: list[Path]) -> None:
    """Says which jobs failed; exit status 3 when any did."""
    files = list(dict.fromkeys(files))
    failed = [file for file in files if file.is_file()]
    for file in failed:
        print(f"error: {read_text('job', file).strip().splitlines()[-1]} (see {file})", file=sys.stderr)
    if failed:
        print(f"error: {len(failed)} of {len(files)} jobs failed; the same command tries them again", file=sys.stderr)
        sys.exit(STOPPED)


def _output_from_anywhere(configs: list[dict]) -> list[str]:
    """The override that makes ``output`` absolute: a launcher may run jobs from another folder."""
    if len({config["output"] for config in configs}) > 1:  # swept
        return []
    path = os.path.abspath(configs[0]["output"]).replace("\\", "\\\\").replace("'", "\\'")
    return [f"output='{path}'"]


def _through_hydra(config_name: str, arguments: list[str], task: Callable[[dict], None]) -> None:
    """Lets Hydra parse a command line and launch: multirun, ``--help``, ``--cfg`` and the like."""
    from sim.composition import plain

    folders = ",".join("'" + folder.replace("\\", "\\\\").replace("'", "\\'") + "'" for folder in own_folders())
    sys.argv[1:] = [*arguments, *([f"{SEARCHPATH}=[{folders}]"] if folders else [])]

    @hydra.main(version_base="1.3", config_path=str(CONFIGS), config_name=config_name)
    def entry(config: DictConfig) -> None:
        task(plain(config))

    entry()
