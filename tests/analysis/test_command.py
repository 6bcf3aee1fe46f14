"""The network's table: every spoke, every tie once, and how centralized the whole is."""

import numpy as np
import pytest

from sim.analysis.command import CONTROL, REALIZED, TIE, network_table

CONTROLS = np.array([[0.2, 0.9, 1.0], [0.4, 0.9, 1.0]])
TIES = np.zeros((2, 3, 3))
TIES[:, 0, 1] = TIES[:, 1, 0] = [0.5, 0.7]


@pytest.fixture(scope="module")
def table():
    return network_table(CONTROLS, TIES, np.array([0.3, 0.5]), "iran", ["a", "b", "c"])


def test_every_militia_has_a_spoke_and_every_tie_stands_once(table):
    spokes, ties = table[table.kind == CONTROL], table[table.kind == TIE]
    assert spokes.source.tolist() == ["iran"] * 3 and spokes.target.tolist() == ["a", "b", "c"]
    assert ties[["source", "target"]].to_numpy().tolist() == [["a", "b"]]


def test_values_are_means_with_intervals_within_bounds(table):
    assert table[table.kind == CONTROL].value.tolist() == pytest.approx([0.3, 0.9, 1.0])
    assert table[table.kind == TIE].value.item() == pytest.approx(0.6)
    assert table[table.kind == REALIZED].value.item() == pytest.approx(0.4)
    assert ((table.low <= table.value + 1e-12) & (table.value <= table.high + 1e-12)).all()
    assert table.low.min() >= 0.0 and table.high.max() <= 1.0
