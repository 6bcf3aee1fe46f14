"""The compiled face: many histories of many parameter points, in any number of threads, always with the same results.

A thread takes a chunk of consecutive histories at a time and runs it in a world and a log of its own; which thread runs
what changes nothing, since every draw is named by seed, history and event.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait

import numpy as np

from sim.compiled import kernel, rule
from sim.day import deliberate, order_of_day
from sim.morning import begin, change_course, changes_today
from sim.outcomes import ROW, fill
from sim.settings import Settings

_day = rule(order_of_day(deliberate))


@kernel
def run_histories(world_room, log_room, template, points, rows, seed, days):
    """Runs ``len(rows)`` histories, each the one that its row's ``point`` and ``history`` name, and fills the rows.

    Args:
        world_room: one-element array of worlds, scratch.
        log_room: one-element array of logs, scratch; afterwards that of the last history.
        template: one-element array, the declared world.
        points: parameter records, points x stages of their course.
        rows: array of ``ROW``.
        seed: uint64.
        days: horizon.
    """
    log = log_room[0]
    for k in range(len(rows)):
        world_room[0] = template[0]
        world = world_room[0]
        index = rows[k].point
        point = points[index, 0]
        begin(world, point, seed, rows[k].history, days)
        while world.end_day < 0:
            if changes_today(world):
                point = points[index, world.changes_made + 1]
                change_course(world, point)
            _day(world, point, log)
        fill(rows[k], world, point, log, index)


def cores() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Bench:
    """One thread's scratch: a world and a log."""

    def __init__(self, settings: Settings):
        self.world = np.zeros_like(settings.cast.world)
        self.log = np.zeros(1, settings.log_dtype)


def chunks(
    settings: Settings, points: np.ndarray, histories: np.ndarray | None = None, apart: int = 0
) -> Iterator[np.ndarray]:
    """Rows of every history of every point, chunk after chunk, in order.

    Args:
        settings: the world, the seed, the horizon, and how to run.
        points: parameter records; each gets every history.
        histories: numbers of the histories; 0 to ``settings.histories`` - 1 when left out.
        apart: by how much the numbers are higher from one point to the next; 0 gives every point the same random
            numbers, the number of histories gives each its own.

    Yields:
        arrays of ``ROW``; together they are point by point, and within a point in the order of ``histories``.
    """
    numbers = np.arange(settings.histories) if histories is None else np.asarray(histories)
    total = len(points) * len(numbers)
    threads = settings.threads or cores()
    seed = np.uint64(settings.seed)
    courses = settings.courses(points)
    benches = [_Bench(settings) for _ in range(threads)]

    def run(bench: _Bench, first: int) -> tuple[_Bench, int, np.ndarray]:
        places = np.arange(first, min(first + settings.chunk, total))
        rows = np.zeros(len(places), ROW)
        rows["point"] = places // len(numbers)
        rows["history"] = numbers[places % len(numbers)] + apart * rows["point"]
        run_histories(bench.world, bench.log, settings.cast.world, courses, rows, seed, settings.days)
        return bench, first, rows

    done: dict[int, np.ndarray] = {}
    starts = iter(range(0, total, settings.chunk))
    expected = 0
    pool = ThreadPoolExecutor(threads)
    try:
        running = {pool.submit(run, bench, first) for bench, first in zip(benches, starts, strict=False)}
        while running:
            finished, running = wait(running, return_when=FIRST_COMPLETED)
            for future in finished:
                bench, first, rows = future.result()
                done[first] = rows
                following = next(starts, None)
                if following is not None:
                    running.add(pool.submit(run, bench, following))
            while expected in done:
                yield done.pop(expected)
                expected += settings.chunk
    finally:
        pool.shutdown(wait=False, cancel_futures=True)  # an interrupt must not wait for a compilation


def run(
    settings: Settings, points: np.ndarray | None = None, progress: Callable[[int], object] | None = None
) -> np.ndarray:
    """All rows at once.

    Args:
        settings: the world, the seed, the horizon, and how to run.
        points: parameter records; the settings' own when left out.
        progress: called with the number of histories finished since the last call.

    Returns:
        array of ``ROW``, point by point, in the order of the histories.
    """
    parts = []
    for rows in chunks(settings, settings.point if points is None else points):
        parts.append(rows)
        if progress is not None:
            progress(len(rows))
    return np.concatenate(parts)


def logs(
    settings: Settings, histories: np.ndarray | None = None, points: np.ndarray | None = None
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Histories one by one with all their acts, in this thread.

    Args:
        settings: the configuration.
        histories: numbers of the histories; 0 to ``settings.histories`` - 1 when left out.
        points: parameter records, one for each history; the settings' own for all of them when left out.

    Yields:
        the history's row (one element of ``ROW``), and a copy of its log (array of ``sim.act.ACT``).
    """
    bench, seed = _Bench(settings), np.uint64(settings.seed)
    courses = settings.courses(settings.point if points is None else points)
    for k, number in enumerate(np.arange(settings.histories) if histories is None else np.asarray(histories)):
        rows = np.zeros(1, ROW)
        rows["history"] = number
        course = courses if points is None else courses[k : k + 1]
        run_histories(bench.world, bench.log, settings.cast.world, course, rows, seed, settings.days)
        yield rows, bench.log["acts"][0][: bench.world["n_acts"][0]].copy()


def each_apart(
    settings: Settings,
    templates: Sequence[np.ndarray],
    histories: Sequence[int],
    progress: Callable[[int], object] | None = None,
) -> np.ndarray:
    """Histories that each have a declared world of their own, a what-if apiece.

    Args:
        settings: parameters, seed, horizon and threads of all.
        templates: declared worlds, one-element arrays of the settings' own dtype.
        histories: the number of each.
        progress: called with the number of histories finished since the last call.

    Returns:
        array of ``ROW``, in their order.
    """
    rows = np.zeros(len(templates), ROW)
    rows["history"] = histories
    courses, seed = settings.courses(settings.point), np.uint64(settings.seed)
    threads = settings.threads or cores()

    def run(first: int) -> None:
        bench = _Bench(settings)
        for k in range(first, len(templates), threads):
            row = rows[k : k + 1]
            run_histories(bench.world, bench.log, templates[k], courses, row, seed, settings.days)
            if progress is not None:
                progress(1)

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(run, range(threads)))
    return rows
