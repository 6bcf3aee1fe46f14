"""What must not change a history: what is switched off, who never acts, how the work is shared out."""

from dataclasses import replace

import numpy as np
import pytest

from sim import ensemble
from sim.model import ShadowWar
from sim.rules import MECHANISMS
from tests.worlds import histories, off, world

SWITCHABLE = [name for name, mechanism in MECHANISMS.items() if mechanism.neutral]
STRANDLESS = "{narrative:0,personal:0,materiel:0,institutions:0}"
HERMIT = f"+roster.militias.hermit={{home:hermitage,tempo:0,aims:{{us:1}},strands:{STRANDLESS}}}"
HERMITAGE = "+theatres.hermitage={familiarity:0.5}"
NUMBER = 12


def digests(*overrides, number=NUMBER, years=1.0):
    return histories(*overrides, number=number, years=years)["digest"]


@pytest.mark.parametrize("name", SWITCHABLE)
def test_a_mechanism_that_is_off_has_no_other_say(name):
    """Its remaining parameters, moved to their bounds, leave the digest: the neutral value removes it exactly."""
    mechanism = MECHANISMS[name]
    silent = {
        parameter: declared
        for parameter, declared in mechanism.parameters.items()
        if declared.neutral is None and not declared.stays and not declared.set_by
    }
    expected = digests(off(name))
    for bound in ("low", "high"):
        moved = [f"rules.{name}.{parameter}={getattr(declared, bound)}" for parameter, declared in silent.items()]
        assert np.array_equal(digests(off(name), *moved), expected)


@pytest.mark.parametrize("name", SWITCHABLE)
def test_switching_off_is_setting_the_neutral_values(name):
    neutral = [f"rules.{name}.{parameter}={value}" for parameter, value in MECHANISMS[name].neutral.items()]
    assert np.array_equal(digests(off(name)), digests(*neutral))


FELT_WHERE = {
    "tactical_cooperation": ("rules.tactical_cooperation.common_enemy=0.5",),
    "nuclear_advance": ("rules.nuclear_advance.a_day=0.01", "rules.nuclear_advance.nats=5"),
    "waiting_out": ("rules.policy.term_ends_day=100",),
    "defiance": ("rules.policy.talks=0.5",),
    "withdrawal": ("rules.withdrawal.a_year=5.0",),
    "talks": ("rules.policy.talks=1.0",),
    "terms": ("rules.policy.talks=1.0", "rules.policy.guarantees=1.0", "rules.talks.settled_a_year=5.0"),
    "declared_attribution": (
        "rules.declared_attribution.us_stance=1.0",
        "rules.declared_attribution.israel_stance=1.0",
    ),
    "entrapment": ("rules.entrapment.rungs=1.0",),
    "sanctioned_agents": ("rules.sanctioned_agents.sanction=2.0",),
    "spiral": ("rules.spiral.threat=0.5",),
    "commitment_problem": ("rules.commitment_problem.prevention_nats=10.0", "rules.nuclear_advance.a_day=0.05"),
    "tacit_collusion": ("rules.tacit_collusion.nats=5.0",),
    "tempo_and_inadvertence": ("rules.tempo_and_inadvertence.gain=20.0",),
    "stability_instability": ("rules.stability_instability.ceiling_nats=3.0",),
    "buffered_decapitation": ("rules.buffered_decapitation.buffer=0.5",),
    "self_sufficiency": ("rules.self_sufficiency.a_day=0.005",),
    "span_of_control": ("rules.mutual_aid.spread=0.02",),
    "coming_apart": ("rules.coming_apart.floor=0.95", "rules.coming_apart.days=30"),
    "other_providers": ("rules.other_providers.share=0.05",),
    "host_veto": ("theatres.syria.veto=1.0",),
}
"""Mechanisms that wait for a lever, or are too slow for a year at their default."""


@pytest.mark.parametrize("name", SWITCHABLE)
def test_a_mechanism_that_is_on_is_felt(name):
    wars = ("centralization=0.2", "scenario=soleimani_2020", *FELT_WHERE.get(name, ()))
    assert not np.array_equal(digests(*wars, number=60), digests(*wars, off(name), number=60))


def test_a_militia_of_its_own_that_never_acts_leaves_the_digest():
    assert np.array_equal(digests(years=3), digests(HERMITAGE, HERMIT, years=3))


@pytest.mark.parametrize(("threads", "chunk"), [(1, 64), (2, 64), (3, 1), (2, 7), (5, 1000)])
def test_threads_and_chunks_change_nothing(threads, chunk):
    settings = world("ensemble.histories=50", "ensemble.years=1")
    points = np.repeat(settings.point, 3)
    points["centralization"]["level"] = [0.1, 0.5, 0.9]
    expected = ensemble.run(replace(settings, threads=1, chunk=64), points)
    assert ensemble.run(replace(settings, threads=threads, chunk=chunk), points).tobytes() == expected.tobytes()


def test_a_history_does_not_depend_on_its_neighbours():
    settings = world("ensemble.histories=30", "ensemble.years=1")
    alone = np.concatenate(list(ensemble.chunks(settings, settings.point, np.array([23, 7]))))
    assert np.array_equal(alone["digest"], ensemble.run(settings)["digest"][[23, 7]])


def test_another_history_or_seed_is_another_history():
    assert len(set(digests())) == NUMBER
    assert not set(digests()) & set(
        ensemble.run(replace(world("ensemble.years=1"), histories=NUMBER, seed=9))["digest"]
    )


@pytest.mark.parametrize("change", ["centralization=0.9", off("gradualism"), "scenario=tower_22_2024", HERMITAGE])
def test_the_draws_of_the_day_are_the_same_in_every_world(change):
    before, after = ShadowWar(world(), 4), ShadowWar(world(change), 4)
    for _ in range(40):
        before.step()
        after.step()
        n = before.world.n_actors
        assert np.array_equal(before.world.occasions[:n], after.world.occasions[:n])
