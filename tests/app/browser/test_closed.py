"""A tab that is closed computes no more."""

import json
import time
from urllib.request import urlopen

LARGE = "view=how_often&scenario=baseline&seed={seed}&history=0&years=10&histories=100000"  # minutes, on any machine
PATIENCE = 120  # seconds


def waiting(address):
    with urlopen(f"{address}status", timeout=PATIENCE) as answer:
        return json.load(answer)["waiting"]


def becomes(number, address):
    """Whether so many sessions wait, sooner or later."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if waiting(address) == number:
            return True
        time.sleep(0.2)
    return False


def unfinished(page):
    progress = page.locator("progress")
    return 0 < int(progress.get_attribute("value")) < int(progress.get_attribute("max"))


def test_a_tab_closed_in_mid_ensemble_ends_its_job_and_no_other(opened, browser, address):
    assert becomes(0, address)
    stays = opened(LARGE.format(seed=1))
    leaves = browser.new_page()
    leaves.goto(f"{address}?{LARGE.format(seed=2)}")
    for page in (stays, leaves):
        page.wait_for_function("+document.querySelector('progress')?.getAttribute('value') > 0")
    assert becomes(2, address)
    assert unfinished(leaves)
    leaves.close()
    assert becomes(1, address)
    assert unfinished(stays)
    stays.get_by_role("button", name="Stop").click()
    assert becomes(0, address)
