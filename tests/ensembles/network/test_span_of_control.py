"""Span of control over paired histories."""

from tests.ensembles.paired import standard_errors
from tests.worlds import histories, off

OFF = off("span_of_control")
STRAIN = "rules.span_of_control.strain=1.0"
GROWING, STEADY = "rules.mutual_aid.spread=0.01", "rules.mutual_aid.spread=0.0"


def loss_of_control(growth):
    return histories(OFF, growth)["mean_control"] - histories(STRAIN, growth)["mean_control"]


def test_a_growing_axis_is_harder_to_direct():
    assert standard_errors(loss_of_control(GROWING)) > 3


def test_it_is_growth_that_strains():
    assert standard_errors(histories(GROWING)["capability"], histories(STEADY)["capability"]) > 3
    assert standard_errors(loss_of_control(GROWING), loss_of_control(STEADY)) > 3
