"""War by each definition is counted in histories that end by it, and not where another one has ended them."""

import numpy as np
import pytest

from sim import ensemble
from sim.analysis.definitions import definition_table
from sim.analysis.headline import OUTCOMES, chosen
from sim.analysis.summary import summary
from sim.ladder import Definition
from tests.worlds import world

LEVELS = np.array([0.0, 1.0])
HISTORIES = 150


def lived(*overrides):
    """Rows, levels x histories."""
    settings = world(f"ensemble.histories={HISTORIES}", "ensemble.years=4", *overrides)
    points = np.repeat(settings.point, len(LEVELS))
    points["centralization"]["level"] = LEVELS
    return ensemble.run(settings, points).reshape(len(LEVELS), -1)


@pytest.fixture(scope="module")
def lives():
    return {definition: lived(f"rules.open_war.definition={definition.value}") for definition in Definition}


@pytest.fixture(scope="module")
def table(lives):
    return definition_table(lives, LEVELS, 4.0)


def counts(table, definition, outcome="any"):
    return chosen(table, "definition", f"{outcome}:{definition.name.lower()}", 4.0)["count"].to_numpy()


def up_to_the_end(rows, definition):
    """How many histories were at war by a definition before they ended."""
    return (rows["war_day_by"][..., definition, :] >= 0).any(axis=-1).sum(axis=-1)


@pytest.mark.parametrize("definition", Definition)
def test_each_definition_is_counted_where_it_ends_the_history(definition, lives, table):
    assert np.array_equal(counts(table, definition), up_to_the_end(lives[definition], definition))
    any_war, *dyads = (counts(table, definition, outcome) for outcome in OUTCOMES)
    assert np.array_equal(any_war, sum(dyads)) and any_war[0] > 0


def test_where_another_definition_ends_histories_wars_by_deaths_are_missed(lives, table):
    ended_by_the_first = up_to_the_end(lives[Definition.MUTUAL_CAMPAIGN], Definition.DEATHS)
    assert counts(table, Definition.DEATHS)[0] > 3 * ended_by_the_first[0]


def test_a_campaign_is_seen_before_it_can_be_met_and_so_is_never_missed(lives, table):
    seen = up_to_the_end(lives[Definition.MUTUAL_CAMPAIGN], Definition.CAMPAIGN)
    assert np.array_equal(counts(table, Definition.CAMPAIGN), seen)


def test_estimates_lie_in_their_intervals_and_name_their_histories(table):
    assert ((table.low <= table.value) & (table.value <= table.high)).all()
    assert (table.n == HISTORIES).all() and (table.value == table["count"] / HISTORIES).all()
    assert len(table) == len(Definition) * len(LEVELS) * len(OUTCOMES)


def test_a_summary_says_of_what_it_counts_by_other_definitions_that_the_end_cuts_it_short(lives):
    rows = lives[Definition.MUTUAL_CAMPAIGN][0]
    found = summary(rows)
    assert "war_frequency_by_definition" not in found
    for definition in Definition:
        estimate = found["war_by_definition_up_to_the_end"][definition.name.lower()]
        assert estimate["value"] * estimate["n"] == pytest.approx(up_to_the_end(rows, definition))
