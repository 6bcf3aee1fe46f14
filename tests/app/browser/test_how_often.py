"""How often: what the page measures is what the command line measures."""

import json
import re
import subprocess
import sys

from playwright.sync_api import expect

from sim.app.state import MOST_HISTORIES
from sim.simulation import simulate
from tests.app.serving import ROOT


def repeated(page, tmp_path):
    """What the command line prints that the page gives."""
    page.get_by_role("button", name="How to repeat this").click()
    command = page.locator("pre").first.inner_text().split()
    told = subprocess.run(
        [sys.executable, *command[1:], f"output={tmp_path}"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    page.get_by_role("button", name="Close").click()
    return told.stdout


def digest(page):
    expect(page.get_by_role("status").filter(has_text="digest")).to_be_visible()
    return page.get_by_role("status").filter(has_text="digest").inner_text().split()[-1]


def test_frequency_and_digest_are_those_of_a_batch(opened, tmp_path):
    page = opened("view=how_often&scenario=tower_22_2024&seed=1&history=0")
    shown = digest(page)
    whole = simulate("scenario=tower_22_2024", "ensemble.histories=1000")
    war = whole.war_frequency()
    expect(page.locator(".headline")).to_contain_text(f"{war.value:.1%} [{war.low:.1%}, {war.high:.1%}]")
    told = repeated(page, tmp_path)
    assert f"data digest {shown}" in told
    manifest = next(tmp_path.rglob("manifest.json"))
    assert json.loads(manifest.read_text())["results_digest"] == shown


def test_the_charts_are_drawn_and_described(opened):
    page = opened("view=how_often&scenario=tower_22_2024&seed=1&history=0&histories=300")
    digest(page)
    expect(page.locator(".chart canvas")).to_have_count(3)
    for chart in page.locator(".chart").all():
        expect(chart).to_have_attribute("aria-label", re.compile(r"\w+ .*interval|Share of histories"))


def test_results_that_arrive_move_nothing_from_under_the_mouse(opened):
    page = opened("view=how_often&scenario=tower_22_2024&seed=1&history=0&histories=3000")
    words = page.get_by_role("button", name="About: With whose decision wars began")
    before = words.bounding_box()
    digest(page)
    assert words.bounding_box() == before


def test_every_war_is_listed_and_opens_in_play(opened):
    page = opened("view=how_often&scenario=tower_22_2024&seed=1&history=0&histories=300")
    digest(page)
    table = simulate("scenario=tower_22_2024", "ensemble.histories=300").histories
    wars = table[table.war]
    listed = page.locator("table tbody th").all_inner_texts()
    assert listed == [str(number) for number in wars.history[: len(listed)]]
    page.get_by_role("button", name=f"Open history {wars.history.iloc[1]} in Play").click()
    expect(page.locator(".digest")).to_have_text(f"digest {wars.digest.iloc[1]}")
    expect(page.locator(".ending")).to_contain_text(f"Open war. Day {wars.end_day.iloc[1]}.")


def test_two_settings_are_compared_in_pairs(opened, tmp_path):
    page = opened("view=how_often&scenario=tower_22_2024&seed=1&history=0&histories=400")
    page.get_by_label("compare with", exact=True).select_option(label="another level of centralization")
    expect(page.locator(".headline")).to_contain_text("difference, in pairs")
    shown = digest(page)
    told = repeated(page, tmp_path)
    assert f"data digest {shown}" in told
    line = next(line for line in told.splitlines() if line.startswith("war frequency, any"))
    value, low, high = (100 * float(x) for x in re.findall(r"[+-]0?\.?\d+\.\d+", line.split("   ")[-1]))
    expect(page.locator(".headline")).to_contain_text(f"{value:+.1f} points [{low:+.1f}, {high:+.1f}]")


def test_more_histories_than_the_limit_are_refused(opened):
    page = opened("view=how_often&scenario=tower_22_2024&seed=1&history=0&histories=100")
    digest(page)
    field = page.get_by_label("histories", exact=True)
    field.fill("1000000000")
    field.press("Enter")
    expect(page.locator(".notes")).to_contain_text(
        f"1,000,000,000 histories are more than this page runs at once; the limit is {MOST_HISTORIES:,}"
    )
    expect(field).to_have_value("100")


def test_a_run_can_be_stopped(opened):
    page = opened("view=how_often&scenario=baseline&seed=1&history=0&histories=100000")
    page.get_by_role("button", name="Stop").click()
    page.wait_for_timeout(1000)
    before = page.locator("progress").get_attribute("value")
    page.wait_for_timeout(1500)
    assert page.locator("progress").get_attribute("value") == before
