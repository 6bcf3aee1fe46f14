"""The claims H1 to H17, one file each: what is asked, what the documents expect, and which histories are compared."""

from dataclasses import replace
from importlib import import_module
from pathlib import Path

from experiments.claims.claim import Claim
from sim.docstrings import docstring_of


def _declared() -> dict[str, Claim]:
    files = sorted(Path(__file__).parent.glob("h[0-9]*.py"))
    modules = [import_module(f"{__name__}.{f.stem}") for f in files]
    claims = [replace(m.CLAIM, doc=docstring_of(m.__name__, m.__doc__)) for m in modules]
    return {claim.ident: claim for claim in claims}


CLAIMS: dict[str, Claim] = _declared()
"""Claims by ident, in order."""
