"""Who computes when: a fair queue, with a few threads behind it.

Whatever a student asks for is done in short pieces.  A short question (one history, say) goes before the pieces of long
jobs; among several students each gets one piece in turn, so that a large ensemble delays nobody by more than a piece
each.  Compiled code lets go of Python's lock, so the threads run side by side and the page answers meanwhile.
"""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol


class Job(Protocol):
    """A long computation in pieces that can be run in any order.

    Attributes:
        pieces: how many.
    """

    pieces: int

    def run(self, k: int) -> object:
        """Computes piece ``k``; may be called by several threads for several pieces."""

    def take(self, k: int, result: object) -> None:
        """Takes in the result of piece ``k``; called by one thread at a time."""

    def fail(self, error: Exception) -> None:
        """Is told that a piece could not be computed; no further piece is run."""


@dataclass(frozen=True)
class _Question:
    """What is asked, and where the answer goes."""

    asked: Callable[[], object]
    answer: Future

    def __call__(self) -> None:
        if not self.answer.set_running_or_notify_cancel():
            return
        try:
            self.answer.set_result(self.asked())
        except Exception as error:
            self.answer.set_exception(error)


class _Place:
    """What one session has waiting: questions, and at most one job."""

    def __init__(self):
        self.questions: deque[_Question] = deque()
        self.job: Job | None = None
        self.next = 0
        self.lock = threading.Lock()


class Turns:
    """The queue.

    Args:
        threads: that compute.
    """

    def __init__(self, threads: int):
        self._places: OrderedDict[Hashable, _Place] = OrderedDict()  # the first has the next turn
        self._wake = threading.Condition()
        self._open = True
        self._threads = [threading.Thread(target=self._work, daemon=True, name=f"turn-{k}") for k in range(threads)]
        for thread in self._threads:
            thread.start()

    def ask(self, session: Hashable, question: Callable[[], object]) -> Future:
        """Puts a short question; its answer or error comes as a future, which is cancelled when the session leaves."""
        question = _Question(question, Future())
        with self._wake:
            self._places.setdefault(session, _Place()).questions.append(question)
            self._wake.notify()
        return question.answer

    def begin(self, session: Hashable, job: Job) -> None:
        """Begins a job in the place of the one that the session had."""
        with self._wake:
            place = self._places.setdefault(session, _Place())
            place.job, place.next = job, 0
            self._wake.notify_all()

    def stop(self, session: Hashable) -> None:
        """Ends the session's job; what is being computed at this moment is thrown away."""
        with self._wake:
            if session in self._places:
                self._places[session].job = None

    def leave(self, session: Hashable) -> None:
        """Forgets a session and everything that it waits for."""
        with self._wake:
            place = self._places.pop(session, None)
        if place is not None:
            place.job = None
            for question in place.questions:
                question.answer.cancel()

    def close(self) -> None:
        """Ends the threads after the pieces that they are at."""
        with self._wake:
            self._open = False
            self._wake.notify_all()
        for thread in self._threads:
            thread.join()

    def waiting(self) -> int:
        """Sessions that have a question or a job waiting."""
        with self._wake:
            return sum(1 for p in self._places.values() if p.questions or p.job is not None)

    def _work(self) -> None:
        while True:
            with self._wake:
                task = self._next()
                while self._open and task is None:
                    self._wake.wait()
                    task = self._next()
                if not self._open:
                    return
            task()

    def _next(self) -> Callable[[], None] | None:
        """The next piece of work; who gets it goes to the end of the line."""
        for session, place in self._places.items():
            if place.questions:
                self._places.move_to_end(session)
                return place.questions.popleft()
        for session, place in self._places.items():
            if place.job is not None:
                self._places.move_to_end(session)
                return self._piece(place)
        return None

    def _piece(self, place: _Place) -> Callable[[], None]:
        job, k = place.job, place.next
        place.next += 1
        if place.next >= job.pieces:
            place.job = None

        def run() -> None:
            try:
                result = job.run(k)
                with place.lock:
                    job.take(k, result)
            except Exception as error:
                with place.lock:
                    job.fail(error)
                with self._wake:
                    if place.job is job:
                        place.job = None

        return run
