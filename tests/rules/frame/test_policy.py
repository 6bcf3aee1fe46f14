"""What the adversaries hold steady unless a scenario says otherwise."""

import pytest

from sim.model import ShadowWar
from sim.params import ConfigError
from sim.rules import MECHANISMS
from tests.worlds import off, world


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
