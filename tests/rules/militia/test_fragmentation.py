"""Many outfits are rowdier than one."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.militia import fragmentation
from tests.worlds import pars

NEUTRAL = MECHANISMS["fragmentation"].neutral


def test_a_militia_alone_at_home_keeps_its_own_tempo():
    assert fragmentation.tempo(0, pars("fragmentation", outbidding=3.0)) == 1.0


def test_each_rival_at_home_quickens_it_by_as_much():
    usual = pars("fragmentation", outbidding=0.25)
    assert fragmentation.tempo(1, usual) == 1.25
    assert fragmentation.tempo(5, usual) == 2.25


@pytest.mark.parametrize(("few", "many"), [(1, 2), (2, 3), (3, 6)])
def test_the_same_total_split_among_more_groups_acts_more_often(few, many):
    def total(groups):
        return sum(fragmentation.tempo(groups - 1, pars("fragmentation")) / groups for _ in range(groups))

    assert total(many) > total(few)


def test_at_the_neutral_value_rivals_do_not_matter():
    assert fragmentation.tempo(20, pars("fragmentation", **NEUTRAL)) == 1.0
