"""Any entry point takes a draw of the posterior by its number."""

import numpy as np
import pytest

from sim.configuration import DRAWS, composed
from sim.params import ConfigError
from sim.point_file import points_from
from sim.settings import settings_from
from sim.varied import place_of


@pytest.fixture(scope="module")
def drawn():
    return points_from("draw", DRAWS)


def test_a_draw_sets_every_calibrated_parameter(drawn):
    number = len(drawn.values) - 1
    point = settings_from(composed("batch", [f"draw=d{number}"])[0]).point[0]
    for name, value in zip(drawn.names, drawn.values[number], strict=True):
        mechanism, parameter = place_of(name)
        assert point[mechanism][parameter] == value
    assert len(np.unique(drawn.values, axis=0)) > 1


def test_without_one_the_posterior_mean_stands(drawn):
    config = composed("batch", [])[0]
    assert config == composed("batch", ["draw=none"])[0]
    assert config["rules"] != composed("batch", ["draw=d0"])[0]["rules"]


def test_what_is_said_beside_a_draw_stands():
    config = composed("batch", ["draw=d0", "rules.planning.us=1.25"])[0]
    assert config["rules"]["planning"]["us"] == 1.25


def test_several_draws_are_several_runs():
    several = composed("batch", ["draw=d0,d1,d2"], multirun=True)
    assert len({config["rules"]["planning"]["us"] for config in several}) == 3


def test_a_draw_that_is_not_there_is_refused(drawn):
    number = len(drawn.values)
    with pytest.raises(ConfigError, match=f"draw: unknown 'd{number}'"):
        composed("batch", [f"draw=d{number}"])
