"""Every state has a link that opens it again; a link from anywhere opens the nearest valid state and says so."""

from dataclasses import fields
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.app import changes, readers
from sim.app.links import PARTS, link_of, query_of, state_of
from sim.app.state import DRAWN, LARGEST_NUMBER, MOST_HISTORIES, VIEWS, State
from sim.app.worlds import nearest_valid
from sim.scripts import KINDS


def opened(query: str) -> tuple[State, list[str]]:
    return state_of(dict(parse_qsl(query, keep_blank_values=True)))


def within(name):
    return st.floats(*readers.bounds(name))


def settings_of_rules():
    def valued(names):
        return st.tuples(*(st.tuples(st.just(name), within(name)) for name in sorted(names)))

    return st.sets(st.sampled_from(sorted(readers.PARAMETERS)), max_size=4).flatmap(valued)


def set_to(names):
    return st.sampled_from(sorted(names)).flatmap(lambda name: st.tuples(st.just(name), within(name)))


DAYS = st.integers(0, 5000)
NAMES = st.from_regex(r"\A[a-z][a-z0-9_]{0,20}\Z")
CHANGEABLE = [name for name, p in readers.PARAMETERS.items() if not p.at_start]
SWITCHABLE = st.sampled_from(readers.SWITCHABLE)
WHAT_IF = st.one_of(
    st.just(()),
    st.tuples(st.just("prevent"), st.integers(0, 10_000)),
    st.tuples(st.just("force"), DAYS, NAMES, NAMES, NAMES, st.sampled_from(sorted(KINDS)), st.integers(1, 7)),
    st.tuples(st.just("off"), DAYS, SWITCHABLE),
    st.tuples(DAYS, set_to(CHANGEABLE)).map(lambda p: ("set", p[0], *p[1])),
)
AGAINST = st.one_of(
    st.just(()),
    st.tuples(st.just("centralization"), st.floats(0, 1)),
    st.tuples(st.just("scenario"), st.sampled_from(readers.SCENARIOS)),
    st.tuples(st.just("off"), SWITCHABLE),
    set_to(readers.PARAMETERS).map(lambda pair: ("set", *pair)),
)
NUMBERS = st.integers(0, LARGEST_NUMBER)
STATES = st.builds(
    State,
    view=st.sampled_from(sorted(VIEWS)),
    scenario=st.sampled_from(readers.SCENARIOS),
    centralization=st.none() | st.floats(0, 1),
    years=st.none() | st.floats(0.1, 10),
    seed=NUMBERS,
    history=NUMBERS,
    rules=settings_of_rules(),
    off=st.sets(SWITCHABLE, max_size=3).map(lambda names: tuple(sorted(names))),
    day=DAYS,
    act=st.none() | st.integers(0, 10_000),
    change=WHAT_IF,
    histories=st.integers(1, MOST_HISTORIES),
    against=AGAINST,
    by=st.sampled_from(sorted(readers.PARAMETERS)),
    lines=st.integers(2, 11),
    each=st.integers(1, MOST_HISTORIES),
    drawn=st.sampled_from(sorted(DRAWN)),
)


@given(STATES)
def test_every_state_has_a_link_that_opens_it_again(state):
    assert opened(query_of(state)) == (state, [])


@given(st.dictionaries(st.sampled_from(sorted(PARTS)) | st.text(max_size=12), st.text(max_size=30), max_size=5))
def test_whatever_a_link_says_a_state_opens_that_has_a_link(query):
    state, _ = state_of(query)
    assert opened(query_of(state)) == (state, [])


def test_every_field_of_a_state_is_in_the_codec():
    assert set(PARTS) == {field.name for field in fields(State)}


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("scenario=tower_22", "'tower_22_2024' was taken"),
        ("centralization=1.4", "1.4 is not between 0 and 1; 1 was taken"),
        ("histories=1000000000", "1e+09 is not between 1 and 100,000; 100,000 was taken"),
        ("seed=-3", "-3 is not between 0"),
        ("history=2.5", "2.5 is no whole number; 2 was taken"),
        ("view=plya", "'play' was taken"),
        ("rules=gradualism.nats_per_run:2", "'gradualism.nats_per_rung' was taken"),
        ("rules=gradualism.nats_per_rung:99", "99 is not between 0 and 6; 6 was taken"),
        ("off=gradualsm", "'gradualism' was taken"),
        ("off=severity_of_everything", "it was left out"),
        ("scnario=baseline", "There is no setting 'scnario'; 'scenario' was taken"),
        ("change=prevent,x", "'x' is no number"),
        ("change=vanish,3", "no change of the kind 'vanish'"),
        ("against=set,policy.pressure,7", "7 is not between 0 and 1; 1 was taken"),
        ("by=policy.pressure&low=0.9&high=0.2", "is no range"),
    ],
)
def test_what_is_not_valid_becomes_the_nearest_and_is_said(query, said):
    state, notes = opened(f"view=play&{query}" if "view" not in query else query)
    assert any(said in note for note in notes), notes
    assert opened(query_of(state)) == (state, [])


def test_names_that_the_scenario_does_not_have_become_the_nearest():
    state = State(change=("force", 9000, "iraan", "us", "irak", "strike", 4))
    settled, notes = nearest_valid(state)
    assert settled.change == ("force", 364, "iran", "us", "iraq", "strike", 4)
    assert len(notes) == 3


def test_a_link_is_short_where_nothing_was_changed():
    assert link_of(State()) == "/?view=play&scenario=tower_22_2024&seed=1&history=0"


def test_every_kind_of_change_can_be_written_and_read():
    for kinds, example in ((changes.WHAT_IF, ("off", 3, "tit_for_tat")), (changes.AGAINST, ("scenario", "baseline"))):
        assert changes.read(changes.written(example), kinds, []) == example


def test_markup_stays_text():
    state, notes = opened(urlencode({"scenario": "<img src=x onerror=alert(1)>", "<b>": "1"}))
    assert state.scenario == "baseline"
    assert any("<img" in note for note in notes)  # as text: the page shows notes by labels only
