"""A sweep over the rows of a file: each is lived at each level, and a file that has changed is another design."""

import pandas as pd
import pytest

from experiments.sweep import __main__ as sweep
from sim.configuration import composed
from sim.params import ConfigError

DRAWS = "draw,rules.planning.us,rules.policy.pressure\n0,1.5,0.25\n1,0.5,0.75\n"
SMALL = ("ensemble.histories=10", "ensemble.years=0.2", "design=posterior", "design.parameters.centralization=[0,1]")


@pytest.fixture
def draws(tmp_path):
    path = tmp_path / "draws.csv"
    path.write_text(DRAWS)
    return path


def configured(tmp_path, draws, *overrides):
    return composed("sweep", [f"output={tmp_path}", f"design.file={draws}", *SMALL, *overrides])[0]


def test_every_draw_is_lived_at_every_level(tmp_path, draws, capsys):
    config = configured(tmp_path, draws, "name=draws")
    sweep.run(config)
    points = pd.read_csv(sweep.folder_of(config) / sweep.POINTS)
    assert points[["rules.planning.us", "rules.policy.pressure", "centralization"]].to_numpy().tolist() == [
        [1.5, 0.25, 0], [1.5, 0.25, 1], [0.5, 0.75, 0], [0.5, 0.75, 1],
    ]  # fmt: skip
    capsys.readouterr()
    sweep.run(config)
    assert "run before" in capsys.readouterr().out


def test_draws_that_have_changed_do_not_pass_for_those_that_were_run(tmp_path, draws):
    config = configured(tmp_path, draws, "name=draws")
    sweep.run(config)
    draws.write_text(DRAWS.replace("1.5", "1.6"))
    with pytest.raises(ConfigError, match=r"was made by something else \(design.digest .* is now"):
        sweep.check(config)
    other, kept = configured(tmp_path, draws), sweep.folder_of(config)
    sweep.run(other)
    assert [file.name for file in kept.parent.iterdir() if file != kept] == [
        sweep.folder_of(sweep.job_of(other).config).name
    ]
