"""What the adversaries hold steady unless a scenario says otherwise."""

import pytest

from sim.model import ShadowWar
from sim.params import ConfigError
from sim.rules import MECHANISMS
from sim.rules.frame import policy
from tests.worlds import off, pars, world


def attention(name, *overrides):
    model = ShadowWar(world(*overrides))
    return float(model.world.actors[model.cast.actors.index(name)].attention)


@pytest.mark.parametrize("name", ["pressure", "us_attention", "israel_attention"])
def test_each_is_a_share_and_none_goes_further(name):
    declared = MECHANISMS["policy"].parameters[name]
    assert (declared.low, declared.high) == (0.0, 1.0)
    with pytest.raises(ConfigError, match=f"policy.{name}"):
        world(f"rules.policy.{name}=1.01")
    with pytest.raises(ConfigError, match=f"policy.{name}"):
        world(f"rules.policy.{name}=-0.01")


def test_a_militia_faces_the_attention_of_the_adversary_that_it_aims_at_most():
    levels = ("rules.policy.us_attention=0.25", "rules.policy.israel_attention=0.75")
    assert attention("kataib_hezbollah", *levels) == 0.25
    assert attention("hezbollah", *levels) == 0.75


def test_pressure_quickens_those_at_home_where_it_is_answered():
    def initiative(name, pressure):
        model = ShadowWar(world(f"rules.policy.pressure={pressure}"))
        return float(model.world.actors[model.cast.actors.index(name)].initiative)

    assert initiative("houthis", 1.0) > initiative("houthis", 0.0)
    assert initiative("badr", 1.0) == initiative("badr", 0.0)


def test_policy_is_a_level_and_cannot_be_switched_off():
    with pytest.raises(ConfigError, match="policy"):
        world(off("policy"))


def test_a_term_closes_day_by_day_within_its_window():
    usual = pars("policy", term_ends_day=300.0, term_window_days=100.0)
    assert [policy.closing(day, usual) for day in (200, 225, 250, 300)] == pytest.approx([0.0, 0.25, 0.5, 1.0])


def test_it_is_not_closing_before_the_window_nor_once_it_is_over():
    usual = pars("policy", term_ends_day=300.0, term_window_days=100.0)
    assert [policy.closing(day, usual) for day in (0, 199, 301, 5000)] == [0.0, 0.0, 0.0, 0.0]


def test_a_wider_window_is_noticed_sooner():
    narrow, wide = (pars("policy", term_ends_day=300.0, term_window_days=days) for days in (50.0, 400.0))
    assert policy.closing(240, narrow) == 0.0 < policy.closing(240, wide)


def test_a_term_is_new_from_its_first_day_for_as_long_as_the_window_is_wide():
    usual = pars("policy", term_ends_day=300.0, term_window_days=100.0)
    new = [policy.is_new_term(day, usual) for day in (0, 299, 301, 350, 400, 401)]
    assert new == [False, False, True, True, True, False]
