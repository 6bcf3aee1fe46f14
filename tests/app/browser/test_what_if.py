"""What if: both courses as on the command line, the first day on which they part, one change of every kind."""

import re
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from sim.app import estimates
from sim.app.ensembles import Ensemble
from sim.app.forks import BRANCHES, fork_of
from sim.app.lives import Lives
from sim.app.state import State
from tests.app.serving import ROOT

WAR = "view=what_if&scenario=tower_22_2024&seed=1&history=17"


def test_both_digests_are_those_of_the_command_line(opened, tmp_path):
    page = opened(f"{WAR}&change=prevent,29")
    shown = [text.split()[-1] for text in page.locator(".digest").all_inner_texts()] or None
    expect(page.locator(".digest")).to_have_count(2)
    shown = [text.split()[-1] for text in page.locator(".digest").all_inner_texts()]
    page.get_by_role("button", name="How to repeat this").click()
    command = page.locator("pre").first.inner_text().split()
    told = subprocess.run(
        [sys.executable, *command[1:], "branches=0", f"output={tmp_path}"], cwd=ROOT, capture_output=True, text=True
    )
    assert told.returncode == 0, told.stderr
    assert [line.split("digest ")[1].split(".")[0] for line in told.stdout.splitlines() if "digest " in line] == shown
    assert "they part on day 10" in told.stdout


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("an act is forced", ("force", 14, "us", "iran", "iraq", "strike", 4)),
        ("the commander is killed", ("force", 14, "us", "iran", "iraq", "decapitation", 5)),
        ("a mechanism is off", ("off", 0, "tit_for_tat")),
        ("a parameter is changed", ("set", 0, "policy.pressure", 0.2)),
        ("talks are opened", ("set", 14, "policy.talks", 0.8)),
    ],
)
def test_each_kind_of_change_is_made(opened, kind, change):
    page = opened(WAR)
    page.get_by_label("what if", exact=True).select_option(label=kind)
    fork = fork_of(State(history=17, change=change), Lives())
    expect(page.locator(".said")).to_contain_text(fork.words)
    expect(page.locator(".digest").last).to_have_text(f"digest {fork.second.digest}")
    expect(page.locator(".digest").first).to_have_text(f"digest {fork.first.digest}")


def test_the_commander_is_spared_where_one_is_killed(opened):
    page = opened("view=what_if&scenario=soleimani_2020&seed=7&history=0")
    page.get_by_label("what if", exact=True).select_option(label="the commander is spared")
    expect(page.locator(".said")).to_contain_text("'killing_of_the_commander' had not happened")
    expect(page.locator(".said")).to_contain_text("The two part on day 0")


def test_an_act_is_looked_at_in_either_course(opened):
    page = opened(f"{WAR}&change=prevent,29")
    second = page.locator(".life").last
    expect(second.locator(".mark.parting")).to_be_visible()
    second.locator(".acts .act").first.click()
    expect(second.get_by_role("region", name="The act looked at")).to_be_visible()
    second.get_by_role("button", name="Back to all acts").click()
    expect(second.locator(".feed")).to_be_visible()
    page.locator(".life").first.locator(".acts .act").first.click()
    expect(page.get_by_role("button", name="What if this had not happened?")).to_be_visible()


def test_what_usually_follows_is_the_paired_difference_over_branches(opened):
    page = opened(f"{WAR}&change=prevent,29")
    expect(page.locator(".headline")).to_contain_text(f"{BRANCHES} of {BRANCHES}")
    job = Ensemble(fork_of(State(history=17, change=("prevent", 29)), Lives()).branches(), BRANCHES)
    for k in range(job.pieces):
        job.take(k, job.run(k))
    difference = estimates.difference(job.rows)
    expect(page.locator(".headline")).to_contain_text(f"{100 * difference.value:+.1f}")


def test_a_change_that_cannot_be_is_refused_in_words(opened):
    page = opened(f"{WAR}&change=prevent,9999")
    expect(page.locator(".notes")).to_contain_text(re.compile("9999 is not a number between 0 and"))
    page = opened(f"{WAR}&change=force,3,badr,iran,iraq,strike,4")
    expect(page.locator(".notes")).to_contain_text("'iran' is no opponent of 'badr'")
