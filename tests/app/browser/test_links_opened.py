"""Links in a browser: nothing in them is run or rendered, what is not valid is said, no one sees another's state."""

import re
from urllib.parse import quote

from playwright.sync_api import expect

EVIL = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>'


def test_text_of_a_link_is_never_markup(opened):
    page = opened(f"scenario={quote(EVIL)}&{quote('<b id=injected>')}=1&change={quote(EVIL)}&rules={quote(EVIL)}")
    expect(page.locator(".notes")).to_contain_text("There is no scenario '<img src=x onerror=")
    assert page.evaluate("window.hit") is None
    assert page.locator("#injected, .notes img, .notes script").count() == 0


def test_what_is_out_of_range_opens_with_the_nearest(opened):
    page = opened("view=how_often&scenario=gaza_2024&centralization=7&histories=1000000000&years=0.1")
    expect(page.locator(".notes")).to_contain_text("'gaza_2023' was taken")
    expect(page.locator(".notes")).to_contain_text("100,000 was taken")
    expect(page.get_by_label("centralization", exact=True)).to_have_value("1")
    expect(page.get_by_label("histories", exact=True)).to_have_value("100000")


def test_two_pages_know_nothing_of_each_other(opened, browser, address):
    mine = opened("view=play&scenario=baseline&seed=3&history=5&years=0.5")
    other = browser.new_page()
    other.goto(f"{address}?view=play&scenario=generic&seed=4&history=6&years=0.5")
    other.get_by_role("button", name="Next history", exact=True).click()
    expect(other.get_by_label("history", exact=True)).to_have_value("7")
    other.close()
    expect(mine.get_by_label("history", exact=True)).to_have_value("5")
    expect(mine.get_by_label("scenario", exact=True)).to_have_value("baseline")
    mine.get_by_role("button", name="Next act").click()
    expect(mine).to_have_url(re.compile("scenario=baseline&years=0.5&seed=3&history=5&day="))
