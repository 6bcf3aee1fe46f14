"""Studies of next to nothing: they end well, say that nothing happened, and print no number that is none."""

import re

import numpy as np
import pandas as pd
import pytest

from experiments import causes, compare, figure, knockout, record
from sim.analysis.causes import ACTS, NECESSITY, SHARES, WARS
from sim.configuration import composed
from sim.params import ConfigError

STUDIES = {"causes": causes, "compare": compare, "record": record, "figure": figure, "knockout": knockout}
FEW = ("ensemble.histories=3", "ensemble.years=0.1")
ONE = ("ensemble.histories=1", "ensemble.years=0.1")
ONE_DAY = ("ensemble.histories=2", "ensemble.years=0.003")
PEACE = "No history ended in open war."
TWO_PARAMETERS = ("design.parameters={centralization: [0, 1], rules: {policy: {pressure: [0, 1]}}}",)
NO_NUMBER = re.compile(r"\b(nan|inf|NaN|Infinity|None)\b")


def finished(study, output, *overrides):
    """The folder of a study that was run."""
    module = STUDIES[study]
    config = composed(study, [f"output={output}", *overrides])[0]
    module.check(config)
    module.run(config)
    return module.folder_of(config)


def words_of(folder, name):
    """What is written in a figure; the vector keeps each text as a comment."""
    return re.findall(r"<!-- (.*?) -->", (folder / f"{name}.svg").read_text(encoding="utf-8"))


@pytest.mark.parametrize("size", [FEW, ONE], ids=["few", "one"])
@pytest.mark.parametrize(
    ("study", "overrides"),
    [
        ("causes", ()),
        ("compare", ("second.centralization=0.85",)),
        ("compare", ("second.rules.policy.talks=0.51",)),
        ("record", ()),
    ],
)
def test_a_study_of_next_to_nothing_prints_numbers_or_says_undecided(study, overrides, size, tmp_path, capsys):
    folder = finished(study, tmp_path, *size, *overrides)
    said = capsys.readouterr().out
    assert "data digest" in said and not NO_NUMBER.search(said)
    assert "undecided" in said or study == "causes"
    assert (folder / "manifest.json").is_file()


def test_causes_of_no_war_are_tables_without_rows_and_a_figure_that_says_so(tmp_path, capsys):
    folder = finished("causes", tmp_path, *FEW)
    assert "0 of 3 histories end in open war; 0 are examined\nno war" in capsys.readouterr().out
    for name, columns in (("wars", WARS), ("shares", SHARES), ("necessity", NECESSITY)):
        table = pd.read_csv(folder / f"{name}.csv")
        assert table.empty and tuple(table.columns) == columns
    assert tuple(pd.read_parquet(folder / "acts.parquet").columns) == ACTS
    assert words_of(folder, "causes").count(PEACE) == 2


def test_a_pair_tells_of_a_difference_only_what_its_range_says(tmp_path, capsys):
    folder = finished("compare", tmp_path, *ONE, "first.centralization=0", "second.centralization=1")
    said = capsys.readouterr().out
    assert "1 pair; how many independent histories know as much is undecided" in said
    table = pd.read_csv(folder / "differences.csv").set_index("measure")
    assert (table.low["unauthorized share"], table.high["unauthorized share"]) == (-1.0, 1.0)
    assert (table.low["wars a year"], table.high["wars a year"]) == (-np.inf, np.inf)
    assert table.independent.isna().all()


def test_sides_whose_only_wars_are_alone_are_not_told_apart():
    alone = [{"war": "any", "wars_first": 1, "wars_second": 0, "statistic": np.nan, "pvalue": np.nan}]
    assert "undecided: nothing to tell the sides apart by" in compare.told_sooner(pd.DataFrame(alone))


@pytest.mark.parametrize(("days", "said"), [([], "undecided"), ([9], "9 [undecided]"), ([2, 4, 9], "4 [3, 6]")])
def test_days_of_an_answer_have_quartiles_when_there_are_several(days, said):
    assert record._quartiles(np.array(days)) == said


@pytest.mark.parametrize(
    ("name", "sentence", "number"), [("roots", PEACE, 2), ("incidence", "no history ended in open war", 1)]
)
def test_a_figure_without_a_war_says_so_in_its_panels(name, sentence, number, tmp_path):
    folder = finished("figure", tmp_path, f"figure={name}", *FEW)
    words = words_of(folder, name)
    assert words.count(sentence) == number
    table = pd.read_csv(folder / f"{name}.csv")
    assert (table.value == 0.0).all() and (table.low == 0.0).all() and (table.high > 0.5).all()
    assert not [word for word in words if NO_NUMBER.search(word)]


def test_incidence_begins_on_the_first_day_and_reaches_the_horizon(tmp_path):
    table = pd.read_csv(finished("figure", tmp_path, "figure=incidence", *FEW) / "incidence.csv")
    assert (table.groupby("level").day.min() == 0).all() and (table.groupby("level").day.max() == 37).all()


@pytest.mark.parametrize("name", ["months", "response", "incidence", "roots"])
def test_figures_of_a_single_day_are_drawn(name, tmp_path):
    plane = (*TWO_PARAMETERS, "figure.outcome=unauthorized_share") if name == "response" else ()
    words = words_of(finished("figure", tmp_path, f"figure={name}", *ONE_DAY, *plane), name)
    assert not [word for word in words if NO_NUMBER.search(word)]
    if name == "response":
        assert "Undecided: no cell has a number." in words


@pytest.mark.parametrize("design", [("design=elementary", "design.n=2"), ("design=twelve", "design.n=4")])
def test_an_outcome_that_never_varies_is_undecided_and_the_other_is_still_told(design, tmp_path):
    folder = finished("figure", tmp_path, "figure=sensitivity", *design, *FEW)
    table = pd.read_csv(folder / "sensitivity.csv")
    war, share = (table[table.outcome == outcome] for outcome in ("war", "unauthorized_share"))
    assert war.value.isna().all() and share.value.notna().all()
    assert (share.low <= share.value).all() and (share.value <= share.high).all() and (share.low < share.high).all()
    words = " ".join(words_of(folder, "sensitivity"))
    assert "Undecided: at all points the same" in words and "without one: undecided" in words


@pytest.mark.parametrize("design", ["elementary", "twelve"])
def test_indices_of_a_single_sample_are_refused_before_anything_is_run(design, tmp_path):
    overrides = ("figure=sensitivity", f"design={design}", "design.n=1", "ensemble.histories=3")
    with pytest.raises(ConfigError) as refused:
        finished("figure", tmp_path, *overrides)
    assert str(refused.value) == "design.n: 1 is too few for an interval; allowed: 2 or more."
    assert not list(tmp_path.iterdir())


def test_a_knock_out_of_next_to_nothing_measures_nothing_and_says_what_is_undecided(tmp_path, capsys):
    folder = finished("knockout", tmp_path, *ONE)
    said, table = capsys.readouterr().out, pd.read_csv(folder / "table.csv")
    assert "[undecided]" in said and not NO_NUMBER.search(said)
    assert f" of {len(table)} changes; too few histories" in said
    assert not table.measurable.any()
    assert (table.low < table.value).all() and (table.value < table.high).all()
    assert any("without one: undecided" in word for word in words_of(folder, "ranking"))
