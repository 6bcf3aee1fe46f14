"""The claims H1 to H17, one file each: what is asked, what the documents expect, and which histories are compared."""

from importlib import import_module
from pathlib import Path

from experiments.claims.claim import Claim


def _declared() -> dict[str, Claim]:
    files = sorted(Path(__file__).parent.glob("h[0-9]*.py"))
    return {claim.ident: claim for f in files for claim in [import_module(f"{__name__}.{f.stem}").CLAIM]}


CLAIMS: dict[str, Claim] = _declared()
"""Claims by ident, in order."""
