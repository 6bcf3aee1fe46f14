"""Self-sufficiency over paired histories."""

from tests.ensembles.paired import measured, militias, standard_errors
from tests.worlds import histories, off

OFF = off("self_sufficiency")
FAST = "rules.self_sufficiency.a_day=0.005"


def own_means(world, acts) -> float:
    return militias(world)["self_sufficiency"].mean()


def materiel(world, acts) -> float:
    return militias(world)["materiel"].mean()


def test_militias_grow_more_self_sufficient_and_their_materiel_strand_thins():
    assert standard_errors(measured(own_means, FAST), measured(own_means, OFF)) > 3
    assert standard_errors(measured(materiel, FAST), measured(materiel, OFF)) < -3


def test_pressure_drives_it():
    high, low = (FAST, "rules.policy.pressure=1.0"), (FAST, "rules.policy.pressure=0.0")
    assert standard_errors(measured(own_means, *high), measured(own_means, *low)) > 3
    assert standard_errors(measured(materiel, *high), measured(materiel, *low)) < -3


def test_control_follows():
    assert standard_errors(histories(FAST)["mean_control"], histories(OFF)["mean_control"]) < -3
