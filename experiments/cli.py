"""What every entry point shares: configurations from the command line, run, or refused in one line.

A run is checked whole before anything is written: every override's key and value, then the settings that come of them.
What is refused goes to standard error as one line, with exit status 2; what had to stop with 3; Ctrl-C ends with 130.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable

import hydra
from omegaconf import DictConfig

from experiments.parts import Stopped
from sim.configuration import CONFIGS, composed, opened, plain
from sim.params import ConfigError

REFUSED, STOPPED, INTERRUPTED = 2, 3, 130
_OWN_FLAGS = ("-m", "--multirun")


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
    except Stopped as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(STOPPED)
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
