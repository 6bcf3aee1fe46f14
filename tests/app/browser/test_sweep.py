"""Sweep: curves or a map over centralization, as on the command line."""

import re
import subprocess
import sys

from playwright.sync_api import expect

from tests.app.serving import ROOT

SMALL = "view=sweep&scenario=tower_22_2024&seed=1&history=0&each=10"


def digest(page):
    done = page.get_by_role("status").filter(has_text="digest")
    expect(done).to_be_visible()
    return done.inner_text().split()[-1]


def test_the_digest_is_that_of_the_command_line(opened, tmp_path):
    page = opened(f"{SMALL}&by=policy.hawks&low=0.2&high=0.9&lines=2")
    shown = digest(page)
    page.get_by_role("button", name="How to repeat this").click()
    command = page.locator("pre").first.inner_text().replace("'", "").split()
    told = subprocess.run(
        [sys.executable, *command[1:], f"output={tmp_path}"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert f"data digest {shown}" in told.stdout


def test_curves_become_a_map(opened):
    page = opened(f"{SMALL}&lines=2")
    assert digest(page)
    expect(page.locator(".chart")).to_have_attribute("aria-label", re.compile("a curve for each value of rung factor"))
    page.get_by_label("drawn as", exact=True).select_option("map")
    expect(page.get_by_role("status").filter(has_text="1,210 histories; digest")).to_be_visible()
    expect(page.locator(".chart")).to_have_attribute("aria-label", re.compile("over centralization and rung factor"))


def test_another_parameter_brings_its_own_range_and_meaning(opened):
    page = opened(f"{SMALL}&lines=2")
    page.get_by_label("other parameter", exact=True).select_option("policy.pressure")
    expect(page.get_by_label("from", exact=True)).to_have_value("0")
    expect(page.get_by_label("to", exact=True)).to_have_value("1")
    page.get_by_role("button", name="About: other parameter").focus()
    expect(page.get_by_role("tooltip").filter(has_text="United States economic and political pressure")).to_be_visible()


def test_too_many_points_are_refused(opened):
    page = opened(f"{SMALL[:-2]}50000")
    expect(page.locator(".notes")).to_contain_text("this page runs at most 100,000 at once")
