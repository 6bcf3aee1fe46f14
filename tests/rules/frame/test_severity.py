"""What one rung more weighs."""

import pytest

from sim.elementary import log
from sim.model import ShadowWar
from sim.rules.frame import severity
from tests.worlds import world


@pytest.mark.parametrize(("rung", "weighs"), [(1, 1 / 16), (2, 0.25), (3, 1.0), (4, 4.0), (5, 16.0), (7, 256.0)])
def test_each_rung_is_a_constant_factor_more(rung, weighs):
    assert severity.severity(rung, log(4.0)) == pytest.approx(weighs)


def test_another_base_spreads_the_ladder_otherwise():
    assert severity.severity(5, log(2.0)) == pytest.approx(4.0)
    assert severity.severity(3, log(2.0)) == 1.0


@pytest.mark.parametrize(("unanswered", "rung"), [(16.0, 5.0), (1.0, 3.0), (2.0, 3.5), (0.25, 2.0)])
def test_so_much_unanswered_severity_is_felt_as_its_rung(unanswered, rung):
    assert severity.perceived_rung(unanswered, log(4.0)) == pytest.approx(rung)


def test_nothing_unanswered_is_no_rung_and_next_to_nothing_no_less():
    assert severity.perceived_rung(0.0, log(4.0)) == 0.0
    assert severity.perceived_rung(1e-9, log(4.0)) == 0.0


def test_a_history_reads_the_declared_base():
    model = ShadowWar(world("rules.severity.rung_factor=2.0"))
    assert model.world.fades.base_log == pytest.approx(0.693147181)
