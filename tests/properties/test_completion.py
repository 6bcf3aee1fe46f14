"""What is asked is what runs: a configuration in part is completed with the usual one, or refused by its key."""

import re

import pytest
import yaml

from sim import simulate
from sim.completion import complete
from sim.config_tree import merged
from sim.params import ConfigError
from tests.worlds import config

TINY = {"ensemble": {"histories": 4, "years": 0.1}}


def test_a_scenario_is_named_and_what_is_stated_goes_on_top():
    found = complete({"scenario": "gaza_2023", "seed": 5, **TINY})
    assert found == merged(config("scenario=gaza_2023"), {"seed": 5, **TINY})
    assert complete({"rules": "default", "draw": "none"}) == config("rules=default")
    assert complete({"draw": "d17"}) == config("draw=d17")


def test_what_a_part_does_not_state_is_as_usual():
    found = complete({"rules": {"policy": {"pressure": 0.2}}})
    assert found == config("rules.policy.pressure=0.2")
    assert (
        found["rules"]["occasions"] == config()["rules"]["occasions"] != config("rules=default")["rules"]["occasions"]
    )
    assert complete({"roster": {"militias": {"badr": {"fervor": 0.2}}}}) == config("roster.militias.badr.fervor=0.2")
    assert complete({}) == config()


def test_a_whole_configuration_stands_for_itself():
    """No militia of the usual roster is added to another one, and no event comes back that was taken out."""
    generic = config("scenario=generic")
    assert complete(generic) == generic
    quiet = {**config("scenario=gaza_2023"), "events": {}}
    assert complete(quiet)["events"] == {}


def test_the_configuration_of_a_result_runs_as_the_result_did(tmp_path):
    overrides = ("scenario=gaza_2023", "ensemble.histories=4", "ensemble.years=0.1", "centralization=networked")
    file = tmp_path / "config.yaml"
    file.write_text(yaml.safe_dump(config(*overrides), sort_keys=False))
    assert simulate(config=file).rows.tobytes() == simulate(*overrides).rows.tobytes()
    part = simulate(config={"scenario": "gaza_2023", "centralization": "networked", **TINY})
    assert part.rows.tobytes() == simulate(*overrides).rows.tobytes()


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ({"scenario": "gaza"}, "scenario: unknown 'gaza'; did you mean 'gaza_2023'?"),
        ({"scenario": {"name": "gaza_2023"}}, "config.scenario.name: 'gaza_2023' states more than its name"),
        ({"scenario": {"name": "../x"}}, "scenario.name: '../x' is no name of a folder"),
        ({"scenario": ["gaza_2023"]}, "scenario: ['gaza_2023'] is not a group of keys"),
        ({"scenari": "gaza_2023"}, "config: unknown key 'scenari'; did you mean 'scenario'?"),
        ({"rules": 3}, "rules: 3 is not a group of keys"),
        ({"rules": None}, "rules: None is not a group of keys"),
        ({"rules": {"policy": 3}}, "rules.policy: 3 is not a group of keys"),
        ({"rules": {"polcy": {"pressure": 1}}}, "rules: unknown key 'polcy'; did you mean 'policy'?"),
        ({"rules": {"off": "gradualism"}}, "rules.off: 'gradualism' is not a list"),
        ({"ensemble": {"histries": 3}}, "ensemble: unknown key 'histries'; did you mean 'histories'?"),
        ({"seed": [1]}, "seed: [1] is not a single value"),
        ({"events": [1]}, "events: [1] is not a group of keys"),
        ({"centralization": {"level": 1}}, "centralization: {'level': 1} is not a single value"),
        ([1], "config: [1] is no mapping of keys and no path of a file"),
        ("nowhere.yaml", "config: 'nowhere.yaml' cannot be read (No such file or directory)"),
    ],
    ids=str,
)
def test_what_cannot_be_is_refused_by_its_key(given, line):
    with pytest.raises(ConfigError, match=re.escape(line)) as refused:
        simulate(config=given)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "it holds no keys"),
        ("# nothing\n", "it holds no keys"),
        ("- a\n- b\n", "no mapping of keys"),
        ("seed: 1\nseed: 2\n", "line 2: found duplicate key seed"),
        ("seed: [1\n", "config.yaml', line"),
        ("seed: ${nowhere}\n", "Interpolation key 'nowhere' not found"),
        (b"\xff\xfe\x00", "no UTF-8 at byte 0"),
    ],
)
def test_a_file_that_is_none_is_refused(text, line, tmp_path):
    file = tmp_path / "config.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ConfigError, match=re.escape(line)):
        simulate(config=file)


def test_a_byte_order_mark_is_no_part_of_a_key(tmp_path):
    file = tmp_path / "config.yaml"
    file.write_bytes(b"\xef\xbb\xbfseed: 3\n")
    assert complete(file)["seed"] == 3


def test_overrides_are_text_and_not_beside_a_configuration():
    with pytest.raises(ConfigError, match="either overrides or a configuration, not both"):
        simulate("seed=1", config={})
    with pytest.raises(ConfigError, match=r"\{'seed': 1\} is no override"):
        simulate({"seed": 1})


def test_more_rows_than_there_is_memory_for_are_refused_with_what_they_need():
    with pytest.raises(ConfigError, match=r"ensemble\.histories: 1,000,000,000 at 1 points need [0-9.,]+ GiB"):
        simulate("ensemble.histories=1000000000")
