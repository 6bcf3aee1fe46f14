"""Cited results: each lies with its configuration, is made again from it, and is compared file by file."""

import json

import pytest
import yaml

from experiments import published
from experiments.machinery.identity import config_digest
from experiments.published import PLACE, PUBLISHED, Publication, changed_keys, differences, digest_of, main

ROOT = PLACE.parents[1]
SMALL = Publication("figure", ("figure=roots", "figure.levels=[0.1]", "ensemble.histories=40", "ensemble.years=2"))


def result(folder, digest: str, **files: str):
    folder.mkdir()
    (folder / "manifest.json").write_text(json.dumps({"results_digest": digest, "written": str(folder)}))
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text)
    return folder


# what is cited


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_cited_result_lies_with_its_configuration_and_what_made_it(name):
    manifest = json.loads((PLACE / name / "manifest.json").read_text())
    config = yaml.safe_load((PLACE / name / "config.yaml").read_text())
    assert manifest["results_digest"] and manifest["commit"]
    assert manifest["config_digest"] == config_digest(config)
    assert config["output"] == "results"
    assert list((PLACE / name).glob("*.csv"))


@pytest.mark.parametrize("name", PUBLISHED)
def test_its_command_gives_the_configuration_that_lies_with_it(name):
    config = yaml.safe_load((PLACE / name / "config.yaml").read_text())
    assert changed_keys(config, PUBLISHED[name].config()) == []


@pytest.mark.parametrize("name", [name for name in PUBLISHED if list((PLACE / name).glob("*.svg"))])
def test_a_cited_figure_states_the_digest_of_its_data_and_is_in_the_gallery(name):
    gallery = (ROOT / "docs" / "figures.md").read_text()
    for picture in (PLACE / name).glob("*.svg"):
        assert f"data {digest_of(PLACE / name)}" in picture.read_text()
        assert f"](../results/published/{name}/{picture.stem}.png)" in gallery
        assert picture.with_suffix(".png").is_file()


def test_every_figure_that_is_configured_is_cited():
    figures = {path.stem for path in (ROOT / "configs" / "figure").glob("*.yaml")}
    assert figures <= set(PUBLISHED)


# making and comparing


@pytest.fixture
def cited(tmp_path, monkeypatch, capsys):
    """A small result in a place of its own, and what ``compare`` says of it."""
    monkeypatch.setattr(published, "PLACE", tmp_path / "published")
    monkeypatch.setattr(published, "PUBLISHED", {"small": SMALL})
    assert main(["make", "small"]) == 0

    def compared():
        capsys.readouterr()
        status = main(["compare"])
        return status, capsys.readouterr().out.splitlines()

    return tmp_path / "published" / "small", compared


def test_a_result_made_again_matches_and_says_so_of_every_file(cited):
    _, compared = cited
    status, said = compared()
    assert status == 0
    assert said[0] == f"small again: {SMALL.command}"
    names = ["config.yaml", "data", "roots.csv", "roots.png", "roots.svg"]
    assert said[1:-1] == [f"  small/{name}: the same" for name in names]
    assert said[-1] == "everything matches"


def test_a_file_that_differs_is_named(cited):
    folder, compared = cited
    table = folder / "roots.csv"
    table.write_text(table.read_text().replace("0.1", "0.2", 1))
    status, said = compared()
    assert status == 1
    assert "  small/roots.csv: DIFFERENT" in said and "  small/roots.png: the same" in said
    assert said[-1] == "1 differ: small/roots.csv"


def test_another_version_is_named_where_something_differs(cited):
    folder, compared = cited
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["packages"]["matplotlib"] = "0.1"
    (folder / "manifest.json").write_text(json.dumps(manifest))
    (folder / "roots.png").write_bytes(b"another picture")
    status, said = compared()
    assert status == 1
    assert any(line.startswith("    made with matplotlib 0.1, here ") for line in said)


def test_it_is_made_again_from_the_configuration_that_lies_with_it(cited):
    """Another seed there: the configuration is not today's, and neither are data, table and figure."""
    folder, compared = cited
    config = yaml.safe_load((folder / "config.yaml").read_text())
    (folder / "config.yaml").write_text(yaml.safe_dump({**config, "seed": 9}))
    status, said = compared()
    assert status == 1
    assert {"  small/config.yaml: DIFFERENT", "  small/data: DIFFERENT", "  small/roots.svg: DIFFERENT"} <= set(said)


def test_a_configuration_that_can_no_longer_be_run_is_told_in_one_line(cited, capsys):
    folder, _ = cited
    config = yaml.safe_load((folder / "config.yaml").read_text())
    config["rules"]["gone"] = {"nats": 1}
    (folder / "config.yaml").write_text(yaml.safe_dump(config))
    assert main(["compare"]) == 3
    assert capsys.readouterr().err.startswith("error: rules: unknown key 'gone'")


def test_what_is_not_there_differs(cited):
    folder, compared = cited
    (folder / "config.yaml").unlink()
    assert compared()[1][-1] == "1 differ: small/config.yaml"


def test_the_same_result_matches_whenever_it_was_made(tmp_path):
    cited, made = result(tmp_path / "a", "12", table="1,2"), result(tmp_path / "b", "12", table="1,2")
    assert dict(differences(cited, made)) == {"data": True, "table.csv": True}


def test_another_digest_or_table_or_a_missing_file_differs(tmp_path):
    cited = result(tmp_path / "a", "12", table="1,2", gone="3")
    made = result(tmp_path / "b", "13", table="1,3", new="4")
    assert dict(differences(cited, made)) == {"data": False, "table.csv": False, "gone.csv": False, "new.csv": False}


def test_a_result_that_is_not_there_differs(tmp_path):
    made = result(tmp_path / "b", "13", table="1,3")
    assert not any(same for _, same in differences(tmp_path / "nothing", made))


def test_an_unknown_name_is_refused_with_those_that_there_are(capsys):
    assert main(["compare", "hedline"]) == 2
    assert ", ".join(PUBLISHED) in capsys.readouterr().err
