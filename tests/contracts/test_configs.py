"""Every shipped configuration composes, passes its checks, and states deviations only."""

import pytest
import yaml

from experiments.published import PUBLISHED
from sim.composition import CONFIGS
from sim.config_tree import KEYED, SINGLE
from sim.configuration import DRAWS, composed, declared_rules
from sim.point_file import points_from
from sim.roster import MILITIA
from sim.rules import MECHANISMS
from sim.settings import settings_from

SCENARIOS = sorted(f.stem for f in (CONFIGS / "scenario").glob("*.yaml"))
EXPERIMENTS = sorted(f.stem for f in (CONFIGS / "experiment").glob("*.yaml"))


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_scenario_composes_and_says_why(scenario):
    config = composed("batch", [f"scenario={scenario}"])[0]
    settings_from(config)
    assert config["scenario"]["name"] == scenario
    assert len(config["scenario"]["why"]) > 40


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_scenario_repeats_no_default(scenario):
    stated = yaml.safe_load((CONFIGS / "scenario" / f"{scenario}.yaml").read_text())
    declared = declared_rules()
    for mechanism, values in (stated.get("rules") or {}).items():
        for parameter, value in values.items() if mechanism != "off" else ():
            assert declared[mechanism][parameter] != value, f"{mechanism}.{parameter} repeats its default"


STUDY_OF = {"headline_quick": "centralization"} | {
    override.removeprefix("experiment="): publication.study
    for publication in PUBLISHED.values()
    for override in publication.overrides
}


@pytest.mark.parametrize("experiment", EXPERIMENTS)
def test_every_experiment_composes_with_its_study(experiment):
    settings_from(composed(STUDY_OF[experiment], [f"experiment={experiment}"])[0])


@pytest.mark.parametrize("ensemble", sorted(f.stem for f in (CONFIGS / "ensemble").glob("*.yaml")))
def test_every_ensemble_composes(ensemble):
    settings_from(composed("batch", [f"ensemble={ensemble}"])[0])


def test_the_roster_keeps_the_stated_order_of_control():
    """Houthis weakest, Badr and Asaib Ahl al-Haq loosened, the patron's own brigades closest (AN20, DA22)."""
    from sim.model import ShadowWar

    model = ShadowWar(settings_from(composed("batch", [])[0]))
    control = {side.name: side.control for side in model.sides[3:]}
    assert min(control, key=control.get) == "houthis"
    assert control["badr"] < control["kataib_hezbollah"]
    assert control["asaib_ahl_al_haq"] < control["kataib_hezbollah"]
    assert sorted(control, key=control.get)[-2:] == ["zeinabiyoun", "fatemiyoun"]


def test_numbers_of_a_militia_are_declared_with_meaning():
    assert all(p.meaning and p.low <= p.default <= p.high for p in MILITIA.values())


def test_what_is_declared_as_fitted_is_what_was_calibrated():
    fitted = {f"{m.name}.{name}" for m in MECHANISMS.values() for name, p in m.parameters.items() if p.fitted}
    assert fitted == set(composed("calibrate", [])[0]["priors"])
    stated = yaml.safe_load((CONFIGS / "rules" / "calibrated.yaml").read_text())
    assert fitted == {f"{m}.{name}" for m, values in stated.items() if m != "defaults" for name in values}
    assert fitted == {name.removeprefix("rules.") for name in points_from("draw", DRAWS).names}


def test_the_baseline_has_the_posterior_mean_and_the_calibration_begins_from_what_was_judged():
    stated = yaml.safe_load((CONFIGS / "rules" / "calibrated.yaml").read_text())
    assert composed("batch", [])[0]["rules"]["planning"]["us"] == stated["planning"]["us"]
    assert composed("calibrate", [])[0]["rules"]["planning"]["us"] == declared_rules()["planning"]["us"]


def test_every_section_of_a_configuration_is_known_and_of_its_kind():
    """A key that is in no list would pass for what a file of one's own has misspelt."""
    entries = {file.stem for file in CONFIGS.glob("*.yaml")} - {"base", "levels", "evidence"}
    configs = [composed(entry, [])[0] for entry in entries]
    configs += [composed("figure", [f"figure={file.stem}"])[0] for file in (CONFIGS / "figure").glob("*.yaml")]
    configs += [composed("evidence", [])[0], composed("hindcast", ["episode=abqaiq_2019"])[0]]
    found = {key for config in configs for key in config}
    assert found | {"draw"} == {*KEYED, *SINGLE}
    assert all(isinstance(config[key], dict) for config in configs for key in KEYED if key in config)
