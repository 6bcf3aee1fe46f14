"""A bar with rate and remaining time on a terminal, and nothing at all elsewhere."""

import io
import re
import sys

import pytest

from experiments.machinery import progress


class Screen(io.StringIO):
    """What is written to standard error, be it a terminal or not."""

    def __init__(self, terminal):
        super().__init__()
        self.terminal = terminal

    def isatty(self):
        return self.terminal


@pytest.fixture
def shown(monkeypatch):
    """What a job of 100 histories, 40 done before and 30 now, shows on a screen."""

    def of(terminal, **how):
        screen = Screen(terminal)
        monkeypatch.setattr(sys, "stderr", screen)
        monkeypatch.setattr(progress, "APPEARS_AFTER", 1e-9)
        with progress.bar(100, "sweep", **how) as bar:
            bar.miniters, bar.mininterval = 1, 0.0
            for _ in range(3):
                bar.update(10)
        return screen.getvalue()

    return of


def test_on_a_terminal_it_says_how_much_how_fast_and_how_long_still(shown):
    assert re.search(r"sweep: .*70/100 \[\d\d:\d\d<\d\d:\d\d, *[\d.]+ histories/s\]", shown(True, done=40))


def test_it_counts_in_other_things_too(shown):
    assert "patterns/s]" in shown(True, unit="patterns")


def test_elsewhere_it_is_quiet(shown):
    assert shown(False) == ""
