"""A result is what its configuration says: no leaf that the model reads is missing from a result's identity."""

import pytest

from experiments.machinery.identity import LABELS, ORDERED, SPEED_ONLY, config_digest, identity_of
from sim import ensemble
from sim.composition import CONFIGS
from sim.configuration import composed
from sim.settings import settings_from
from tests.worlds import config

NO_STUDIES = {"base", "levels", "evidence"}
ENTRIES = sorted({file.stem for file in CONFIGS.glob("*.yaml")} - NO_STUDIES)
SCENARIOS = sorted(file.stem for file in (CONFIGS / "scenario").glob("*.yaml"))
FIGURES = sorted(file.stem for file in (CONFIGS / "figure").glob("*.yaml"))
DESIGNS = sorted(file.stem for file in (CONFIGS / "design").glob("*.yaml"))
EPISODES = sorted(file.stem for file in (CONFIGS / "episode").glob("*.yaml"))
EVERY = [
    *((entry, ()) for entry in ENTRIES),
    *(("batch", (f"scenario={name}",)) for name in SCENARIOS),
    *(("figure", (f"figure={name}",)) for name in FIGURES),
    *(("sweep", (f"design={name}",)) for name in DESIGNS),
    *(("hindcast", (f"episode={name}",)) for name in EPISODES),
    ("centralization", ("experiment=headline",)),
    ("batch", ("draw=d17",)),
]  # fmt: skip
SMALL = {"histories": 3, "years": 0.2}
VALID = {("ensemble", "threads"): 1, ("ensemble", "chunk"): 2}


def changed(value):
    """Another value of the same kind; numbers stay between 0 and 1 if they were."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value * 0.75 if value else 1
    if isinstance(value, list):
        return [*value, 0.375]
    return 1 if value is None else f"{value}x"


def with_leaf(tree, path, value):
    """A tree with another value at a path, a name with dots or a tuple of keys."""
    key, *below = path.split(".") if isinstance(path, str) else path
    return {**tree, key: with_leaf(tree[key], below, value) if below else value}


def leaves(tree, path=()):
    """Paths and values of all leaves."""
    for key, value in tree.items():
        if isinstance(value, dict) and value:
            yield from leaves(value, (*path, key))
        else:
            yield (*path, key), value


def rows_of(config):
    settings = settings_from({**config, "ensemble": {**config["ensemble"], **SMALL, "until_half_width": None}})
    return ensemble.run(settings)["digest"].tolist()


def is_label(path):
    """Whether a leaf is declared to change no result."""
    top, *below = path
    return top in LABELS or (top == "ensemble" and below[0] in SPEED_ONLY)


@pytest.mark.parametrize(("name", "overrides"), EVERY, ids=lambda part: "-".join(part) if part else "as-it-is")
def test_every_leaf_is_in_the_identity_or_changes_no_history(name, overrides):
    """What is left out: declared labels, and the levels of centralization that nothing in the configuration uses.

    Leaves that stand with the same value in the usual configuration are changed there.
    """
    given = composed(name, list(overrides))[0]
    digest, left_out = config_digest(given), []
    usual = dict(leaves(config())) if (name, overrides) != ("batch", ()) else {}
    for path, value in leaves(given):
        if path in usual and usual[path] == value and path[0] != "levels":
            continue
        other = with_leaf(given, path, changed(value))
        if config_digest(other) == digest:
            left_out.append((path, other))
        else:
            assert not is_label(path), f"{path} is declared to change nothing, and makes another result"
    assert {path[0] for path, _ in left_out} <= {*LABELS, "ensemble", "levels"}
    events = given.get("events") or {}
    settled = {**given, "events": {k: e for k, e in events.items() if e.get("day", 0) < 73}}
    before = rows_of(settled)
    for path, other in left_out:
        same = {**settled, path[0]: other[path[0]]}
        if path in VALID:
            same = with_leaf(same, path, VALID[path])
        assert rows_of(same) == before, f"{path} is left out of the identity, and changes histories"


def test_a_level_counts_by_its_number_and_only_where_it_is_used():
    networked = {**config("centralization=networked")}
    other = with_leaf(networked, "levels.networked", 0.95)
    assert rows_of(networked) != rows_of(other)
    assert config_digest(networked) != config_digest(other)
    assert config_digest(networked) == config_digest(with_leaf(networked, "levels.autonomous", 0.2))
    assert config_digest(networked) == config_digest({**networked, "centralization": 0.35})
    assert config_digest(config("centralization=0")) == config_digest({**config("centralization=0.0")})


def test_a_side_and_an_episode_name_levels_too():
    compared = composed("compare", ["second.centralization=networked"])[0]
    assert config_digest(compared) != config_digest(with_leaf(compared, "levels.networked", 0.95))
    episode = {"forecasts": [{"world": {"centralization": "networked"}}]}
    asked = {"episodes": {"x": episode}, "levels": {"networked": 0.3}}
    assert config_digest(asked) != config_digest({**asked, "levels": {"networked": 0.4}})


def test_a_figure_shows_the_names_of_its_levels():
    shown = composed("figure", ["figure=roots"])[0]
    assert config_digest(shown) != config_digest(with_leaf(shown, "levels.networked", 0.3))
    renamed = {**shown, "levels": {**shown["levels"], "loose": shown["levels"]["networked"]}}
    assert config_digest(renamed) != config_digest(shown)


def reversed_at(tree, path):
    node = tree
    for key in path.split("."):
        node = node[key]
    return with_leaf(tree, path, dict(reversed(node.items())))


@pytest.mark.parametrize("path", ["theatres", "roster.militias"])
def test_an_order_that_the_model_follows_is_part_of_the_identity(path):
    given = {**config("scenario=gaza_2023")}
    other = reversed_at(given, path)
    assert rows_of(given) != rows_of(other)
    assert config_digest(given) != config_digest(other)
    assert list(identity_of(given)["order"]) == [name for name in ORDERED if name in ("theatres", "roster.militias")]


@pytest.mark.parametrize(
    "path", ["rules", "levels", "ensemble", "rules.policy", "roster.militias.badr", "roster.states"]
)
def test_an_order_that_the_model_does_not_follow_is_not(path):
    given = {**config("centralization=networked")}
    other = reversed_at(given, path)
    assert config_digest(given) == config_digest(other)
    assert rows_of(given) == rows_of(other)


def test_the_order_of_the_axes_of_a_design_is_part_of_it():
    given = composed("sweep", ["design=twelve"])[0]
    assert config_digest(given) != config_digest(reversed_at(given, "design.parameters"))
