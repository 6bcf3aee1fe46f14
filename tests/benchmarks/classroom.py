"""Thirty students on one server: how long a click takes while all of them run ensembles.

First, on a quiet server, a thousand one-year histories: first and last estimate; and, where there is a Chromium, how
long the longest frames are while a five-year history plays. Then every student runs an ensemble
of five-year histories that does not finish meanwhile, thinks for a few seconds, clicks, and waits for what the click
brings: a history in *Play*, or the first estimate of an ensemble. Server, students and all computations share one
machine and the loopback address.
"""

from __future__ import annotations

import asyncio
import random
import time
from itertools import pairwise

import numpy as np

from tests.app.chromium import chromium, missing
from tests.app.serving import served
from tests.app.students import Student

STUDENTS, SECONDS, THINKS = 30, 40.0, (2.0, 6.0)
LARGE = "view=how_often&scenario=baseline&seed={seed}&history=0&histories=50000"
PLAYED = 5  # seconds
FRAMES = """() => { window.frames_seen = []; const note = (now) => { window.frames_seen.push(now);
    requestAnimationFrame(note); }; requestAnimationFrame(note); }"""
ESTIMATE = r"^[\d,]+ of 50,000 histories"


async def lesson(address: str, seed: int, ends: float, waits: dict[str, list[float]]) -> None:
    """One student's clicks until the lesson ends."""
    luck, student = random.Random(seed), Student(address)
    await student.open(LARGE.format(seed=seed))
    await student.until(lambda: student.shown(ESTIMATE))
    while time.perf_counter() < ends:
        await asyncio.sleep(luck.uniform(*THINKS))
        await student.click("Play")
        waits["a history in Play"].append(await student.until(lambda: student.has("nicegui-stage")))
        await asyncio.sleep(luck.uniform(*THINKS))
        await student.click("How often")
        waits["a first estimate"].append(await student.until(lambda: student.shown(ESTIMATE)))
    await student.close()


async def crowd(address: str) -> dict[str, list[float]]:
    """Waits of all students, by what they waited for."""
    waits = {"a history in Play": [], "a first estimate": []}
    ends = time.perf_counter() + SECONDS
    await asyncio.gather(*(lesson(address, seed, ends, waits) for seed in range(STUDENTS)))
    return waits


async def alone(address: str) -> tuple[float, float]:
    """Seconds to the first and to the last estimate of a thousand one-year histories."""
    student = Student(address)
    began = time.perf_counter()
    await student.open("view=how_often&scenario=tower_22_2024&seed=1&history=0&histories=1000")
    await student.until(lambda: student.shown(r"of 1,000 histories|all 1,000"))
    first = time.perf_counter() - began
    await student.until(lambda: student.shown("all 1,000 histories"))
    await student.close()
    return first, time.perf_counter() - began


def played(address: str, speed: int) -> list[float]:
    """Milliseconds from frame to frame while a history plays at so many days a second, in a headless browser."""
    from playwright.sync_api import sync_playwright

    flags = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=flags)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(f"{address}?view=play&scenario=baseline&seed=1&history=0")
        page.get_by_label("days a second").select_option(str(speed))
        page.evaluate(FRAMES)
        page.locator(".transport .primary").click()
        page.wait_for_timeout(1000 * PLAYED)
        frames = page.evaluate("window.frames_seen")
        browser.close()
    return [later - sooner for sooner, later in pairwise(frames)]


def frames_told(address: str) -> None:
    """Prints how smoothly a history plays."""
    if missing() is not None:
        print(missing()[1].replace("tests", "frames"), flush=True)
        return
    for speed in (60, 240):
        frames = played(address, speed)
        middle, late, longest = np.percentile(frames, [50, 95, 100])
        told = f"median {middle:.0f} ms, 95th percentile {late:.0f} ms, longest {longest:.0f} ms"
        print(f"{speed:>3} days a second, {len(frames)} frames: {told}", flush=True)


def main() -> None:
    """Prints what was measured."""
    with served() as address:
        frames_told(address)
        first, last = asyncio.run(alone(address))
        print(
            f"1,000 one-year histories, opened alone: first estimate after {first:.2f} s, all after {last:.2f} s",
            flush=True,
        )
        waits = asyncio.run(crowd(address))
    every = np.concatenate(list(waits.values()))
    for name, seconds in (*waits.items(), ("any click", every)):
        low, high = np.percentile(seconds, [50, 95])
        told = f"{STUDENTS} students, {name:<18} {len(seconds):>4} clicks"
        print(f"{told}: median {low:.2f} s, 95th percentile {high:.2f} s")


if __name__ == "__main__":
    main()
