"""Adaptation over paired histories."""

from tests.ensembles.paired import measured, militias, standard_errors
from tests.worlds import off

QUICK = ("rules.adaptation.learned=0.2", "rules.adaptation.spared=0.9")


def loss(world, acts) -> float:
    return militias(world)["loss"].sum()


def experience(world, acts) -> float:
    return world["experience"]


def test_who_learns_loses_less_to_interdiction():
    assert standard_errors(measured(loss, *QUICK), measured(loss, off("adaptation"))) < -3


def test_the_campaign_teaches_the_network():
    slow = "rules.adaptation.learned=0.01"
    assert standard_errors(measured(experience, slow), measured(experience, slow, off("interdiction"))) > 3


def test_what_is_soon_forgotten_spares_less():
    lasting, fleeting = (f"rules.adaptation.half_life_days={days}" for days in (3000.0, 20.0))
    assert standard_errors(measured(experience, *QUICK, lasting), measured(experience, *QUICK, fleeting)) > 3
    assert standard_errors(measured(loss, *QUICK, lasting), measured(loss, *QUICK, fleeting)) < -3
