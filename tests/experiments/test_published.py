"""Cited results are compared file by file."""

import json

from experiments.published import PUBLISHED, differences, main


def result(folder, digest: str, **files: str):
    folder.mkdir()
    (folder / "manifest.json").write_text(json.dumps({"results_digest": digest, "written": str(folder)}))
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text)
    return folder


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
