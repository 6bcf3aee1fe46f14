"""What a calibration is: windows, priors, targets and sizes of a configuration, and what makes it the same one."""

from __future__ import annotations

from experiments.machinery.identity import config_digest
from sim.analysis.abc import Schedule
from sim.calibration.procedure import Calibration
from sim.calibration.records import windows
from sim.calibration.space import space_from
from sim.calibration.targets import targets
from sim.compiled import source_digest
from sim.configuration import in_scenario, scenarios
from sim.evidence.quantities import period
from sim.params import ConfigError, number_within, truth, whole_within
from sim.settings import settings_from

BOUNDS = {
    "particles": (20, 100_000),
    "pilot": (20, 10_000_000),
    "populations": (1, 100),
    "draws": (1, 100_000),
    "predictive": (20, 1_000_000),
}


def calibration_of(config: dict) -> Calibration:
    """The calibration that a configuration asks for.

    Raises:
        ConfigError: something in it cannot be.
    """
    sizes = {key: whole_within(key, config[key], *bounds) for key, bounds in BOUNDS.items()}
    truth("fresh", config["fresh"])
    least = number_within("least_accepted", config["least_accepted"], 1e-6, 1.0)
    schedule = Schedule(sizes["particles"], max(sizes["pilot"], sizes["particles"]), 0.5, sizes["populations"], least)
    killing = in_scenario("killing", config, config["killing"])
    if not killing["events"]:
        raise ConfigError(f"killing: '{config['killing']}' scripts nothing that could be answered.")
    both = windows(settings_from(config), settings_from(killing), period("quiet_attacks"))
    return Calibration(both, space_from(config["priors"]), targets(), schedule, int(config["seed"]))


def whole(config: dict) -> dict:
    """The configuration with what the scenario of the killing states, since only its name stands in it."""
    return {**config, "read": {"killing": scenarios()[config["killing"]].content}}


def identity(config: dict) -> dict:
    """What makes populations parts of one calibration."""
    return {"configuration": config_digest(whole(config)), "sources": source_digest()}
