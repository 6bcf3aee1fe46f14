"""Predictive checks: what is fitted and what is not, measures on logs made by hand, the whole from end to end."""

import math
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from experiments.predictive import __main__ as entry
from experiments.predictive import catalogue, observed
from experiments.predictive import measures as m
from experiments.predictive.catalogue import curve, quantities_of_the_record
from experiments.predictive.life import Life, evenly
from experiments.predictive.pattern import CHECKED, FITTED, IN_PART, INPUT, ROLES, WHOLE
from experiments.predictive.variants import VARIANTS, draws_of, points_at, prior_draws
from sim.act import ACT
from sim.calibration.targets import targets
from sim.configuration import composed
from sim.ensemble import logs
from sim.evidence.quantities import rates_among
from sim.ladder import ISRAEL, NO_ACT, PATRON, UNITED_STATES, Kind, Victim
from sim.outcomes import ROW
from sim.params import ConfigError
from sim.settings import settings_from

ROOT = Path(__file__).parents[2]
TINY = ("points=3", "histories=2", "checklist.histories=2", "checklist.after=default")
DRAWS = "draw,rules.occasions.militia,rules.planning.us\n0,0.05,1.0\n1,0.1,2.0\n2,0.08,0.5\n"
PATTERNS = {quantity.ident: quantity for quantity in quantities_of_the_record()}


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    file = tmp_path_factory.mktemp("draws") / "draws.csv"
    file.write_text(DRAWS)
    return file


@pytest.fixture(scope="module")
def settings():
    return settings_from(composed("batch", [])[0])


def configured(output, draws, *overrides):
    return composed("predictive", [f"output={output}", f"draws={draws}", *TINY, *overrides])[0]


def test_fitted_is_what_the_calibration_fits_and_nothing_else():
    mine = {quantity.ident: quantity for quantity in PATTERNS.values() if quantity.role == FITTED}
    assert list(mine) == [target.column for target in targets()]
    for target in targets():
        assert (mine[target.column].observed, mine[target.column].rows) == (target.observed, target.rows)


def check_on(*rows, role=CHECKED):
    """A pattern from these rows."""
    return replace(PATTERNS["attacks_2019"], ident="another", rows=rows, role=role)


@pytest.mark.parametrize("role", [CHECKED, INPUT])
@pytest.mark.parametrize("row", ["early_2021_attacks", "quiet_fatal", "jusoor_2021"])
def test_a_check_on_what_was_fitted_in_part_is_refused_before_anything_is_lived(
    row, role, tmp_path, drawn, monkeypatch
):
    monkeypatch.setattr(catalogue, "states", lambda: [check_on("rockets_2019", row, role=role)])
    with pytest.raises(ConfigError, match=f"^rates: '{row}' cannot test what '.*' was fitted to; .*\\.$"):
        entry.check(configured(tmp_path, drawn))


def test_a_check_from_a_row_that_is_misspelt_is_refused(monkeypatch):
    monkeypatch.setattr(catalogue, "states", lambda: [check_on("erly_2021_attacks")])
    with pytest.raises(ConfigError, match="the record has no 'erly_2021_attacks'; did you mean 'early_2021_attacks'"):
        quantities_of_the_record()


def test_what_is_fitted_in_part_says_so_and_passes(monkeypatch):
    monkeypatch.setattr(catalogue, "states", lambda: [check_on("early_2021_attacks", role=IN_PART)])
    assert quantities_of_the_record()[-1].ident == "another"


def test_no_checked_lag_is_of_a_fitted_answer():
    assert "200108a" not in PATTERNS["lag_iran"].rows
    assert "200108a" in PATTERNS["size_iran"].rows
    assert "lag_us" not in PATTERNS


@pytest.mark.parametrize("quantity", [*PATTERNS.values(), *curve()], ids=lambda quantity: quantity.ident)
def test_every_pattern_has_its_number_between_its_bounds_a_role_and_a_reason(quantity):
    assert quantity.bounds[0] <= quantity.observed <= quantity.bounds[1]
    assert quantity.role in ROLES
    assert quantity.why and quantity.unit and quantity.rows
    rates_among(quantity.rows)  # refuses what the record does not have


def test_numbers_of_the_record_are_those_of_its_rows():
    assert observed.mean_lag(observed.unfitted_answers("israel")) == (pytest.approx(1 / 3), (0.0, 1.0))
    assert observed.mean_size(observed.answers("iran")) == (
        pytest.approx(0.6),
        (pytest.approx(0.2), pytest.approx(2.4)),
    )
    assert observed.iraq_and_syria("surge_240109") == (52, 75)
    assert observed.days_of_autumn("surge_240109") == (10, 94)
    with pytest.raises(ValueError, match="does not split 78"):
        observed.iraq_and_syria("surge_231207")
    assert m.CRISIS_DAYS == 76


def lived(settings, *acts, days=None, **row):
    """A life of these acts, each by its fields; a strike of rung 3 at rung 3 that nothing provoked where not said."""
    log, rows = np.zeros(len(acts), ACT), np.zeros(1, ROW)
    for k, act in enumerate(acts):
        given = {"kind": Kind.STRIKE, "intended": 3, "realized": 3, "cause": NO_ACT, **act}
        deaths = given.pop("deaths", {})
        for name, value in given.items():
            log[name][k] = value
        for victim, number in deaths.items():
            log["deaths"][k, victim] = number
    rows["end_day"] = (days or settings.days) - 1
    rows["war_dyad"] = rows["war_day"] = -1
    for name, value in row.items():
        rows[name] = value
    return Life(settings, rows[0], log)


def attack(settings, day, theatre="iraq", **more):
    """A militia's attack on United States forces."""
    actor = settings.cast.actors.index("kataib_hezbollah")
    return {"day": day, "actor": actor, "target": UNITED_STATES, "theatre": place(settings, theatre), **more}


def place(settings, name):
    return settings.cast.theatres.index(name)


def test_attacks_are_counted_by_their_days_and_places(settings):
    told = [attack(settings, day, where) for day, where in ((3, "iraq"), (10, "iraq"), (20, "syria"), (94, "syria"))]
    life = lived(settings, *told, attack(settings, 30, "gulf"), attack(settings, 30, intended=2), days=95)
    assert m.attacks_between(life, 10, 94) == 3
    assert m.course(life, 10, 19, 94) == pytest.approx(1 / 3)
    assert m.in_syria(life, 10, 94) == pytest.approx(2 / 3)
    assert m.attacks_in(life, 30) == 3
    cut = lived(settings, *told[:2], days=15)
    assert math.isnan(m.attacks_between(cut, 10, 94))
    assert m.attacks_in(cut, 30) == 4


def test_who_dies_and_what_was_meant(settings):
    grave = {"realized": 5, "deaths": {Victim.SOLDIER_US: 2}}
    life = lived(settings, attack(settings, 1, **grave), attack(settings, 2, intended=4, **grave), attack(settings, 3))
    assert m.low_gone_wrong(life) == 0.5
    assert m.soldiers_a_year(life, life.settings.days) == pytest.approx(2 / life.years)
    assert math.isnan(m.low_gone_wrong(lived(settings, attack(settings, 3))))
    strike = {"actor": UNITED_STATES, "target": PATRON, "theatre": place(settings, "syria"), "intended": 4}
    struck = lived(settings, {**strike, "deaths": {Victim.PATRON: 1}}, strike, strike, {**strike, "intended": 3})
    assert m.killing_iranians(struck) == pytest.approx(1 / 3)


def test_an_answer_is_followed_through_an_order_to_the_blow(settings):
    militia = settings.cast.actors.index("kataib_hezbollah")
    blow = {"day": 5, "actor": ISRAEL, "target": PATRON, "realized": 4, "intended": 4}
    order = {"day": 8, "actor": PATRON, "target": ISRAEL, "kind": Kind.ORDER, "cause": 0}
    answer = {"day": 11, "actor": militia, "target": ISRAEL, "cause": 1, "intended": 3}
    joined = {"day": 12, "actor": militia, "target": ISRAEL, "cause": 2, "intended": 3}
    life = lived(settings, blow, order, answer, joined)
    assert m.lag(life, "militias", 5) == 6.0
    assert m.size(life, "militias", 5) == -1.0
    assert math.isnan(m.lag(life, "iran", 5))
    assert math.isnan(m.lag(life, "us", 5))


def test_of_many_answers_as_many_are_taken_as_the_record_lists():
    assert evenly(np.arange(100), 3).tolist() == [0, 50, 99]
    assert evenly(np.arange(2), 3).tolist() == [0, 1]


def test_a_crisis_begins_after_quiet_and_is_followed_as_long(settings):
    def grave(day, **more):
        return {"day": day, "actor": UNITED_STATES, "target": PATRON, "realized": 5, **more}

    two = lived(settings, grave(10), grave(86), grave(163), grave(170), grave(170, target=ISRAEL))
    assert m.crises(two) == (0.0, 2.0)
    assert m.crises(lived(settings, grave(10), days=60)) == (0.0, 0.0)
    assert m.crises(lived(settings, grave(10), days=61, war_dyad=0, war_day=60)) == (1.0, 1.0)
    assert m.crises(lived(settings, grave(10), days=61, war_dyad=1, war_day=60)) == (0.0, 0.0)
    assert m.crises(lived(settings, grave(10), days=88, war_dyad=0, war_day=87)) == (0.0, 1.0)


def test_shares_of_crises_are_pooled_over_a_draw():
    counted = np.array([[1.0, 2.0], [0.0, 2.0], [0.0, 0.0], [0.0, 0.0]])
    shares = PATTERNS["crises_to_war"].values(counted, 2)
    assert shares[0] == 0.25 and math.isnan(shares[1])


def test_the_model_counts_attacks_as_its_tally_does(settings):
    for row, acts in logs(settings, np.arange(5)):
        life = Life(settings, row[0], acts)
        assert life.attacks_on_us.sum() == row["tally"]["attacks_on_us"][0]
        assert m.kills_a_soldier(life).sum() == row["tally"]["soldier_attacks"][0]


def test_draws_reach_the_parameters_each_as_often_as_asked(settings, drawn):
    points = points_at(settings.point, draws_of(configured(drawn.parent, drawn))["posterior"], 2)
    assert points["occasions"]["militia"].tolist() == [0.05, 0.05, 0.1, 0.1, 0.08, 0.08]
    assert (points["occasions"]["us"] == settings.point["occasions"]["us"]).all()
    prior = prior_draws(50, 1)
    assert list(prior) == [f"rules.{name}" for name in composed("calibrate", [])[0]["priors"]]
    assert not prior.equals(prior_draws(50, 2)) and prior.equals(prior_draws(50, 1))


@pytest.fixture(scope="module")
def finished(tmp_path_factory, drawn):
    config = configured(tmp_path_factory.mktemp("one"), drawn, "ensemble.threads=1")
    entry.run(config)
    return entry.folder_of(config)


def test_it_leaves_tables_a_figure_and_what_made_it(finished):
    names = {"patterns.csv", "surge.csv", "checklist.csv", "patterns.md", "predictive.png", "predictive.svg"}
    assert {file.name for file in finished.iterdir()} == names | {"config.yaml", "manifest.json"}
    table = pd.read_csv(finished / "patterns.csv")
    assert table.ident.tolist() == list(PATTERNS)
    for variant in VARIANTS:
        low, median, high = (table[f"{variant}_{name}"] for name in ("low", "median", "high"))
        there = low.notna()
        assert ((low <= median) & (median <= high))[there].all()
        assert table[f"{variant}_p"][there].between(0, 1).all()
        assert (table[f"{variant}_n"] <= 6).all() and there.sum() > 15
    assert pd.read_csv(finished / "surge.csv").day.tolist()[::11] == [7, 84]


def test_threads_change_no_byte(finished, tmp_path, drawn, capsys):
    config = configured(tmp_path, drawn, "ensemble.threads=2")
    entry.run(config)
    assert entry.folder_of(config).name == finished.name
    for file in finished.iterdir():
        if file.name not in ("config.yaml", "manifest.json"):
            assert file.read_bytes() == (entry.folder_of(config) / file.name).read_bytes(), file.name
    said = capsys.readouterr().out
    assert "fitted (a target of the calibration): of 7 met: default" in said
    assert "checklist after calibration" in said


def test_other_draws_are_another_result(finished, tmp_path):
    other = tmp_path / "draws.csv"
    other.write_text(DRAWS.replace("0.08", "0.09"))
    assert entry.folder_of(configured(tmp_path, other)).name != finished.name


REFUSED = [
    ("points=0", "points: 0 is not a number between 2"),
    ("histories=0", "histories: 0 is not a number between 1"),
    ("checklist.histories=0", "checklist.histories: 0 is not a number between 2"),
    ("checklist.after=defalt", "rules: unknown 'defalt'; did you mean 'default'?"),
    ("surge=gaza_2032", "surge: unknown key 'gaza_2032'; did you mean 'gaza_2023'?"),
    ("killing=nobody", "killing: unknown key 'nobody'"),
    ("historys=2", "unknown key 'historys'; did you mean 'histories'?"),
    ("~roster.militias.houthis", "houthis"),
    ("draws=/nowhere/draws.csv", "draws: '/nowhere/draws.csv' cannot be read"),
    ("ensemble.until_half_width=0.1", "ensemble.until_half_width"),
]


@pytest.mark.parametrize(("override", "line"), REFUSED, ids=[override for override, _ in REFUSED])
def test_what_cannot_be_is_refused_by_name(override, line, tmp_path, drawn):
    with pytest.raises(ConfigError) as refusal:
        entry.check(configured(tmp_path, drawn, override))
    assert line in str(refusal.value) and "\n" not in str(refusal.value)


def test_without_draws_it_ends_with_status_2_one_line_and_nothing_written(tmp_path):
    told = subprocess.run(
        [sys.executable, "-m", "experiments.predictive", "draws=none.csv", f"output={tmp_path / 'results'}", *TINY],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert told.returncode == 2
    assert told.stderr.startswith("error: draws: 'none.csv' cannot be read") and told.stderr.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_windows_are_as_long_as_the_records(tmp_path, drawn):
    worlds = entry.check(configured(tmp_path, drawn)).worlds
    assert {name: world.days for name, world in worlds.own.items()} == {WHOLE: 2219, "surge": 95}
    assert worlds.fitted.quiet.days == 797
