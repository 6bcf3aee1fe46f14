"""What is shared: a link that is copied or shown, a lesson guide beside the page, words that are explained."""

import pytest
from playwright.sync_api import expect

from sim.app.words import WORDS

WAR = "view=play&scenario=tower_22_2024&seed=1&history=17"
COPIED = "The link to this state has been copied."
HELD = {
    "by the clipboard": """Object.defineProperty(navigator, 'clipboard', { value: {
        writeText: async (text) => { window.held = text; } } });""",
    "in the old way": """Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.addEventListener('copy', () => { window.held = document.activeElement.value; });""",
    "after a refusal": """Object.defineProperty(navigator, 'clipboard', { value: {
        writeText: async () => { throw new Error('not allowed'); } } });
        document.addEventListener('copy', () => { window.held = document.activeElement.value; });""",
}


@pytest.mark.parametrize("way", HELD)
def test_the_link_is_copied(page, opened, way):
    page.add_init_script(HELD[way])
    opened(WAR)
    page.get_by_role("button", name="Copy the link").click()
    expect(page.get_by_text(COPIED)).to_be_visible()
    assert page.evaluate("window.held") == page.url
    expect(page.locator("textarea")).to_have_count(0)


def test_a_link_that_cannot_be_copied_is_shown_selected_and_nothing_else_is_said(page, opened):
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false;"
    )
    opened(WAR)
    page.get_by_role("button", name="Copy the link").click()
    field = page.get_by_label("Link", exact=True)
    expect(field).to_have_value(page.url)
    expect(field).to_be_focused()
    assert page.evaluate("getSelection().toString()") == page.url
    expect(page.get_by_text(COPIED)).to_have_count(0)
    page.get_by_role("button", name="Close").click()
    expect(field).to_have_count(0)


def test_a_scenario_leads_to_its_guide_and_a_guide_to_the_page(opened):
    page = opened(WAR)
    with page.context.expect_page() as other:
        page.get_by_role("link", name="Lesson guide").click()
    guide = other.value
    expect(guide.get_by_role("heading", level=1)).to_contain_text("After Tower 22")
    guide.get_by_role("link", name="history 17 without its root").click()
    expect(guide.locator(".said")).to_contain_text("The two part on day 10")
    guide.close()


def test_a_guide_that_there_is_not_is_said_to_be_none(page, address):
    page.goto(f"{address}lesson/nothing")
    expect(page.locator("main.lesson")).to_contain_text("There is no such guide.")


@pytest.mark.parametrize(
    ("query", "button", "words"),
    [
        (WAR, "the ending", ("root", "digest", "open war")),
        (WAR, "what happened", ("rung", "licence", "unauthorized", "red line")),
        (f"{WAR}&day=15&act=25", "pulls", ("nat",)),
        (WAR.replace("play", "how_often"), "With whose decision wars began", ("accident", "tolerated")),
    ],
)
def test_words_are_explained_on_focus_and_hover(opened, query, button, words):
    page = opened(query)
    info = page.get_by_role("button", name=f"About: {button}")
    tip = page.get_by_role("tooltip").filter(has_text=WORDS[words[0]])
    for act in (info.focus, info.hover):
        act()
        expect(tip).to_be_visible()
        for word in words:
            expect(tip).to_contain_text(WORDS[word])
        page.keyboard.press("Escape")
        expect(tip).to_be_hidden()
        page.mouse.move(0, 0)
    if "act=" in query:
        expect(page.get_by_role("region", name="The act looked at")).to_be_visible()


def test_a_word_that_has_the_focus_stays_explained_when_the_mouse_leaves(opened):
    page = opened(WAR)
    info = page.get_by_role("button", name="About: the ending")
    tip = page.get_by_role("tooltip").filter(has_text=WORDS["root"])
    info.focus()
    info.hover()
    page.mouse.move(0, 0)
    expect(tip).to_be_visible()
    info.blur()
    expect(tip).to_be_hidden()
