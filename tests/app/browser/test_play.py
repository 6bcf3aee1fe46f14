"""Play: a history unfolds as on the command line, smoothly, and every act says why."""

import re
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from sim.app import worlds
from sim.app.lives import Lives
from sim.app.looked_at import detail_of
from sim.app.state import State
from tests.app.serving import ROOT

WAR = "view=play&scenario=tower_22_2024&seed=1&history=17"
LAST_DAY = 15  # of that history


@pytest.fixture(scope="module")
def life():
    return Lives().of(worlds.configuration_of(State(history=17)), 17)


def test_the_digest_is_that_of_the_command_line(opened, tmp_path):
    page = opened(WAR)
    shown = page.locator(".digest").inner_text().split()[-1]
    page.get_by_role("button", name="How to repeat this").click()
    command = page.locator("pre").first.inner_text().split()
    assert command[:3] == ["python", "-m", "experiments.history"]
    told = subprocess.run(
        [sys.executable, *command[1:], f"output={tmp_path}"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert f"digest {shown}" in told.stdout
    expect(page.locator(".digest-line")).to_contain_text(shown)


def test_every_act_up_to_the_day_is_in_the_feed(opened, life):
    page = opened(f"{WAR}&day={LAST_DAY}")
    lines = page.locator(".acts .act .act-line")
    expect(lines).to_have_count(len(life.acts))
    assert lines.all_inner_texts() == life.lines[::-1]


def test_the_next_act_comes_on_its_day(opened, life):
    page = opened(WAR)
    first, second = sorted(set(life.acts.day))[:2]
    expect(page.locator("output.day")).to_contain_text(f"day {first}")
    page.get_by_role("button", name="Next act").click()
    expect(page.locator("output.day")).to_contain_text(f"day {second}")
    page.get_by_role("button", name="A day back").click()
    expect(page.locator("output.day")).to_contain_text(f"day {second - 1}")
    expect(page.locator(".acts .act")).to_have_count(int((life.acts.day <= second - 1).sum()))


def test_an_act_says_why_what_provoked_it_and_what_it_caused(opened, life):
    page = opened(f"{WAR}&day={LAST_DAY}")
    page.get_by_role("list", name="The road to war").get_by_role("button").last.click()
    place = life.road[-1]
    detail = detail_of(life, place)
    looked = page.get_by_role("region", name="The act looked at")
    expect(looked).to_contain_text(f"Act #{place}")
    expect(looked.locator(".sentence")).to_have_text(life.lines[place])
    assert looked.locator(".pull-name").all_inner_texts() == [pull["title"] for pull in detail["pulls"]]
    assert looked.locator(".pull-nats").all_inner_texts() == [f"{p['nats']:+.1f}" for p in detail["pulls"]]
    looked.locator("summary").click()
    expect(looked.locator("table.scores tbody tr")).to_have_count(len(detail["table"]["rows"]))
    looked.get_by_role("button", name=re.compile(re.escape(detail["cause"]["line"][:40]))).click()
    expect(looked).to_contain_text(f"Act #{life.road[-2]}")
    expect(looked).to_contain_text("it is a root")
    effects = detail_of(life, life.road[-2])["effects"]
    assert looked.locator(".effects .act-line").all_inner_texts() == [effect["line"] for effect in effects]
    expect(page).to_have_url(re.compile(f"act={life.road[-2]}"))


def test_no_day_is_lost_while_it_plays(opened):
    page = opened("view=play&scenario=baseline&seed=1&history=0")
    page.get_by_label("days a second").select_option("60")
    page.get_by_role("button", name="Play", exact=True).last.click()
    page.wait_for_function("parseInt(document.querySelector('output.day').textContent.split(' ')[1]) > 120")
    page.get_by_role("button", name="Pause").click()
    played = page.evaluate("window.played")
    days = int(page.locator("output.day").inner_text().split()[1])
    assert days == pytest.approx(played["milliseconds"] * 60 / 1000, abs=3)


@pytest.mark.parametrize("width", [1024, 1280, 1600])
def test_the_controls_of_time_stand_in_one_row(opened, width):
    page = opened("view=play&scenario=baseline&seed=1&history=0&day=1825")
    page.set_viewport_size({"width": width, "height": 720})
    page.locator(".transport").wait_for()
    boxes = [part.bounding_box() for part in page.locator(".transport > *").all()]
    middles = [box["y"] + box["height"] / 2 for box in boxes]
    assert max(middles) - min(middles) < 8
    right = max(box["x"] + box["width"] for box in boxes)
    assert right <= width


def test_choosing_another_scenario_begins_anew(opened):
    page = opened(f"{WAR}&day=9&centralization=0.1")
    page.get_by_label("scenario", exact=True).select_option("gaza_2023")
    expect(page.locator(".scenario-why")).to_contain_text("7 October 2023")
    expect(page).to_have_url(re.compile("scenario=gaza_2023&seed=1&history=17$"))
    page.get_by_role("button", name="Next history", exact=True).click()
    expect(page).to_have_url(re.compile("history=18$"))
    page.go_back()
    expect(page.get_by_label("history", exact=True)).to_have_value("17")


def test_the_next_history_with_war_is_found(opened):
    page = opened("view=play&scenario=tower_22_2024&seed=1&history=0")
    page.get_by_role("button", name="Next history that ends in open war").click()
    expect(page).to_have_url(re.compile("history=14$"))
    expect(page.locator(".ending")).to_contain_text("Open war. Day 303.")


def test_a_changed_rule_changes_the_history_and_its_link(opened):
    page = opened(WAR)
    before = page.locator(".digest").inner_text()
    page.get_by_role("button", name="Change the rules").click()
    page.get_by_label("Find a mechanism").fill("crisis mode")
    page.get_by_role("button", name="E7").click()
    page.get_by_role("checkbox", name="this mechanism").uncheck()
    page.get_by_role("button", name="Done").click()
    expect(page).to_have_url(re.compile("off=crisis_mode"))
    expect(page.locator(".digest")).not_to_have_text(before)
    life = Lives().of(worlds.configuration_of(State(history=17, off=("crisis_mode",))), 17)
    expect(page.locator(".digest")).to_have_text(f"digest {life.digest}")
