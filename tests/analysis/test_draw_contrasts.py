"""The direction of the curve draw by draw, net of noise, and the parameters that it goes with."""

import numpy as np
import pandas as pd
import pytest

from sim.analysis.draw_contrasts import contrast_table, shape_by_sign, shape_table
from sim.analysis.drivers import CONTRAST, FREQUENCY, drivers_table, interval, rank_correlation
from sim.analysis.paired import paired_difference
from sim.analysis.uncertainty import JUDGEMENT, RECORD, SAMPLING, Layer
from sim.params import ConfigError


def layer(curves, n=200, name=RECORD, parameters=None, paired=True):
    """A layer whose draws have these curves (draws x levels), as a rule with the same random numbers at every level."""
    curves = np.asarray(curves, float)
    numbers = np.random.default_rng(1).random((1 if paired else curves.shape[1], len(curves), n))
    dyads = (numbers < curves.T[:, :, None]).astype(np.int8) - 1
    return Layer(name, 4.0, dyads, pd.DataFrame(parameters or {}, index=range(len(curves))))


def row(table, contrast):
    return table[(table.outcome == "any") & (table.contrast == contrast)].iloc[0]


def test_contrasts_are_those_between_the_ends_and_the_middle_in_pairs():
    table = contrast_table([layer([[0.6, 0.5, 0.35, 0.3, 0.1]] * 50)])
    for contrast, value in (("0-1", 0.5), ("0-0.5", 0.25), ("0.5-1", 0.25)):
        found = row(table, contrast)
        assert found["mean"] == pytest.approx(value, abs=0.02)
        assert found.positive == found.clear_positive == 1.0
        assert found.mean_low < value < found.mean_high
        assert found.between_sd < 0.02


def over_parameters(true, n):
    """The contrast between the ends for draws of which it is known, and its true central 90%."""
    curves = np.stack([0.5 + true / 2, np.full(len(true), 0.5), 0.5 - true / 2], axis=1)
    return row(contrast_table([layer(curves, n, paired=False)]), "0-1"), np.quantile(true, [0.05, 0.95])


def test_the_interval_net_of_noise_is_that_of_the_true_contrasts():
    true = np.random.default_rng(2).normal(0.02, 0.04, 3000)
    found, interval = over_parameters(true, 300)
    assert found.between_sd == pytest.approx(0.04, abs=0.005)
    assert (found.low, found.high) == pytest.approx(tuple(interval), abs=0.005)
    assert found.positive < np.mean(true > 0) - 0.03  # noise makes draws look like turning
    assert found.clear_positive < 0.4 and found.clear_negative < 0.05


def test_the_interval_net_of_noise_keeps_the_skew():
    true = np.random.default_rng(3).exponential(0.06, 3000)
    found, interval = over_parameters(true, 1000)
    assert (found.low, found.high) == pytest.approx(tuple(interval), abs=0.015)
    assert found["mean"] - 1.645 * found.between_sd < -0.03  # a normal distribution, though all fall


def test_noise_alone_is_not_taken_for_draws_that_differ():
    found = row(contrast_table([layer([[0.3, 0.3, 0.3]] * 100, name=SAMPLING)]), "0-1")
    assert (found["mean"], found.between_sd, found.low, found.high) == (0.0,) * 4  # pairs are the same history
    assert found.clear_positive == found.clear_negative == 0.0


def test_shapes_of_draws_and_of_their_mean_curve():
    curves = [[0.8, 0.4, 0.1]] * 6 + [[0.5, 0.1, 0.5]] * 3 + [[0.1, 0.2, 0.3]]
    table = shape_table([layer(curves, 400)]).query("outcome == 'any'").set_index("shape")
    assert table.by_sign.to_dict() == pytest.approx(
        {"falls": 0.6, "rises": 0.1, "interior minimum": 0.3, "interior maximum": 0, "flat": 0}
    )
    assert table.clear["falls"] == 0.6 and table.clear["interior minimum"] == 0.3
    assert table.index[table.mean_curve].tolist() == ["falls"]
    never = shape_table([layer(curves)]).query("outcome == 'iran-israel'").set_index("shape")
    assert never.by_sign["flat"] == never.clear["flat"] == 1.0 and never.mean_curve["flat"]


@pytest.mark.parametrize(
    ("curve", "shape"),
    [
        ((0.3, 0.2, 0.1), "falls"),
        ((0.1, 0.2, 0.3), "rises"),
        ((0.3, 0.1, 0.2), "interior minimum"),
        ((0.1, 0.3, 0.2), "interior maximum"),
        ((0.2, 0.2, 0.2), "flat"),
        ((0.3, 0.3, 0.1), "falls"),
    ],
)
def test_a_shape_by_sign(curve, shape):
    assert shape_by_sign(*curve) == shape


def test_the_parameter_that_the_curve_hangs_on_is_found():
    rng = np.random.default_rng(4)
    strong, weak, judged = rng.random((3, 300))
    middle = 0.2 + 0.5 * strong
    curves = np.stack([middle + 0.3 * judged, middle, middle - 0.1], axis=1)
    record = layer(curves, 400, RECORD, {"rules.strong": strong, "rules.weak": weak, "rules.still": 1.0})
    both = layer(curves, 400, JUDGEMENT, {"rules.strong": strong, "rules.weak": weak, "rules.judged": judged})
    single = layer(curves, 400, SAMPLING)
    table = drivers_table([single, record, both]).query("outcome == 'any'")
    assert set(table.layer) == {RECORD, JUDGEMENT}
    mine = table[table.layer == JUDGEMENT].set_index(["of", "parameter"])
    assert mine.loc[FREQUENCY].index[0] == "rules.strong" and mine.loc[CONTRAST].index[0] == "rules.judged"
    assert mine.rho_squared[FREQUENCY, "rules.strong"] > 0.9 > 0.05 > mine.rho_squared[FREQUENCY, "rules.weak"]
    assert mine.basis[FREQUENCY].to_dict() == {
        "rules.strong": "record",
        "rules.weak": "record",
        "rules.judged": "judgement",
    }
    assert (mine.low <= mine.rho).all() and (mine.rho <= mine.high).all()
    assert 0.9 < mine.reliability[FREQUENCY, "rules.strong"] < 1.0
    still = table[table.parameter == "rules.still"]
    assert still.rho.isna().all() and table[table.layer == RECORD].parameter.iloc[-1] == "rules.still"


def test_rank_correlation_and_its_interval():
    x = np.array([1.0, 2.0, 2.0, 5.0, 9.0])
    assert rank_correlation(x, np.exp(x)) == pytest.approx(1.0)
    assert rank_correlation(x, -x) == pytest.approx(-1.0)
    low, high = interval(0.5, 100)
    assert (low, high) == pytest.approx((0.3259, 0.6413), abs=1e-4)
    assert interval(0.5, 3) == (-1.0, 1.0)


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_without_any_war_or_with_nothing_else_the_mean_is_known_as_well_as_all_pairs_know_it(share):
    found = row(contrast_table([layer([[share] * 3] * 4, n=50)]), "0-1")
    pooled = paired_difference(np.full(200, share > 0), np.full(200, share > 0), 0.9)
    assert (found["mean"], found.between_sd) == (0.0, 0.0)
    assert (found.mean_low, found.mean_high) == (pooled.low, pooled.high)
    assert pooled.low < 0.0 < pooled.high


@pytest.mark.parametrize(("draws", "n"), [(1, 20), (20, 1)])
def test_of_one_draw_or_one_history_a_draw_no_variance_is_estimated(draws, n):
    with pytest.raises(ConfigError, match=f"layer record: {draws} draws x {n} histories; allowed: 2 or more of each"):
        layer([[0.5] * 3] * draws, n=n)


def test_what_never_varies_goes_with_nothing():
    """Nor does what differs by rounding alone; and without parameters there is a table without rows."""
    rounded = np.where(np.arange(6) % 2, 0.3, 0.1 + 0.2)
    table = drivers_table([layer(np.linspace(0, 1, 18).reshape(6, 3), parameters={"a": rounded, "b": np.arange(6.0)})])
    constant, varying = (table[table.parameter == name] for name in "ab")
    assert constant.rho.isna().all() and (constant.low == -1.0).all() and (constant.high == 1.0).all()
    assert varying[varying.outcome == "any"].rho.notna().all()
    peace = drivers_table([layer([[0.0] * 3] * 6, parameters={"b": np.arange(6.0)})])
    assert peace.rho.isna().all() and peace.reliability.isna().all()
    assert list(drivers_table([layer([[0.5] * 3] * 6)]).columns) == list(table.columns)


@pytest.mark.parametrize("n", [4, 10, 200])
def test_a_perfect_correlation_of_a_few_is_not_known_to_be_perfect(n):
    low, high = interval(1.0, n)
    assert high == 1.0 and interval(-1.0, n) == (-1.0, -low)
    next_lower = 1 - 12 / (n * (n * n - 1))
    assert low == pytest.approx(interval(next_lower, n)[0]) and low < next_lower
    assert interval(float("nan"), n) == (-1.0, 1.0)
