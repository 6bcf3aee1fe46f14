"""Nested mappings laid on top of one another, and what has to be laid there."""

from hypothesis import given
from hypothesis import strategies as st

from sim.config_tree import differing, merged
from sim.design import flattened

LEAVES = st.one_of(st.none(), st.booleans(), st.integers(0, 3), st.lists(st.integers(0, 1), max_size=2))
NODES = st.recursive(LEAVES, lambda nodes: st.dictionaries(st.sampled_from("abc"), nodes, min_size=1, max_size=3))
TREES = st.dictionaries(st.sampled_from("abc"), NODES, max_size=3)


@given(TREES, TREES)
def test_what_differs_laid_on_top_gives_what_the_tree_states(tree, other):
    laid = flattened(merged(other, differing(tree, other)))
    assert {name: laid[name] for name in flattened(tree)} == flattened(tree)


@given(TREES)
def test_nothing_differs_from_itself_and_all_from_nothing(tree):
    assert differing(tree, tree) == {}
    assert differing(tree, {}) == tree


def test_only_leaves_that_differ_are_kept():
    tree = {"rules": {"off": ["x"], "policy": {"hawks": 0.9, "talks": 0.5}}, "seed": 1}
    other = {"rules": {"off": [], "policy": {"hawks": 0.4, "talks": 0.5}}, "seed": 1, "events": {"a": {"day": 3}}}
    assert differing(tree, other) == {"rules": {"off": ["x"], "policy": {"hawks": 0.9}}}
