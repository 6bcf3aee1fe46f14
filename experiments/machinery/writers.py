"""Who is writing: a mark in the names of unfinished things, by which the next run knows what nobody will finish."""

from __future__ import annotations

import os
import platform


def mark() -> str:
    """This process, told apart from those of other machines that write to the same file system."""
    return f"{platform.node()}-{os.getpid()}"


def abandoned(marked: str) -> bool:
    """Whether a mark is that of a process of this machine that has ended; of another machine's nothing is known."""
    node, _, pid = marked.rpartition("-")
    if node != platform.node():
        return False
    try:
        os.kill(int(pid), 0)
    except OSError:
        return True
    return False
