"""As a new teacher would: open the page, run Tower 22, find the war's root act, prevent it, see what changes."""

import re

from playwright.sync_api import expect


def test_the_war_after_tower_22_its_root_and_the_world_without_it(opened):
    page = opened()
    expect(page.get_by_label("scenario", exact=True)).to_have_value("tower_22_2024")
    page.get_by_role("button", name="How often").click()
    page.get_by_role("button", name="Open history 17 in Play").click()
    expect(page.locator(".ending")).to_contain_text("Open war.")
    page.get_by_role("button", name=re.compile("^root")).click()
    expect(page.get_by_role("region", name="The act looked at")).to_contain_text("it is a root")
    page.get_by_role("button", name="What if this had not happened?").click()
    expect(page.locator(".said")).to_contain_text(
        "What if the United States had not acted on day 10? The two part on day 10."
    )
    as_it_was, what_if = page.locator(".life").all()
    expect(as_it_was.locator(".ending")).to_contain_text("Open war.")
    expect(what_if.locator(".ending")).to_contain_text("without open war")
    expect(what_if.locator(".mark.parting")).to_contain_text("the first 29 entries are the same")
    expect(page.locator(".headline")).to_contain_text("of 400", timeout=60_000)
