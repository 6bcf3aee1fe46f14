"""A headless browser, and a page that must not ask for anything beyond this machine."""

import re
from pathlib import Path
from urllib.parse import urlparse

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.app.chromium import chromium

ROOT = Path(__file__).parents[3]
SCREENSHOTS = Path(__file__).parents[1] / "screenshots"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
HERE = ("127.0.0.1", "localhost")
PATIENCE = 60_000  # milliseconds that a test waits for what has to come
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield found
        found.close()


@pytest.fixture
def page(browser, request):
    """A page; at the end it is photographed, and must neither have failed nor asked for anything from elsewhere."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    asked, failed = [], []
    page.on("request", lambda r: asked.append(r.url))
    page.on("websocket", lambda w: asked.append(w.url))
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.on("console", lambda message: failed.append(message.text) if message.type == "error" else None)
    yield page
    SCREENSHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{re.sub(r'[^a-z0-9]+', '_', request.node.name.lower()).strip('_')}.png")
    context.close()
    away = [url for url in asked if urlparse(url).scheme not in ("data", "blob") and urlparse(url).hostname not in HERE]
    assert asked and away == [], f"asked for things from elsewhere: {away}"
    assert failed == []


@pytest.fixture
def opened(page, address):
    """A function that opens the page at a query."""

    def go(query: str = ""):
        page.goto(f"{address}?{query}")
        page.locator(".side").wait_for()
        return page

    return go
