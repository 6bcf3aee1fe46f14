"""Realized centralization is Freeman's index, with NetworkX as a twin."""

import networkx as nx
import numpy as np
import pytest

from sim.ladder import FIRST_MILITIA, PATRON
from sim.model import ShadowWar
from sim.network import measure_shape
from tests.random_worlds import random_world
from tests.worlds import world

SEEDS = range(16, 40)


def graph_of(w) -> nx.Graph:
    """The command network: the patron and its militias, with control and horizontal ties for weights."""
    graph = nx.Graph()
    graph.add_node(PATRON)
    for i in range(FIRST_MILITIA, w.n_actors):
        graph.add_edge(PATRON, i, weight=float(w.actors[i].control))
        for j in range(FIRST_MILITIA, i):
            graph.add_edge(i, j, weight=float(w.ties[i, j]))
    return graph


def freeman(graph: nx.Graph) -> float:
    degrees = [degree for _, degree in graph.degree(weight="weight")]
    n = len(degrees)
    return sum(max(degrees) - d for d in degrees) / ((n - 1) * (n - 2))


def most_central(graph: nx.Graph) -> int:
    return max(graph, key=lambda node: (graph.degree(node, weight="weight"), node == PATRON))


def with_network(control: float, tie: float, number: int = 6):
    """A world of alike militias in which every control and every tie has one value, its shape taken."""
    w = ShadowWar(world("scenario=generic", f"roster.militias.militia.number={number}")).world
    for i in range(FIRST_MILITIA, w.n_actors):
        w.actors[i].control = control
        for j in range(FIRST_MILITIA, w.n_actors):
            w.ties[i, j] = tie if i != j else 0.0
    measure_shape(w)
    return w


@pytest.mark.parametrize("seed", SEEDS)
def test_it_is_the_index_that_networkx_leads_to(seed):
    w = ShadowWar(random_world(seed)).world
    graph = graph_of(w)
    if len(graph) < 3:
        assert w.centralization == 0.0
        return
    assert w.centralization == pytest.approx(freeman(graph), abs=1e-12)
    assert 0.0 <= w.centralization <= 1.0
    assert bool(w.patron_is_hub) == (most_central(graph) == PATRON)


def test_random_worlds_have_hubs_of_both_kinds():
    worlds = [ShadowWar(random_world(seed)).world for seed in SEEDS]
    assert 2 < sum(bool(w.patron_is_hub) for w in worlds) < len(worlds) - 2
    assert len({round(float(w.centralization), 6) for w in worlds}) > len(worlds) / 2


def test_it_follows_the_network_through_a_history():
    told = ShadowWar(world("scenario=soleimani_2020"))
    eve = float(told.world.centralization)
    for _ in range(7):
        told.step()
    assert told.world.centralization == pytest.approx(freeman(graph_of(told.world)), abs=1e-12)
    assert told.world.centralization < eve


@pytest.mark.parametrize("number", [2, 6, 30])
def test_a_star_is_wholly_centralized(number):
    w = with_network(1.0, 0.0, number)
    assert w.centralization == pytest.approx(1.0)
    assert w.patron_is_hub


@pytest.mark.parametrize("weight", [0.2, 1.0])
def test_where_everyone_is_tied_to_everyone_there_is_no_centre(weight):
    w = with_network(weight, weight)
    assert w.centralization == pytest.approx(0.0, abs=1e-12)


def test_among_equals_the_patron_is_a_hub_as_good_as_any():
    assert with_network(1.0, 1.0).patron_is_hub


def test_where_ties_are_stronger_than_control_a_militia_is_the_hub():
    assert not with_network(0.3, 0.5).patron_is_hub


def test_the_looser_the_star_the_less_it_is_one():
    shares = [with_network(control, 0.0).centralization for control in (0.1, 0.5, 1.0)]
    assert shares == pytest.approx([0.1, 0.5, 1.0])


def test_one_militia_and_its_patron_have_no_shape():
    w = with_network(1.0, 0.0, 1)
    assert w.centralization == 0.0
    assert w.patron_is_hub


def test_one_well_connected_militia_takes_the_centre_from_the_patron():
    w = with_network(0.2, 0.0)
    w.ties[FIRST_MILITIA, FIRST_MILITIA + 1 : w.n_actors] = 0.9
    w.ties[FIRST_MILITIA + 1 : w.n_actors, FIRST_MILITIA] = 0.9
    measure_shape(w)
    graph = graph_of(w)
    assert most_central(graph) == FIRST_MILITIA
    assert not w.patron_is_hub
    assert w.centralization == pytest.approx(freeman(graph))
    assert np.isclose(freeman(graph), (6 * 4.7 - 1.2 - 5 * 1.1) / 30)
