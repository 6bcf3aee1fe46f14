"""A steady campaign in Syria."""

import numpy as np

from tests.ensembles.paired import more, standard_errors
from tests.worlds import histories, off

NETWORKED = "centralization=networked"


def test_the_campaign_keeps_the_pace_of_the_record():
    strikes = histories(NETWORKED)["tally"]["israeli_strikes_in_syria"]
    assert 20 < strikes.mean() < 80
    assert np.mean((strikes >= 15) & (strikes <= 90)) > 0.9


def test_without_it_hardly_a_strike_falls_on_syria():
    assert histories(NETWORKED, off("interdiction"))["tally"]["israeli_strikes_in_syria"].mean() < 2.0


def test_the_axis_is_weaker_for_it_and_goes_on():
    with_it, without = histories(NETWORKED), histories(NETWORKED, off("interdiction"))
    assert standard_errors(without["capability"] - with_it["capability"]) > 3.0
    assert with_it["capability"].mean() > 0.8 * without["capability"].mean()


def test_a_thinner_materiel_strand_is_a_thinner_control():
    heavy, light = (histories(NETWORKED, f"rules.interdiction.convoy_share={s}") for s in (0.05, 0.0))
    assert standard_errors(light["mean_control"] - heavy["mean_control"]) > 3.0


def test_the_more_occasions_the_more_strikes():
    busy, idle = (histories(NETWORKED, f"rules.interdiction.occasions={rate}") for rate in (0.3, 0.1))
    assert more(busy, idle, "israeli_strikes_in_syria") > 3.0
