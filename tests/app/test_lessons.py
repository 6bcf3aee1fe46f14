"""The lesson guides: one a scenario, whose links open what they say, and whose numbers are those of the model."""

import re
import shlex

import pytest

from experiments.documents import LESSONS, ROOT, regenerated
from experiments.documents.tables import table
from sim.app import guides, links, worlds
from sim.app.guides import FOLDER, TEACHERS, guide_of, links_in
from sim.app.lives import Lives
from sim.app.readers import SCENARIOS
from sim.app.words import WORDS
from sim.configuration import composed
from sim.settings import settings_from
from sim.telling.story import ENDINGS

HEADINGS = [
    "The question",
    "Background",
    "Steps",
    "What to look for",
    "If one thing had been different",
    "Discuss",
    "What the model cannot say",
    "The numbers",
]
TEXTS = {name: (FOLDER / f"{name}.md").read_text() for name in (*SCENARIOS, TEACHERS)}
LINKS = [(name, link) for name in SCENARIOS for link in links_in(TEXTS[name])]
COMMANDS = sorted({c for text in TEXTS.values() for c in re.findall(r"^python -m .*$", text, flags=re.MULTILINE)})
LIVES = Lives()


def test_every_scenario_has_a_guide_and_every_guide_a_scenario():
    assert {file.stem for file in FOLDER.glob("*.md")} == {*SCENARIOS, TEACHERS}
    assert len(LESSONS) == len(SCENARIOS)


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_guide_has_its_parts_and_fits_a_page(name):
    text = TEXTS[name]
    assert re.findall(r"^## (.*)$", text, flags=re.MULTILINE) == HEADINGS
    assert f"`{name}`" in text
    assert f"../scenarios.md#{name}" in text
    told = text.split("## The numbers")[0]
    assert 40 <= told.count("\n") <= 80
    assert "?" in text.splitlines()[0]


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_guide_counts_looks_changes_one_act_and_moves_one_lever(name):
    states = [link.state for link in links_in(TEXTS[name])]
    assert any(s.view == "how_often" and not s.against for s in states)
    assert any(s.view == "how_often" and s.against for s in states)
    assert any(s.view == "play" for s in states)
    assert any(s.view == "what_if" and s.change[0] == "prevent" for s in states)


@pytest.mark.parametrize(("name", "link"), LINKS, ids=[f"{n}: {link.words}" for n, link in LINKS])
def test_a_link_opens_exactly_the_state_that_it_says(name, link):
    assert link.notes == ()
    assert links.query_of(link.state) == link.query
    assert worlds.nearest_valid(link.state) == (link.state, [])
    assert link.state.scenario == name


def test_no_link_to_the_page_is_overlooked():
    for name, text in TEXTS.items():
        assert f"{guides.USUAL_ADDRESS}/?" not in guides.LINK.sub("", text), name


PLAYED = [(name, link) for name, link in LINKS if link.state.view == "play"]


@pytest.mark.parametrize(("name", "link"), PLAYED, ids=[f"{n}: {link.words}" for n, link in PLAYED])
def test_digest_end_day_and_road_are_those_of_the_history(name, link):
    row = next(line for line in TEXTS[name].splitlines() if line.startswith(f"| {link.words} | "))
    _, _, end, day, acts, digest, *_ = (cell.strip() for cell in row.split("|"))
    life = LIVES.of(worlds.configuration_of(link.state), link.state.history)
    assert digest == f"`{life.digest}`"
    assert (int(day), int(acts)) == (life.last_day, len(life.acts))
    assert end.startswith(ENDINGS[life.history.end].rstrip("."))
    told = TEXTS[name].partition(f"The road to war in {link.words}, from its root:\n\n")[2].partition("\n\n")[0]
    assert re.findall(r"^- day (\d+), #(\d+):", told, flags=re.MULTILINE) == [
        (str(life.acts.day[place]), str(place)) for place in life.road
    ]


FORKED = [(name, link) for name, link in LINKS if link.state.view == "what_if"]


@pytest.mark.parametrize(("name", "link"), FORKED, ids=[f"{n}: {link.words}" for n, link in FORKED])
def test_what_a_guide_calls_the_root_is_the_root(name, link):
    life = LIVES.of(worlds.configuration_of(link.state), link.state.history)
    place = link.state.change[1]
    if "root" in link.words:
        assert place == life.road[0]
    if "last act" in link.words:
        assert place == life.road[-1]
    assert 0 <= place < len(life.acts)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_composes(command):
    _, _, module, *overrides = shlex.split(command)
    settings_from(composed(module.removeprefix("experiments."), overrides)[0])


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_numbers_of_a_guide_are_what_the_model_gives(name):
    assert regenerated(TEXTS[name]) == TEXTS[name], "python -m experiments.documents write lessons"


def test_the_teachers_guide_names_every_lesson_by_its_title():
    for name in SCENARIOS:
        title = TEXTS[name].splitlines()[0].removeprefix("# ")
        assert f"| [{title}]({name}.md) | `{name}` |" in TEXTS[TEACHERS]
    assert table(["word", "meaning"], [[f"*{w}*", m] for w, m in WORDS.items()]) in TEXTS[TEACHERS]


def test_a_guide_on_the_page_links_to_the_page_that_shows_it():
    shown = guide_of("tower_22_2024")
    assert "](/?view=play&scenario=tower_22_2024&seed=1&history=17)" in shown
    assert "](/lesson/README#words)" in shown
    assert "127.0.0.1" not in shown
    assert ".md#" not in shown
    assert guide_of("nothing") is None
    assert guide_of("../README") is None


def test_every_document_that_a_guide_points_to_is_there():
    for text in TEXTS.values():
        for path in re.findall(r"\]\((\.\./[\w.-]+|\w+\.md)", text):
            assert (ROOT / "docs" / "classroom" / path).is_file(), path
