"""Speed, measured side by side in one run: ``make bench``.

These are ratios and medians on whatever machine this runs on, not tests.  The floor kernel draws the same number of
random blocks and evaluates the same number of exponentials as the ensemble did, and does nothing else.  A sweep to disk
runs the same histories as the ensemble by itself does, at 1,000 a point; what it takes longer is its machinery.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import redirect_stdout
from dataclasses import replace
from pathlib import Path

import numpy as np

from experiments.sweep import __main__ as sweep
from sim import ensemble
from sim.compiled import kernel
from sim.configuration import composed
from sim.design import design_from
from sim.draws import uniforms
from sim.elementary import exp
from sim.ladder import RUNGS
from sim.model import ShadowWar
from sim.settings import settings_from

ROOT = Path(__file__).resolve().parents[2]
HISTORIES = 1500
ROUNDS = 5
MILLION = 1_000_000
SWEPT = ("ensemble.histories=1000", "design.parameters.centralization=[0,0.2,0.4,0.6,0.8,1]",
         "design.parameters.rules.policy.pressure=[0.5]")  # fmt: skip
BLOCKS_A_DELIBERATION, BLOCKS_AN_ACT, EXPS_AN_ACT = 1, 2, 3

START = """
import time; t = time.perf_counter()
from sim.configuration import composed
from sim import ensemble
from sim.settings import settings_from
settings = settings_from(composed("batch", ["ensemble.histories=1"])[0])
ensemble.run(settings)
print(time.perf_counter() - t)
"""
MEMORY = f"""
import resource, tempfile
from pathlib import Path
from experiments import batch
from sim.configuration import composed
with tempfile.TemporaryDirectory() as room:
    batch.run(composed("batch", ["ensemble.histories={MILLION}", "ensemble.years=1", f"output={{room}}"])[0])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20)
"""


@kernel
def floor(days, blocks_a_day, deliberations, acts):
    """The random numbers and exponentials of an ensemble, and nothing else."""
    total = 0.0
    for day in range(days):
        for block in range(blocks_a_day):
            a, _, _, _ = uniforms(1, 0, day, block, 0, 0)
            total += a
    for k in range(deliberations * BLOCKS_A_DELIBERATION + acts * BLOCKS_AN_ACT):
        a, _, _, _ = uniforms(1, 0, k, 0, 1, 0)
        total += a
    for k in range(deliberations * RUNGS + acts * EXPS_AN_ACT):
        total += exp(-1e-9 * k)
    return total


def timed(call, clock=time.perf_counter) -> float:
    """Seconds of one call; with ``time.process_time`` as the clock those of all its threads together."""
    started = clock()
    call()
    return clock() - started


def program(text: str, cache: str | None = None) -> float:
    """The last number that a fresh process prints."""
    environment = dict(os.environ) | ({"SPILLOVER_CACHE": cache} if cache else {})
    told = subprocess.run(
        [sys.executable, "-c", text], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return float(told.stdout.split()[-1])


def overhead(rounds: int, clock=time.perf_counter) -> float:
    """What a sweep to disk takes longer than the histories of its design by themselves, as a share; by a clock."""
    config = composed("sweep", list(SWEPT))[0]
    settings, records = settings_from(config), design_from(config).records(settings_from(config))
    alone, to_disk = [], []
    for _ in range(rounds):
        alone.append(timed(lambda: ensemble.run(settings, records), clock))
        with tempfile.TemporaryDirectory() as room, redirect_stdout(None):
            to_disk.append(timed(lambda room=room: sweep.run({**config, "output": room}), clock))
    return statistics.median(to_disk) / statistics.median(alone) - 1.0


def main() -> None:
    """Measures and prints."""
    settings = settings_from(composed("batch", [f"ensemble.histories={HISTORIES}"])[0])
    one, two = replace(settings, threads=1), replace(settings, threads=2)
    rows = ensemble.run(one)
    days, acts = int(np.sum(rows["end_day"] + 1)), int(rows["tally"]["acts"].sum())
    deliberations = int(rows["tally"]["deliberations"].sum())
    blocks_a_day = -(-int(settings.cast.world["n_actors"][0]) // 4) + 1
    floor(1, 1, 1, 1)
    mesa_histories = 3
    ShadowWar(settings, 0).step()
    seconds = {"one": [], "two": [], "floor": [], "mesa": []}
    for _ in range(ROUNDS):
        seconds["one"].append(timed(lambda: ensemble.run(one)))
        seconds["two"].append(timed(lambda: ensemble.run(two)))
        seconds["floor"].append(timed(lambda: floor(days, blocks_a_day, deliberations, acts)))
    for k in range(mesa_histories):
        seconds["mesa"].append(timed(lambda k=k: ShadowWar(settings, k).run()))
    median = {name: statistics.median(values) for name, values in seconds.items()}
    print(f"{HISTORIES} five-year histories of the default roster, medians of {ROUNDS} rounds")
    print(
        f"  one thread         {HISTORIES / median['one']:8.0f} histories/s   {1e6 * median['one'] / days:.3f} us a day"
    )
    efficiency = median["one"] / median["two"] / 2
    print(f"  two threads        {HISTORIES / median['two']:8.0f} histories/s   efficiency {efficiency:.2f}")
    print(f"  acts {acts / days:.3f} and deliberations {deliberations / days:.3f} a day")
    print(f"  ratio to the floor kernel (same draws and exponentials)  {median['one'] / median['floor']:.1f}")
    mesa = median["mesa"] / (median["one"] / HISTORIES)
    print(f"  Mesa face          {1 / median['mesa']:8.2f} histories/s   {mesa:.0f} times the ensemble's time")
    computed, waited = overhead(ROUNDS, time.process_time), overhead(ROUNDS)
    print(f"  a sweep to disk, 1,000 histories a point: {computed:+.1%} computing, {waited:+.1%} on the clock")
    with tempfile.TemporaryDirectory() as cache:
        cold = program(START, cache)
        warm = statistics.median(program(START, cache) for _ in range(3))
    print(f"  start to first result: cold {cold:.1f} s, warm {warm:.2f} s")
    print(f"  peak memory of a batch of {MILLION:,} one-year histories: {program(MEMORY):.2f} GiB", flush=True)


if __name__ == "__main__":
    main()
