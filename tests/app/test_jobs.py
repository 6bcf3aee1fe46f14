"""What the page runs piece by piece is what the command line runs: the same rows, estimates and digests."""

import numpy as np
import pytest

from sim import ensemble
from sim.analysis.headline import wars
from sim.app import estimates, worlds
from sim.app.ensembles import Ensemble, kept
from sim.app.pieces.limits import refused
from sim.app.searches import next_war
from sim.app.state import MOST_HISTORIES, State
from sim.app.sweeps import LEVELS, Sweep, values_of
from sim.design import design_from
from sim.ladder import End
from sim.params import ConfigError
from sim.simulation import simulate
from sim.table import results_digest

TOWER = State(view="how_often", histories=150)


def done(job, order=None):
    for k in order or range(job.pieces):
        job.take(k, job.run(k))
    return job


def test_pieces_in_any_order_give_the_rows_of_the_ensemble():
    settings = worlds.settings_of(TOWER)
    job = Ensemble([settings], 150)
    assert job.pieces > 1
    done(job, reversed(range(job.pieces)))
    whole = simulate("scenario=tower_22_2024", "ensemble.histories=150")
    assert (job.rows[0] == kept(whole.rows)).all()
    assert estimates.digest(job) == results_digest(whole.rows["digest"])
    assert estimates.war_frequency(job.rows[0]) == whole.war_frequency()
    assert estimates.war_frequency(job.rows[0], "iran-us") == whole.war_frequency("iran-us")


def test_what_there_is_so_far_is_in_the_order_of_the_histories():
    job = Ensemble([worlds.settings_of(TOWER)], 150)
    job.take(1, job.run(1))
    assert not job.finished
    assert job.number == job.so_far().shape[1] > 0
    assert (np.diff(job.so_far()[0]["history"]) == 1).all()


def test_a_comparison_pairs_the_same_histories():
    state = State(view="how_often", against=("centralization", 0.85))
    sides = [worlds.settings_of(state), worlds.settings_of(worlds.against_of(state))]
    job = done(Ensemble(sides, 60))
    other = simulate("scenario=tower_22_2024", "ensemble.histories=60", "centralization=0.85")
    assert (job.rows[1]["digest"] == other.rows["digest"]).all()
    assert (job.rows[0]["history"] == job.rows[1]["history"]).all()
    assert estimates.difference(job.rows).value == pytest.approx(
        (job.rows[1]["war_dyad"] >= 0).mean() - (job.rows[0]["war_dyad"] >= 0).mean()
    )


def test_the_interval_narrows_as_histories_are_added():
    trace = estimates.trace(done(Ensemble([worlds.settings_of(TOWER)], 150)).rows[0])
    widths = [high - low for _, _, low, high in trace]
    assert widths[-1] < widths[0]
    assert trace[-1][0] == 150


def test_curves_end_where_the_frequencies_are():
    rows = done(Ensemble([worlds.settings_of(TOWER)], 150)).rows[0]
    curve = estimates.incidence(rows, End.WAR, 365)
    assert curve[-1][1] == pytest.approx(estimates.war_frequency(rows).value)
    assert sum(share for _, share, _, _ in estimates.roots(rows)) == pytest.approx(1.0)


def test_a_sweep_gives_the_digest_of_the_same_design():
    state = State(view="sweep", each=6, by="policy.pressure", low=0.2, high=0.8, lines=2)
    job = done(Sweep(worlds.settings_of(state), state.by, values_of(state), state.each))
    parameters = {"rules": {"policy": {"pressure": [0.2, 0.8]}}, "centralization": list(LEVELS)}
    design = design_from({"design": {"kind": "factorial", "parameters": parameters}})
    settings = worlds.settings_of(state)
    rows = np.concatenate(list(ensemble.chunks(settings, design.records(settings), np.arange(6))))
    assert results_digest(job.rows["digest"].reshape(-1)) == results_digest(rows["digest"])
    counted, n = job.wars()
    assert n == 6
    assert (counted.reshape(-1) == wars(rows.reshape(22, 6), "any").sum(axis=1)).all()


def test_a_request_beyond_the_limit_is_refused_by_its_name():
    assert f"{MOST_HISTORIES:,}" in refused(10**9)
    assert refused(MOST_HISTORIES) is None
    assert "whole numbers" in refused(0)
    assert "whole numbers" in refused(2.5)
    state = State(view="sweep", each=MOST_HISTORIES)
    with pytest.raises(ConfigError, match="at most 100,000 at once"):
        Sweep(worlds.settings_of(state), state.by, values_of(state), state.each)


def test_the_next_war_is_the_first_one_from_there():
    whole = simulate("scenario=tower_22_2024", "ensemble.histories=40")
    first, second = whole.histories.history[whole.histories.war][:2]
    settings = worlds.settings_of(TOWER)
    assert next_war(settings, 0) == first
    assert next_war(settings, int(first) + 1) == second
