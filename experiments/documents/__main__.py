"""``python -m experiments.documents write`` makes the generated parts anew, ``check`` refuses stale ones."""

import sys

from experiments.documents import stale

if sys.argv[1:] not in (["write"], ["check"]):
    sys.exit("error: say 'write' or 'check'")
OUT_OF_DATE = stale(write=sys.argv[1] == "write")
if sys.argv[1] == "check" and OUT_OF_DATE:
    sys.exit(f"error: out of date: {', '.join(OUT_OF_DATE)}; make docs")
