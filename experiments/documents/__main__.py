"""``python -m experiments.documents write`` makes the generated parts anew, ``check`` refuses stale ones.

``write lessons`` and ``check lessons`` do the same for the lesson guides, whose numbers take a minute or two.
Both are about the repository, and refused elsewhere.
"""

import sys

from experiments.documents import DOCUMENTS, LESSONS, stale
from experiments.machinery import cli
from sim.params import ConfigError
from sim.resources import need_checkout

WHICH = {(): DOCUMENTS, ("lessons",): LESSONS}

with cli.ends_in_one_line():
    need_checkout("experiments.documents")
    if sys.argv[1:2] not in (["write"], ["check"]) or tuple(sys.argv[2:]) not in WHICH:
        raise ConfigError("say 'write' or 'check', and 'lessons' for the lesson guides")
    OUT_OF_DATE = stale(sys.argv[1] == "write", WHICH[tuple(sys.argv[2:])])
if sys.argv[1] == "check" and OUT_OF_DATE:
    again = " ".join(["python -m experiments.documents write", *sys.argv[2:]])
    sys.exit(f"error: out of date: {', '.join(OUT_OF_DATE)}; {again}")
