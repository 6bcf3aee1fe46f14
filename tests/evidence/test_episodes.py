"""Episode files: those that come with the project are whole, and a malformed one is refused by its key."""

import re
from copy import deepcopy

import pytest
import yaml

from experiments.hindcast.baselines import Rest, climatology, tit_for_tat
from experiments.hindcast.forecast import config_of, scripted
from experiments.hindcast.reading import FOLDER, episode_from, read, shipped
from sim.configuration import composed
from sim.evidence.events import WINDOW
from sim.evidence.questions import categories
from sim.evidence.record import the_record
from sim.params import ConfigError

RECORD = the_record()
EPISODES = {name: episode_from(read(FOLDER / f"{name}.yaml"), f"{name}.yaml", RECORD) for name in shipped()}
MINE = yaml.safe_load(
    """
name: mine
title: Invented
why: to be refused
known_until: "2031-06-30"
events:
  - {event_id: x1, date: "2031-05-01", initiator: houthis, target: us, theatre: yemen_redsea, kind: missile_attack,
     fatalities: 2, us_military_killed: 2, grade: C, note: invented, source: none}
  - {event_id: x2, date: "2031-05-04", initiator: us, target: houthis, theatre: yemen_redsea, kind: airstrike,
     response_to: x1, grade: C, note: invented, source: none}
forecasts:
  - given: [x1]
    questions:
      - {ask: [answered, by, rung, lag_days], within_days: 14, observed: x2}
      - {ask: war, within_days: 30, observed: false}
"""
)


def changed(path, value):
    content = deepcopy(MINE)
    node = content
    *way, last = path
    for key in way:
        node = node[key]
    if value is None:
        del node[last]
    else:
        node[last] = value
    return content


def test_the_episodes_of_the_issue_are_all_there():
    assert {
        "tanker_crisis_2019", "k1_to_al_asad", "taji_2020", "erbil_2021", "abu_dhabi_2022", "hasakah_2023",
        "october_2023_to_tower_22",
    } <= set(EPISODES)  # fmt: skip


@pytest.mark.parametrize("name", EPISODES)
def test_an_episode_is_named_like_its_file_and_stays_in_the_window(name):
    episode = EPISODES[name]
    assert episode.name == name and len(episode.why) > 30
    assert all(told.event.day <= WINDOW[1] for forecast in episode.forecasts for told in forecast.given)
    for forecast in episode.forecasts:
        assert (forecast.given[0].event.day - forecast.start).days == 1
        for asked in forecast.questions:
            assert asked.known or forecast.given[-1].event.ident == "240128", "only Tower 22 is open"


def test_almost_every_linked_answer_of_the_record_is_asked_about():
    linked = {a.answer.event.ident for a in RECORD.answers if a.answer.intended >= 3}
    asked = {q.outcome.ident for e in EPISODES.values() for f in e.forecasts for q in f.questions if q.outcome}
    assert len(linked - asked) <= 3, linked - asked


def test_a_sound_file_of_ones_own_is_read():
    episode = episode_from(MINE, "mine.yaml", RECORD)
    outcome = episode.forecasts[0].questions[0].outcome
    assert (outcome.ident, outcome.lag, outcome.by, outcome.rung) == ("x2", 3, "struck", 4)
    assert episode.forecasts[0].given[0].realized == 5  # soldiers died


ASKED, WAR = ("forecasts", 0, "questions", 0), ("forecasts", 0, "questions", 1)
REFUSED = [
    (("forcasts",), [], "mine.yaml: unknown key 'forcasts'; did you mean 'forecasts'?"),
    (("why",), None, "mine.yaml: why: missing."),
    (("forecasts",), [], "mine.yaml: forecasts: missing."),
    (("known_until",), "30 June", "mine.yaml, known_until: '30 June' is no date"),
    (("scenario",), "soleimani_2020", "scenario: 'soleimani_2020' is none that scripts no events"),
    (("scenario",), "baselin", "did you mean 'baseline'?"),
    (("world",), {"rule": {}}, "mine.yaml: world: unknown key 'rule'; did you mean 'rules'?"),
    (("events", 0, "date"), "2031-13-01", "mine.yaml: events[0], date: '2031-13-01' is no date"),
    (("events", 0, "initiator"), "houthi", "events[0], initiator: unknown 'houthi'; did you mean 'houthis'?"),
    (("events", 0, "fatalities"), -2, "mine.yaml: events[0], fatalities: -2 is negative"),
    (("events", 0, "who"), "x", "mine.yaml: events[0]: unknown key 'who'"),
    (("events", 1, "response_to"), "x9", "mine.yaml: events[1], response_to: there is no event 'x9'"),
    (("events", 0, "response_to"), "x2", "mine.yaml: events[0], response_to: 2031-05-01 is before 'x2'"),
    (("events", 1, "event_id"), "191227", "mine.yaml: events[1], event_id: '191227' is there twice"),
    (("events", 0, "coding"), {"rung": 3}, "mine.yaml: events[0].coding.why: missing"),
    (("events", 0, "coding"), {"rung": 9, "why": "x"}, "events[0].coding.rung: 9 is not a number between 1 and 7"),
    (("forecasts", 0, "given"), ["x3"], "mine.yaml: forecasts[0].given: there is no event 'x3'"),
    (("forecasts", 0, "given"), ["181105"], "forecasts[0].given: '181105' is outside the ladder (lever)"),
    (("forecasts", 0, "given"), ["x2", "x1"], "forecasts[0].given: 'x1' is before 'x2'; name them by day"),
    ((*ASKED, "ask"), ["anwsered"], "[0].ask: unknown key 'anwsered'; did you mean 'answered'?"),
    ((*ASKED, "ask"), ["rung", "war"], "[0].ask: war has a question of its own"),
    ((*ASKED, "ask"), ["deaths"], "[0].ask: deaths: how many 'x2' killed is not known"),
    ((*ASKED, "within_days"), 0, "[0].within_days: 0 is not a number between 1 and 365"),
    ((*ASKED, "within_days"), 2, "observed: 'x2', but the first such answer within 2 days is nothing"),
    ((*ASKED, "by"), ["iran", "usa"], "[0].by: unknown key 'usa'; did you mean 'us'?"),
    ((*ASKED, "counts"), "all", "[0].counts: unknown key 'all'"),
    ((*ASKED, "observed"), None, "[0].observed: missing"),
    ((*ASKED, "observed"), "nothing", "observed: 'nothing', but the first such answer within 14 days is 'x2'"),
    ((*ASKED, "observed"), "x1", "observed: 'x1', but the first such answer within 14 days is 'x2'"),
    ((*WAR, "observed"), "no", "[1].observed: 'no' is neither true, false nor 'open'"),
    ((*WAR, "dyad"), "us-iran", "[1].dyad: unknown key 'us-iran'; did you mean 'iran-us'?"),
    ((*WAR, "within_days"), 90, "the horizon ends on 2031-07-30, past known_until (2031-06-30)"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "line"), REFUSED, ids=[line[:60] for *_, line in REFUSED])
def test_what_cannot_be_is_refused_with_the_entry_and_the_key(path, value, line):
    with pytest.raises(ConfigError, match=re.escape(line)) as refused:
        episode_from(changed(path, value), "mine.yaml", RECORD)
    assert "\n" not in str(refused.value)


def test_a_war_within_the_record_is_refused():
    content = changed(
        ("forecasts", 0), {"given": ["191227"], "questions": [{"ask": "war", "within_days": 9, "observed": True}]}
    )
    with pytest.raises(ConfigError, match="the record has no open war between governments"):
        episode_from(content, "mine.yaml", RECORD)


def test_a_file_that_is_no_yaml_is_refused_with_its_line(tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text("name: mine\nforecasts: [\n")
    with pytest.raises(ConfigError, match=r"mine\.yaml', line 3"):
        read(file)
    with pytest.raises(ConfigError, match="cannot be read"):
        read(tmp_path / "absent.yaml")


def test_given_acts_are_scripted_as_the_codebook_says():
    forecast = EPISODES["taji_2020"].forecasts[0]
    assert scripted(forecast, "main") == {
        "given_200311": {
            "day": 1, "actor": "kataib_hezbollah", "target": "us", "theatre": "iraq", "act": "strike", "intended": 3,
            "realized": 5, "deaths": {"soldier_us": 2, "contractor": 1},
        }
    }  # fmt: skip
    shot_down = EPISODES["tanker_crisis_2019"].forecasts[2]
    rungs = [next(iter(scripted(shot_down, coding).values()))["intended"] for coding in ("low", "main", "high")]
    assert rungs == [3, 3, 6]


def test_what_an_episode_states_goes_on_top_of_its_scenario_and_of_the_run():
    config = {**composed("batch", ["rules.policy.hawks=0.1", "rules.gradualism.nats_per_rung=0"])[0], "coding": "main"}
    episode = EPISODES["k1_to_al_asad"]
    policy = config_of(config, episode, episode.forecasts[3])["rules"]["policy"]
    assert (policy["pressure"], policy["hawks"], policy["posture"]) == (0.9, 0.8, 0.6)
    assert config_of(config, episode, episode.forecasts[3])["rules"]["gradualism"]["nats_per_rung"] == 0
    assert config_of(config, episode, episode.forecasts[0])["rules"]["policy"]["posture"] == 0.2


@pytest.mark.parametrize("name", EPISODES)
def test_baselines_never_see_the_episodes_own_days(name):
    episode = EPISODES[name]
    rest = Rest.of(RECORD, episode)
    first, last = (day.toordinal() for day in episode.period)
    assert rest.deeds and not [deed for deed in rest.deeds if first <= deed.day <= last]
    own = {told.event.ident for forecast in episode.forecasts for told in forecast.given}
    assert own.isdisjoint(deed.ident for deed in rest.deeds)


@pytest.mark.parametrize("name", EPISODES)
def test_baselines_are_probabilities_of_the_same_categories(name):
    episode = EPISODES[name]
    rest = Rest.of(RECORD, episode)
    for forecast in episode.forecasts:
        struck = forecast.blows[-1].targets
        for asked in forecast.questions:
            for aspect in asked.question.aspects:
                known = len(categories(asked.question, aspect, struck))
                for p in (
                    climatology(rest, asked.question, aspect, forecast)[0],
                    tit_for_tat(rest, asked.question, aspect, forecast),
                ):
                    assert len(p) == known and p.sum() == pytest.approx(1.0) and (p > 0.0).all()


def test_tit_for_tat_names_the_rung_that_came_about():
    episode = EPISODES["erbil_2021"]
    forecast, rest = episode.forecasts[0], Rest.of(RECORD, episode)
    p = tit_for_tat(rest, forecast.questions[0].question, "rung", forecast)
    names = [c.label for c in categories(forecast.questions[0].question, "rung", ("us",))]
    assert names[p.argmax()] == "4"  # meant 3, and killed a contractor
