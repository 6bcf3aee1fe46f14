"""Anyone can use it: axe-core finds nothing, and every view works by keyboard alone."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

WAR = "scenario=tower_22_2024&seed=1&history=17"
VIEWS = {
    "play": f"view=play&{WAR}&day=15",
    "an act": f"view=play&{WAR}&day=15&act=25",
    "no change yet": f"view=what_if&{WAR}",
    "what if": f"view=what_if&{WAR}&change=prevent,29",
    "a form": f"view=what_if&{WAR}&change=force,9,us,iran,iraq,strike,4",
    "how often": f"view=how_often&{WAR}&histories=200",
    "comparison": f"view=how_often&{WAR}&histories=100&against=set,policy.pressure,0.9",
    "sweep": f"view=sweep&{WAR}&each=10",
    "notes": "scenario=nothing_like_it",
}


def violations(page):
    found = Axe().run(page).response["violations"]
    return [(v["id"], v["help"], [node["target"] for node in v["nodes"]][:4]) for v in found]


@pytest.mark.parametrize("query", VIEWS.values(), ids=VIEWS)
@pytest.mark.parametrize("width", [1280, 1024])
def test_axe_finds_nothing(opened, query, width):
    page = opened(query)
    page.set_viewport_size({"width": width, "height": 720})
    page.locator(".stage, .chart canvas, .beginnings").first.wait_for()
    page.wait_for_timeout(1200)  # what comes later is looked at too
    assert not violations(page), violations(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("name", ["tower_22_2024", "README"])
def test_axe_finds_nothing_in_guides(page, address, name):
    page.goto(f"{address}lesson/{name}")
    page.locator("main h1").wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("button", ["Change the rules", "How to repeat this"])
def test_axe_finds_nothing_in_dialogs(opened, button):
    page = opened(f"view=play&{WAR}")
    page.get_by_role("button", name=button).click()
    page.locator(".sheet").wait_for()
    page.wait_for_timeout(600)
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(page.locator(".sheet")).to_have_count(0)


def focused(page):
    return page.evaluate("(document.activeElement.textContent || document.activeElement.id).trim()")


def test_focus_goes_from_the_views_to_the_world_to_the_history(opened):
    page = opened(f"view=play&{WAR}")
    page.locator(".stage").wait_for()
    seen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        inside = page.evaluate("document.activeElement.closest('header, aside, main')?.tagName")
        if inside and (not seen or seen[-1] != inside):
            seen.append(inside)
        if inside == "MAIN":
            break
    assert seen == ["HEADER", "ASIDE", "MAIN"]


def test_a_history_is_played_and_understood_by_keyboard_alone(opened):
    page = opened(f"view=play&{WAR}")
    page.get_by_role("button", name="Next act").focus()
    page.keyboard.press("Enter")
    expect(page.locator("output.day")).not_to_contain_text("day 0")
    page.get_by_label("Day", exact=True).focus()
    page.keyboard.press("End")
    expect(page.locator("output.day")).to_contain_text("day 14")
    page.get_by_role("list", name="The road to war").get_by_role("button").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="The act looked at")).to_be_visible()
    assert "Act #29" in focused(page)
    page.keyboard.press("Escape")
    expect(page.locator(".feed")).to_be_visible()


def test_what_a_control_means_is_shown_on_focus_and_put_away_by_escape(opened):
    page = opened(f"view=play&{WAR}")
    page.get_by_role("button", name="About: centralization").focus()
    tip = page.get_by_role("tooltip").filter(has_text=re.compile("Meaning.*Unit.*Range.*0 to 1.*Source", re.DOTALL))
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
