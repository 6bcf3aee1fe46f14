"""Every figure that is configured is made, says what its axes are, and is the same bytes from the same data."""

import json
import subprocess
import sys
from pathlib import Path

import matplotlib.axes
import matplotlib.text
import pandas as pd
import pytest
import yaml

from experiments import batch, figure, history
from experiments.figures.earlier import opened
from experiments.sweep import __main__ as sweep
from sim.composition import CONFIGS
from sim.configuration import composed
from sim.figures import style
from sim.params import ConfigError

ROOT = Path(__file__).parents[2]
CONFIGURED = sorted(file.stem for file in (CONFIGS / "figure").glob("*.yaml"))
SMALL = ("ensemble.histories=12", "ensemble.years=1")
PLANE = ("design.parameters.centralization=[0,1]", "design.parameters.rules.policy.pressure=[0,0.5,1]")
SIZES = {
    "headline": ("experiment.levels=3", "experiment.severity_bases=[3]"),
    "response": PLANE,
    "sensitivity": ("design.n=3", "ensemble.years=2"),
    "timeline": ("figure.history=3", "ensemble.years=0.3"),
}


def configured(name, output, *overrides):
    return composed("figure", [f"figure={name}", f"output={output}", *SMALL, *SIZES.get(name, ()), *overrides])[0]


def made(config):
    figure.check(config)
    figure.run(config)
    name = config["figure"]["name"]
    return max((Path(config["output"]) / "figure").glob(f"{name}-*"), key=lambda folder: folder.stat().st_mtime_ns)


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    return tmp_path_factory.mktemp("figures")


@pytest.fixture(scope="module", params=CONFIGURED)
def finished(request, room):
    return request.param, made(configured(request.param, room / request.param))


def test_every_configuration_has_a_file_and_an_entry():
    assert sorted(figure.FIGURES) == CONFIGURED
    for name in CONFIGURED:
        assert (ROOT / "experiments" / "figures" / f"{name}.py").is_file()
        assert (ROOT / "sim" / "figures" / f"{name}.py").is_file()


def test_clip_paths_are_named_by_their_order_and_not_by_their_last_bits():
    drawn = '<clipPath id="p0123456789"/><clipPath id="pabcdef0123"/><g clip-path="url(#pabcdef0123)"/>'
    named = '<clipPath id="clip0"/><clipPath id="clip1"/><g clip-path="url(#clip1)"/>'
    assert style.with_counted_names(drawn) == named
    assert style.with_counted_names(named) == named


def test_what_is_placed_by_hand_stays_there_in_the_bitmap_and_in_the_vector(tmp_path):
    with style.styled():
        figure = style.placed_by_hand(4, 3)
        axes = figure.add_gridspec(1, 2, left=0.4, right=0.6, wspace=0.06).subplots()
    before = [axis.get_position().bounds for axis in axes]
    style.saved(figure, tmp_path, "figure")
    with style.styled():
        figure.draw_without_rendering()
    assert [axis.get_position().bounds for axis in axes] == before


@pytest.mark.parametrize("name", CONFIGURED)
def test_a_configuration_names_its_figure_and_says_what_it_is(name):
    text = (CONFIGS / "figure" / f"{name}.yaml").read_text()
    assert text.startswith("# @package _global_\n# ")
    assert yaml.safe_load(text)["figure"]["name"] == name


def test_a_figure_leaves_its_table_and_both_pictures(finished):
    name, folder = finished
    expected = {f"{name}.csv", f"{name}.png", f"{name}.svg", "config.yaml", "manifest.json"}
    assert {file.name for file in folder.iterdir()} == expected
    assert json.loads((folder / "manifest.json").read_text())["results_digest"]


def test_the_digest_of_the_data_is_on_the_figure(finished):
    name, folder = finished
    digest = json.loads((folder / "manifest.json").read_text())["results_digest"]
    told = [text.get_text() for text in drawn(name, folder).findobj(match=matplotlib.text.Text)]
    assert any(digest in text for text in told)


def test_every_estimate_lies_in_its_interval(finished):
    name, folder = finished
    table = pd.read_csv(folder / f"{name}.csv")
    assert len(table)
    if name != "timeline":
        bounded = table.dropna(subset=["low", "high"])
        assert len(bounded) > 0.9 * len(table)
        assert ((bounded.low <= bounded.value + 1e-9) & (bounded.value <= bounded.high + 1e-9)).all()


def drawn(name, folder):
    config = configured(name, folder, f"data={folder}")
    _, plan = figure.plan_of(config)
    earlier = opened(name, plan, config)
    return plan.drawn(earlier.config, earlier.table, earlier.digest)


def test_every_axis_that_shows_numbers_has_a_label(finished):
    shown = [axis for axis in drawn(*finished).axes if axis.axison and isinstance(axis, matplotlib.axes.Axes)]
    for axis in shown:
        side = axis.xaxis.get_tick_params()
        if side.get("labelbottom", True) and axis.get_label() != "<colorbar>":
            assert axis.get_xlabel(), axis.get_title(loc="left")
        if axis.yaxis.get_tick_params().get("labelleft", True):
            assert axis.get_ylabel(), axis.get_title(loc="left")


def test_the_same_data_give_the_same_bytes(finished, tmp_path):
    name, folder = finished
    again = made(configured(name, tmp_path, f"data={folder}"))
    for file in (f"{name}.png", f"{name}.svg", f"{name}.csv"):
        assert (again / file).read_bytes() == (folder / file).read_bytes(), file


def test_a_sweep_gives_the_map_that_the_figure_would_have_run(room):
    run = made(configured("response", room / "direct"))
    config = composed("sweep", [f"output={room}", *SMALL, *PLANE, "name=plane"])[0]
    sweep.run(config)
    read = made(configured("response", room / "read", f"data={sweep.folder_of(config)}"))
    assert (read / "response.png").read_bytes() == (run / "response.png").read_bytes()


@pytest.mark.parametrize("name", ["incidence", "roots"])
def test_a_batch_gives_one_level(name, room):
    config = composed("batch", [f"output={room}", "ensemble.histories=60", "centralization=autonomous"])[0]
    batch.run(config)
    table = pd.read_csv(made(configured(name, room, f"data={batch.folder_of(config)}")) / f"{name}.csv")
    assert set(table.level) == {"autonomous (0.1)"}


def test_a_sweep_over_something_else_is_refused(room):
    config = composed("sweep", [f"output={room}", *SMALL, *PLANE, "name=other"])[0]
    sweep.run(config)
    with pytest.raises(ConfigError, match=r"centralization, rules\.policy\.pressure vary"):
        figure.check(configured("roots", room, f"data={sweep.folder_of(config)}"))


def test_sobol_indices_are_drawn_of_a_saltelli_design(tmp_path):
    config = composed(
        "figure",
        ["figure=sensitivity", "design=twelve", "design.n=4", "ensemble.histories=10", f"output={tmp_path}"],
    )[0]
    table = pd.read_csv(made(config) / "sensitivity.csv")
    assert set(table["index"]) == {"first", "total"}


def test_a_told_history_gives_its_timeline(tmp_path):
    overrides = ["scenario=soleimani_2020", "history=3", "ensemble.years=0.3", f"output={tmp_path}"]
    history.run(composed("history", overrides)[0])
    (told,) = (tmp_path / "history").iterdir()
    again = made(configured("timeline", tmp_path, f"data={told}"))
    assert (again / "timeline.png").read_bytes() == (told / "timeline.png").read_bytes()


REFUSED = [
    (("figure=hedline",), "figure: unknown 'hedline'; did you mean 'headline'?"),
    (("figure.name=hedline",), "figure.name: unknown key 'hedline'"),
    (("figure=roots", "figure.levels=[autonomus]"), "centralization: unknown level 'autonomus'"),
    (("figure=roots", "figure.levels=0.5"), "figure.levels: 0.5 is not a list"),
    (("figure=roots", "figure.levels=[networked,0.35]"), "figure.levels: networked, 0.35 names a level twice"),
    (("figure=roots", "ensemble.histories=1"), "ensemble.histories: 1 is too few"),
    (("figure=roots", "+figure.history=1"), "figure: unknown key 'history'"),
    (("figure=response", "figure.outcome=wa"), "figure.outcome: unknown key 'wa'; did you mean 'war'?"),
    (("figure=response", "design=elementary"), "design: a response map wants a factorial design of two parameters"),
    (("figure=sensitivity", "design=plane"), "design.kind: sensitivity wants a saltelli or a morris design"),
    (("figure=timeline", "figure.history=-1"), "figure.history: -1 is not a number"),
    (("data=nowhere",), "data: 'nowhere' is no folder of a result"),
    (("figure=months", "data=results/published/headline"), "has no table for a months figure; looked for: months.csv"),
    (("figure=knockout", "data=results/published/headline"), "is no table of a knockout figure; it lacks without"),
]


@pytest.mark.parametrize(("overrides", "line"), REFUSED, ids=[" ".join(o) for o, _ in REFUSED])
def test_what_cannot_be_is_refused_in_one_line(overrides, line, tmp_path):
    with pytest.raises(ConfigError) as refused:
        figure.check(composed("figure", [*overrides, f"output={tmp_path}"])[0])
    assert line in str(refused.value) and "\n" not in str(refused.value)
    assert not list(tmp_path.iterdir())


def test_the_command_line_draws_a_published_result(tmp_path):
    told = subprocess.run(
        [sys.executable, "-m", "experiments.figure", "data=results/published/headline", f"output={tmp_path}"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    (folder,) = (tmp_path / "figure").iterdir()
    assert str(folder) in told.stdout
    cited = json.loads((ROOT / "results" / "published" / "headline" / "manifest.json").read_text())
    assert cited["results_digest"] in told.stdout


@pytest.mark.parametrize(("share", "text"), [(0.0, "0%"), (-0.0, "0%"), (0.07, "7%"), (0.025, "2.5%"), (-0.1, "-10%")])
def test_a_percentage_has_the_decimals_that_it_needs(share, text):
    assert style.percent(share) == text
