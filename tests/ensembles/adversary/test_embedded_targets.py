"""Replies where militias and the police share their depots, over paired histories."""

import numpy as np
import pytest

from sim.ladder import FIRST_MILITIA, Victim
from tests.ensembles.answers import FEW_MASSACRES, READY_TO_BLAME
from tests.ensembles.paired import measured, standard_errors
from tests.rules.frame.test_open_war import QUIET
from tests.worlds import histories, off, world

OFF = off("embedded_targets")
BUSY = (*READY_TO_BLAME, FEW_MASSACRES)
THEATRES = world().cast.theatres


def hosts_share(theatre: str):
    """Share of host forces among the dead of strikes on militias in a theatre."""

    def of_the_dead(world, acts) -> float:
        here = (acts["target"] >= FIRST_MILITIA) & (acts["theatre"] == THEATRES.index(theatre))
        dead = acts["deaths"][here]
        return dead[:, Victim.HOST_FORCES].sum() / dead.sum() if dead.sum() else np.nan

    return of_the_dead


def test_replies_kill_host_forces_where_militias_are_embedded():
    assert standard_errors(measured(hosts_share("iraq"), *BUSY), measured(hosts_share("iraq"), *BUSY, OFF)) > 3


def tolerance(theatre: str):
    return lambda world, acts: world["theatres"][THEATRES.index(theatre)]["tolerance"]


def test_the_hosts_tolerance_of_the_presence_falls():
    angry, patient = (
        measured(tolerance("iraq"), *BUSY, how, number=400) for how in ("rules.embedded_targets.anger=0.05", OFF)
    )
    assert standard_errors(angry, patient) < -3


def test_what_angers_one_host_is_nothing_to_another():
    furious = "rules.embedded_targets.anger=0.5"
    assert measured(tolerance("iraq"), *BUSY, furious).min() < 0.1
    assert np.array_equal(measured(tolerance("jordan"), *BUSY, furious), measured(tolerance("jordan"), *BUSY, OFF))


def test_where_nobody_is_embedded_nobody_else_dies():
    apart = (*BUSY, "theatres.iraq.embedded=0.0", "rules.embedded_targets.anger=0.0")
    shared = histories(*apart, "rules.embedded_targets.shared=1.0", number=60)
    assert np.array_equal(shared["digest"], histories(*apart, OFF, number=60)["digest"])


STRIKE = (
    "+events.taji={{day:0,actor:{actor},target:kataib_hezbollah,theatre:iraq,intended:4,deaths:{{host_forces:10}}}}"
)


@pytest.mark.parametrize(("actor", "left"), [("us", 0.45), ("israel", 0.5)])
def test_ten_of_its_policemen_cost_the_united_states_a_tenth_of_a_hosts_tolerance(actor, left):
    after = measured(tolerance("iraq"), *QUIET, STRIKE.format(actor=actor), number=1, years=1 / 365)
    assert after == pytest.approx(left)
