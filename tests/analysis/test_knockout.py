"""Knock-outs: what is switched off is compared with the whole, history by history."""

import numpy as np
import pytest

from experiments.knockout import design
from sim import ensemble
from sim.analysis.knockout import knockout_table, silent
from sim.analysis.rate import ratio_difference
from sim.rules import MECHANISMS
from sim.settings import SWITCHABLE
from tests.worlds import world


def test_every_mechanism_and_every_family_is_knocked_out_once():
    points, without, kinds = design(world())
    on = [name for name in SWITCHABLE if MECHANISMS[name].family != "theory" and name != "other_providers"]
    assert without[: len(on)] == on
    assert kinds.count("family") == len(set(without)) - len(on) > 3
    assert len({point.tobytes() for point in points}) > len(on)


def test_what_changes_nothing_is_named_and_what_changes_much_is_not():
    settings = world("ensemble.histories=150", "ensemble.years=2")
    points = np.concatenate([settings.point, settings.point, settings.point])
    points["own_motives"]["autonomy"][2] = 0.0
    rows = ensemble.run(settings, points).reshape(3, -1)
    table = knockout_table(rows, ["nothing", "own_motives"], ["mechanism"] * 2)
    assert silent(table) == ["nothing"]
    change = table[(table["without"] == "own_motives") & (table.measure == "unauthorized share")].iloc[0]
    assert change.high < 0.0
    assert change.value == pytest.approx(-change.whole)
    assert change.simultaneous_low < change.low


def test_a_difference_of_ratios_holds_the_truth_about_as_often_as_it_says():
    rng = np.random.default_rng(8)
    held = 0
    for _ in range(600):
        years, common = rng.uniform(1, 5, 200), rng.gamma(4, 0.25, 200)
        first, second = rng.poisson(3 * years * common), rng.poisson(2 * years * common)
        estimate = ratio_difference((first, years), (second, years))
        held += estimate.low <= 1.0 <= estimate.high
    assert 550 <= held <= 588
