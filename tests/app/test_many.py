"""Many students on one server: each gets an answer, its own, and whoever leaves computes no more."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from sim.simulation import simulate
from sim.table import results_digest
from tests.app.students import Student

STUDENTS = 30
DIGEST = r"digest ([0-9a-f]{16})"


def in_a_loop(lesson):
    """What a coroutine gives, in a thread of its own: a browser of other tests may have a loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, lesson).result()


def test_thirty_students_each_get_the_answer_to_their_own_question(address):
    async def asks(seed: int) -> str:
        student = Student(address)
        await student.open(f"view=how_often&scenario=tower_22_2024&seed={seed}&history=0&histories=60")
        await student.until(lambda: student.shown(f"all 60 histories; {DIGEST}"))
        answer = student.shown(DIGEST).group(1)
        await student.close()
        return answer

    async def all_ask() -> list[str]:
        return await asyncio.gather(*(asks(seed) for seed in range(STUDENTS)))

    answers = in_a_loop(all_ask())
    for seed in range(STUDENTS):
        rows = simulate("scenario=tower_22_2024", f"seed={seed}", "ensemble.histories=60").rows
        assert answers[seed] == results_digest(rows["digest"])


def test_a_small_question_is_answered_while_large_ones_run(address):
    async def among_large_ones() -> None:
        large = [Student(address) for _ in range(6)]
        for seed, student in enumerate(large):
            await student.open(f"view=how_often&scenario=baseline&seed={seed}&history=0&histories=100000")
        small = Student(address)
        await small.open("view=how_often&scenario=tower_22_2024&seed=1&history=0&histories=50")
        await small.until(lambda: small.shown("all 50 histories"))
        assert not any(student.shown("all 100,000 histories") for student in large)
        for student in (*large, small):
            await student.close()

    in_a_loop(among_large_ones())
