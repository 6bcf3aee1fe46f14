"""The claims H1 to H17 put to the test: ``python -m experiments.claims``.

Each claim is a file beside this one: its question, what the documents expect, its variants and contrasts.  Histories of
two variants are paired by common random numbers; intervals hold simultaneously over a claim's contrasts; a smallest
effect of interest was set for each beforehand.  ``claims.permutations`` repeats everything on rosters whose judged
control ranks are permuted, and counts how often a contrast keeps its sign.

Command: ``python -m experiments.claims`` (500 histories a variant); some, ``claims.only=[H2,H9]``; the published table,
``experiment=claims``.  Run time: two minutes; the published one about twenty on two cores.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

from experiments.claims import CLAIMS
from experiments.claims.claim import Claim, Finding, Lived, overall
from experiments.machinery import cli, store, study
from experiments.machinery.progress import bar
from sim import ensemble
from sim.analysis.wording import with_interval
from sim.configuration import composed
from sim.files import write_text
from sim.params import known_key, whole_within
from sim.settings import Settings, settings_from

KEYS = ("only", "permutations", "permuted_histories")
JUDGED = ("fatemiyoun", "zeinabiyoun", "palestinian_islamic_jihad", "hezbollah", "kataib_hezbollah", "hamas")
"""Militias of the default roster whose rank of control is judgement; that of the others a document states."""


def chosen(config: dict) -> list[Claim]:
    """The claims asked for, all when none is named.

    Raises:
        ConfigError: an unknown key or claim, or a number that cannot be.
    """
    given = config["claims"]
    for key in given:
        known_key("claims", key, KEYS)
    whole_within("claims.permutations", given["permutations"], 0, 1000)
    whole_within("claims.permuted_histories", given["permuted_histories"], 2, 10**7)
    for ident in given["only"]:
        known_key("claims.only", ident, CLAIMS)
    return [CLAIMS[ident] for ident in given["only"] or CLAIMS]


def permuted(config: dict, number: int) -> dict:
    """The configuration with the strands of the militias of judged rank dealt out anew; itself for number 0."""
    militias = config["roster"]["militias"]
    if number == 0 or not set(JUDGED) <= set(militias):
        return config
    order = np.random.default_rng(number).permutation(len(JUDGED))
    dealt = {
        name: {**militias[name], "strands": militias[JUDGED[k]]["strands"]}
        for name, k in zip(JUDGED, order, strict=True)
    }
    return {**config, "roster": {**config["roster"], "militias": {**militias, **dealt}}}


def settings_of(claim: Claim, config: dict, permutation: int) -> dict[str, Settings]:
    """Settings of each variant of a claim."""
    histories = config["ensemble"]["histories"] if permutation == 0 else config["claims"]["permuted_histories"]
    variants = {}
    for name, overrides in claim.all_variants.items():
        variant = configured((*overrides, f"seed={config['seed']}"))
        variants[name] = replace(settings_from(permuted(variant, permutation)), histories=histories)
    return variants


@cache
def configured(overrides: tuple[str, ...]) -> dict:
    """The configuration of a variant; kept, since composing one takes as long as hundreds of its histories."""
    return composed("batch", list(overrides))[0]


def lived(claim: Claim, settings: Settings, progress) -> Lived:
    """The histories of one variant, and what the claim observes in their logs."""
    if claim.observe is None:
        return Lived(ensemble.run(settings, progress=progress))
    rows, seen = study.observed(settings, claim.observe, progress)
    return Lived(rows, {name: np.array([s[name] for s in seen]) for name in seen[0]})


def findings_of(claim: Claim, config: dict, permutation: int, progress) -> tuple[list[Finding], dict[str, np.ndarray]]:
    """Findings of a claim, and the digests of its histories by variant."""
    lives = {name: lived(claim, s, progress) for name, s in settings_of(claim, config, permutation).items()}
    return claim.found(lives), {name: life.rows["digest"] for name, life in lives.items()}


def check(config: dict) -> None:
    """Refuses what cannot be run, before anything is written."""
    study.fixed(config)
    for claim in chosen(config):
        settings_of(claim, config, 0)
    store.check_writable(folder_of(config))


def folder_of(config: dict) -> Path:
    """Where the result goes."""
    return study.folder_of("claims", "-".join(config["claims"]["only"]) or "all", config)


def signs_kept(claim: Claim, findings: list[Finding], config: dict, progress) -> list[int]:
    """In how many permutations of the judged ranks each finding keeps its sign, or its shape where it is no number."""
    kept = [0] * len(findings)
    for permutation in range(1, config["claims"]["permutations"] + 1):
        again, _ = findings_of(claim, config, permutation, progress)
        for k, (first, other) in enumerate(zip(findings, again, strict=True)):
            kept[k] += same_sign(first, other)
    return kept


def same_sign(first: Finding, other: Finding) -> bool:
    """Whether two findings point the same way."""
    if first.estimate is None:
        return first.verdict.split(" at ")[0] == other.verdict.split(" at ")[0]
    return bool(np.sign(first.estimate.value) == np.sign(other.estimate.value))


def tested(claims: list[Claim], config: dict, progress) -> tuple[list[dict], list[np.ndarray], list[np.ndarray]]:
    """Rows of the table of findings, and digests of the histories: of the variants, and of those beside."""
    table, digests, digests_apart = [], [], []
    for claim in claims:
        findings, digest = findings_of(claim, config, 0, progress)
        digests += [digest[name] for name in claim.variants]
        digests_apart += [digest[name] for name in claim.beside]
        kept = signs_kept(claim, findings, config, progress)
        table += [row_of(claim, f, k, overall(findings)) for f, k in zip(findings, kept, strict=True)]
    return table, digests, digests_apart


def run(config: dict) -> None:
    """Puts the claims to the test; writes the table of findings and a page, prints the page."""
    claims = chosen(config)
    variants, apart = (sum(map(len, mine)) for mine in zip(*((c.variants, c.beside) for c in claims), strict=True))
    permutations, again = config["claims"]["permutations"], config["claims"]["permuted_histories"]
    total = (variants + apart) * (config["ensemble"]["histories"] + permutations * again)
    folder, beside = folder_of(config), {"variants": apart}  # their digest comes before the manifest is written
    print(f"{len(claims)} claims, {variants + apart} variants, {total:,} histories", flush=True)
    with store.recorded(folder, config, variants=variants, beside=beside) as room:
        with bar(total, "claims") as progress:
            table, digests, digests_apart = tested(claims, config, progress.update)
        room.digest = store.results_digest(np.concatenate(digests))
        if apart:
            beside["results_digest"] = store.results_digest(np.concatenate(digests_apart))
        frame = pd.DataFrame(table)
        frame.to_csv(room.path / "claims.csv", index=False, float_format="%.6g")
        page = told(claims, frame, permutations)
        write_text(room.path / "claims.md", page)
    print(page, study.told(room, total, folder), sep="\n", flush=True)


def row_of(claim: Claim, finding: Finding, kept: int, on_the_whole: str) -> dict:
    """A finding as a row of the table."""
    e = finding.estimate
    return {
        "claim": claim.ident,
        "title": claim.title,
        "contrast": finding.says,
        "expected": finding.expected,
        "value": e.value if e else None,
        "low": e.low if e else None,
        "high": e.high if e else None,
        "histories": e.n if e else None,
        "unit": finding.unit,
        "smallest": finding.smallest,
        "verdict": finding.verdict,
        "sign_kept": kept,
        "overall": on_the_whole,
    }


def told(claims: list[Claim], table: pd.DataFrame, permutations: int) -> str:
    """The findings as a page."""
    lines = ["# Claims, in this model", ""]
    for claim in claims:
        mine = table[table.claim == claim.ident]
        lines += [f"## {claim.title}", "", f"{_sentence(claim.said('Question'))}", ""]
        lines += [f"Expected: {claim.said('Expected')} ({claim.said('Source').rstrip('.')})", ""]
        lines += [f"**{_sentence(mine.overall.iloc[0])}.**", "", *_rows(mine, permutations), ""]
    return "\n".join(lines)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _rows(mine: pd.DataFrame, permutations: int) -> list[str]:
    signs = f" sign kept of {permutations} |" if permutations else ""
    lines = [f"| contrast | value [simultaneous 95% interval] | smallest of interest | verdict |{signs}"]
    lines.append("|---|---|---|---|" + ("---|" if permutations else ""))
    for row in mine.itertuples():
        interval = with_interval(row.value, row.low, row.high, "{:+.4g}")
        number = "" if pd.isna(row.value) else f"{interval} {row.unit}"
        smallest = "" if pd.isna(row.value) else f"{row.smallest:g}"
        kept = f" {row.sign_kept} |" if permutations else ""
        lines.append(f"| {row.contrast} | {number} | {smallest} | {row.verdict} |{kept}")
    return lines


if __name__ == "__main__":
    cli.main("claims", check, run)
