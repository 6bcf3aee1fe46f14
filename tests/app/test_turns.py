"""The queue is fair: short questions first, then a piece each in turn; who leaves computes no more."""

import threading
from concurrent.futures import CancelledError

import pytest

from sim.app.turns import Turns


class Pieces:
    """A job that notes who was served."""

    def __init__(self, name, pieces, served, gate=None, fails_at=None):
        self.name, self.pieces, self.served, self.gate, self.fails_at = name, pieces, served, gate, fails_at
        self.taken, self.error, self.ended = [], None, threading.Event()

    def run(self, k):
        if self.gate is not None:
            self.gate.wait(30)
        if k == self.fails_at:
            raise ValueError("broken")
        self.served.append(self.name)
        return k

    def take(self, k, result):
        self.taken.append(result)
        if len(self.taken) == self.pieces:
            self.ended.set()

    def fail(self, error):
        self.error = error
        self.ended.set()


@pytest.fixture
def one_thread():
    turns = Turns(1)
    yield turns
    turns.close()


def held(turns):
    """Keeps the only thread busy until the returned event is set."""
    gate, begun = threading.Event(), threading.Event()
    turns.ask("holder", lambda: (begun.set(), gate.wait(30)))
    begun.wait(30)
    return gate


def test_sessions_get_a_piece_each_in_turn(one_thread):
    gate, served = held(one_thread), []
    jobs = [Pieces(name, 3, served) for name in "abc"]
    for job in jobs:
        one_thread.begin(job.name, job)
    gate.set()
    assert all(job.ended.wait(30) for job in jobs)
    assert served == list("abcabcabc")


def test_a_large_job_does_not_delay_a_small_one(one_thread):
    gate, served = held(one_thread), []
    large, small = Pieces("large", 100, served), Pieces("small", 2, served)
    one_thread.begin("large", large)
    one_thread.begin("small", small)
    gate.set()
    assert small.ended.wait(30)
    assert served.index("small") <= 1
    assert large.ended.wait(30)
    assert sorted(large.taken) == list(range(100))


def test_a_question_goes_before_pieces(one_thread):
    gate, served = held(one_thread), []
    job = Pieces("job", 5, served)
    one_thread.begin("job", job)
    answer = one_thread.ask("other", lambda: served.append("question"))
    gate.set()
    answer.result(30)
    assert job.ended.wait(30)
    assert served[0] == "question"


def test_a_session_that_leaves_computes_no_more(one_thread):
    gate, served = held(one_thread), []
    stays, leaves = Pieces("stays", 3, served), Pieces("leaves", 1000, served)
    one_thread.begin("leaves", leaves)
    asked = one_thread.ask("leaves", lambda: served.append("leaves"))
    one_thread.begin("stays", stays)
    one_thread.leave("leaves")
    gate.set()
    assert stays.ended.wait(30)
    assert served == ["stays"] * 3
    with pytest.raises(CancelledError):
        asked.result(1)
    assert one_thread.waiting() == 0


def test_a_new_job_takes_the_place_of_the_old_one(one_thread):
    gate, served = held(one_thread), []
    one_thread.begin("a", Pieces("old", 1000, served))
    new = Pieces("new", 2, served)
    one_thread.begin("a", new)
    gate.set()
    assert new.ended.wait(30)
    assert served == ["new", "new"]


def test_a_stopped_job_is_not_gone_on_with(one_thread):
    gate, served = held(one_thread), []
    one_thread.begin("a", Pieces("a", 1000, served))
    one_thread.stop("a")
    gate.set()
    assert one_thread.ask("a", lambda: 5).result(30) == 5
    assert served == []


def test_a_job_that_fails_says_so_and_others_go_on(one_thread):
    gate, served = held(one_thread), []
    broken, whole = Pieces("broken", 1000, served, fails_at=0), Pieces("whole", 2, served)
    one_thread.begin("broken", broken)
    one_thread.begin("whole", whole)
    gate.set()
    assert whole.ended.wait(30)
    assert str(broken.error) == "broken"
    assert "broken" not in served


def test_a_question_that_cannot_be_answered_raises_where_it_was_asked(one_thread):
    with pytest.raises(ZeroDivisionError):
        one_thread.ask("a", lambda: 1 // 0).result(30)


def test_several_threads_work_on_one_job_at_once():
    turns, together = Turns(2), threading.Barrier(2, timeout=30)

    class Both(Pieces):
        def run(self, k):
            together.wait()
            return k

    job = Both("both", 4, [])
    turns.begin("a", job)
    assert job.ended.wait(30)
    turns.close()
    assert sorted(job.taken) == [0, 1, 2, 3]
