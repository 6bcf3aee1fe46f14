"""In whatever program it is imported, the model gives the same histories, and the program notices nothing."""

import asyncio
import multiprocessing
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

from sim import ensemble
from sim.history import History
from sim.model import ShadowWar
from tests.worlds import world

SETTINGS = world("ensemble.histories=4", "ensemble.years=0.2")
NUMBERS = range(SETTINGS.histories)
ROOT = Path(__file__).parents[2]


def lived(number: int) -> bytes:
    """The row of a history in the Mesa face."""
    return ShadowWar(SETTINGS, number).run().row()[0].tobytes()


def lived_on(model: bytes) -> bytes:
    """The row of a pickled model that is lived to its end."""
    return pickle.loads(model).run().row()[0].tobytes()


def simulated(settings) -> bytes:
    """The rows of an ensemble."""
    return ensemble.run(settings).tobytes()


@pytest.fixture(scope="module")
def rows() -> list[bytes]:
    return [row.tobytes() for row in ensemble.run(SETTINGS)]


@pytest.fixture(scope="module")
def begun() -> list[bytes]:
    """Models in mid-history, pickled."""
    models = [ShadowWar(SETTINGS, number) for number in NUMBERS]
    for model in models:
        for _ in range(20):
            model.step()
    return [pickle.dumps(model) for model in models]


def test_in_threads(rows):
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lived, NUMBERS)) == rows
        assert list(pool.map(lambda k: History(SETTINGS, k).run().row()[0].tobytes(), NUMBERS)) == rows
        assert set(pool.map(simulated, [SETTINGS] * 3)) == {b"".join(rows)}


def test_inside_a_running_loop_and_in_its_executor(rows):
    async def program() -> tuple[list[bytes], list[bytes]]:
        loop = asyncio.get_running_loop()
        return [lived(k) for k in NUMBERS], await asyncio.gather(
            *(loop.run_in_executor(None, lived, k) for k in NUMBERS)
        )

    assert asyncio.run(program()) == (rows, rows)


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_in_other_processes(method, rows, begun):
    """After an ensemble was run in this one."""
    with ProcessPoolExecutor(2, multiprocessing.get_context(method)) as pool:
        assert list(pool.map(lived, NUMBERS)) == rows
        assert list(pool.map(lived_on, begun)) == rows
        assert pool.submit(simulated, SETTINGS).result() == b"".join(rows)


@pytest.mark.parametrize(
    ("before", "after"), [("", "None"), ("multiprocessing.set_start_method('forkserver')", "forkserver")]
)
def test_the_start_method_of_the_program_stays_as_it_was(before, after):
    program = f"""
import multiprocessing
{before}
import sim.simulation
print(multiprocessing.get_start_method(allow_none=True))
"""
    told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == after
