"""At equal total capability more groups attack more."""

import pytest

from tests.ensembles.paired import more, standard_errors
from tests.worlds import histories, off

SPLITS = {1: 3.0, 3: 1.0, 6: 0.5}


def split(groups, share, *overrides):
    shared = [f"+roster.militias.militia.capability={share}", f"roster.militias.militia.number={groups}"]
    return histories("scenario=generic", *shared, *overrides, number=400)


def by_tempo(groups, tempo, *overrides):
    shared = [f"roster.militias.militia.tempo={tempo}", f"roster.militias.militia.number={groups}"]
    return histories("scenario=generic", *shared, *overrides, number=400)


@pytest.mark.parametrize(("few", "many"), [(1, 3), (3, 6)])
def test_the_same_capability_in_more_hands_attacks_more(few, many):
    assert more(split(many, SPLITS[many]), split(few, SPLITS[few]), "attacks_on_us") > 3.0


def test_the_same_tempo_in_more_hands_attacks_more():
    assert more(by_tempo(6, 0.4), by_tempo(1, 2.4), "attacks_on_us") > 3.0


def test_most_of_that_is_outbidding():
    alone = off("fragmentation")
    outbid = split(6, 0.5)["tally"]["attacks_on_us"] - split(6, 0.5, alone)["tally"]["attacks_on_us"]
    mere_number = split(6, 0.5, alone)["tally"]["attacks_on_us"] - split(1, 3.0, alone)["tally"]["attacks_on_us"]
    assert standard_errors(outbid - mere_number) > 3.0


def test_outbidding_does_not_touch_a_militia_that_is_alone():
    assert (split(1, 3.0)["digest"] == split(1, 3.0, off("fragmentation"))["digest"]).all()
