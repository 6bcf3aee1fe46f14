"""What published studies found, as a table for readers."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from experiments.claims import CLAIMS
from experiments.documents.tables import table
from sim.resources import ROOT

FOUND = ROOT / "results" / "published" / "claims" / "claims.csv"


def claims() -> str:
    """One line a claim: what is expected, what came out, and how firmly."""
    if not FOUND.is_file():
        return "Not published yet."
    found = pd.read_csv(FOUND)
    rows = []
    for ident, mine in found.groupby("claim", sort=False):
        verdicts = ", ".join(f"{number} {verdict}" for verdict, number in Counter(mine.verdict).items())
        kept = f"{(mine.sign_kept == found.sign_kept.max()).sum()} of {len(mine)}"
        claim = CLAIMS[ident]
        rows.append([claim.title, claim.said("Expected"), f"**{mine.overall.iloc[0]}**", verdicts, kept])
    header = ["claim", "what the documents let one expect", "in this model", "its contrasts", "keep their sign"]
    return table(header, rows)
