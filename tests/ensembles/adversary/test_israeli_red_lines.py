"""Entrenchment draws strikes, and strikes cut it."""

import numpy as np

from sim.ladder import ISRAEL, NO_ACT
from tests.ensembles.paired import measured, more, standard_errors
from tests.worlds import histories, off

PARS = "rules.israeli_red_lines"
START = 0.4
BLIND = off("israeli_red_lines")
UNCUT, DEEPLY_CUT = f"{PARS}.cut=0.0", f"{PARS}.cut=0.5"
STILL = f"{PARS}.growth=0.0"
FAR_ALONG, DRIVEN_BACK = (f"{PARS}.growth=0.02", UNCUT), (STILL, DEEPLY_CUT)
ONLY_MORE, ONLY_HARDER = f"{PARS}.nats_per_rung=0.0", f"{PARS}.pull=0.0"
STRIKES = "israeli_strikes_in_syria"


def entrenchment(world, acts) -> float:
    return world["entrenchment"]


def rung_unprovoked(world, acts) -> float:
    own = acts[(acts["actor"] == ISRAEL) & (acts["cause"] == NO_ACT)]
    return own["intended"].mean() if len(own) else np.nan


def test_entrenchment_grows():
    assert standard_errors(measured(entrenchment, UNCUT), START) > 3


def test_strikes_on_the_corridor_cut_it():
    cut = measured(entrenchment, f"{PARS}.cut=0.05")
    assert standard_errors(cut, measured(entrenchment, UNCUT)) < -3
    assert standard_errors(measured(entrenchment, STILL), START) < -3


def test_without_israel_nobody_does():
    assert np.all(measured(entrenchment, STILL, "++roster.states.israel.active=0") == START)


def test_the_further_it_has_come_the_more_strikes():
    assert more(histories(*FAR_ALONG, ONLY_MORE), histories(*FAR_ALONG, BLIND), STRIKES) > 3
    assert more(histories(*DRIVEN_BACK, ONLY_MORE), histories(*DRIVEN_BACK, BLIND), STRIKES) < -3


def test_and_the_harder():
    harder = measured(rung_unprovoked, *FAR_ALONG, ONLY_HARDER)
    assert standard_errors(harder, measured(rung_unprovoked, *FAR_ALONG, BLIND)) > 3
    softer = measured(rung_unprovoked, *DRIVEN_BACK, ONLY_HARDER)
    assert standard_errors(softer, measured(rung_unprovoked, *DRIVEN_BACK, BLIND)) < -3


def test_while_it_stays_where_it_was_nothing_changes():
    assert np.array_equal(histories(STILL, UNCUT), histories(STILL, UNCUT, BLIND))
