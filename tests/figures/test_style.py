"""The style of a figure is ours whatever its user has set, and what he has set stays his."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import matplotlib
import pytest
from matplotlib.figure import Figure

from experiments import figure
from sim.configuration import composed
from sim.figures import style

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "results" / "published"
CITED = {"headline", "incidence", "knockout", "months", "network", "response", "roots", "sensitivity", "timeline"}
HOSTILE = {
    "axes.facecolor": "black",
    "axes.grid": True,
    "axes.prop_cycle": matplotlib.cycler(color=["r", "g"]),
    "axes.spines.left": False,
    "figure.autolayout": True,
    "figure.dpi": 37,
    "figure.figsize": [3.0, 3.0],
    "font.family": ["monospace"],
    "font.size": 17,
    "legend.loc": "lower left",
    "lines.antialiased": False,
    "mathtext.fontset": "cm",
    "path.simplify": False,
    "savefig.bbox": "tight",
    "savefig.dpi": 50,
    "savefig.transparent": True,
    "svg.fonttype": "none",
    "text.usetex": True,
    "xtick.direction": "in",
}


def pictures(name, output):
    """The bytes of both pictures of a cited figure, drawn anew."""
    config = composed("figure", [f"figure={name}", f"data={PUBLISHED / name}", f"output={output}"])[0]
    figure.check(config)
    figure.run(config)
    return {file.suffix: file.read_bytes() for file in output.rglob(f"{name}.*") if file.suffix != ".csv"}


@pytest.mark.parametrize("name", sorted(CITED))
def test_the_style_of_its_user_does_not_move_a_byte(name, tmp_path):
    usual = pictures(name, tmp_path / "usual")
    with matplotlib.rc_context(HOSTILE):
        assert pictures(name, tmp_path / "hostile") == usual
        assert {key: matplotlib.rcParams[key] for key in HOSTILE} == HOSTILE
    assert usual.keys() == {".png", ".svg"}


def test_every_figure_that_is_cited_is_among_them():
    assert set(figure.FIGURES) == CITED


def test_a_figure_is_built_in_the_style_wherever_it_is_built():
    places = {"style.py": {"placed_by_hand"}, "panels.py": {"panels"}}
    for file in (ROOT / "sim" / "figures").glob("*.py"):
        for function in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(function, ast.FunctionDef) and function.name not in places.get(file.name, ()):
                assert not building(function), f"{file.name}: {function.name}"


def building(node):
    """Whether a figure is built in it outside of the style."""
    if isinstance(node, ast.With) and any(ast.unparse(item.context_expr) == "styled()" for item in node.items):
        return False
    called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
    return called in {"Figure", "panels", "placed_by_hand"} or any(map(building, ast.iter_child_nodes(node)))


def test_a_picture_is_written_in_the_style_though_its_figure_was_not_built_in_it(tmp_path):
    def drawn(folder, **settings):
        folder.mkdir()
        with style.styled():
            picture = Figure(figsize=(3, 2))
            picture.subplots().set_title("μ – 5")
        with matplotlib.rc_context(settings):
            return [path.read_bytes() for path in style.saved(picture, folder, "picture")]

    assert drawn(tmp_path / "usual") == drawn(tmp_path / "hostile", **HOSTILE)


SHOWN = """
import pkgutil, sys
import matplotlib
matplotlib.use("svg")
before = dict(matplotlib.rcParams)
import sim.figures
for module in pkgutil.iter_modules(sim.figures.__path__, "sim.figures."):
    __import__(module.name)
from matplotlib.figure import Figure
from pathlib import Path
sim.figures.style.saved(Figure(), Path(sys.argv[1]), "empty")
print(matplotlib.get_backend(), dict(matplotlib.rcParams) == before, "matplotlib.pyplot" in sys.modules)
"""


def test_the_backend_of_its_user_stays(tmp_path):
    told = subprocess.run([sys.executable, "-c", SHOWN, tmp_path], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["svg", "True", "False"]


def test_a_figure_is_drawn_by_a_user_with_a_file_of_settings_of_his_own(tmp_path):
    lines = [f"{key}: {value}" for key, value in HOSTILE.items() if isinstance(value, str | bool | int)]
    (tmp_path / "matplotlibrc").write_text("\n".join(["backend: svg", "font.family: monospace", *lines]))
    drawn = pictures("roots", tmp_path / "here")
    subprocess.run(
        [sys.executable, "-m", "experiments.figure", "figure=roots", f"data={PUBLISHED / 'roots'}",
         f"output={tmp_path / 'there'}"],
        env={**os.environ, "MATPLOTLIBRC": str(tmp_path)}, cwd=ROOT, capture_output=True, check=True,
    )  # fmt: skip
    assert {file.suffix: file.read_bytes() for file in (tmp_path / "there").rglob("roots.[ps]*")} == drawn
    (manifest,) = (tmp_path / "there").rglob("manifest.json")
    assert json.loads(manifest.read_text(encoding="utf-8"))["results_digest"]
