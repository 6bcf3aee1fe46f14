"""The claims run to the end, and say what they are."""

import json
from dataclasses import replace

import pandas as pd
import pytest

from experiments.claims import CLAIMS
from experiments.claims.__main__ import JUDGED, check, permuted, run, same_sign, settings_of
from experiments.claims.claim import Claim, Finding, overall
from sim.analysis.proportion import Estimate
from sim.configuration import composed
from sim.ladder import Definition
from sim.params import ConfigError


def config(*overrides: str) -> dict:
    return composed("claims", list(overrides))[0]


@pytest.mark.parametrize("ident", CLAIMS)
def test_every_variant_is_a_world_that_can_be_run(ident):
    claim = CLAIMS[ident]
    variants = settings_of(claim, config("ensemble.histories=3"), 0)
    assert set(variants) == {*claim.variants, *claim.beside}
    assert not {*claim.variants} & {*claim.beside}
    assert {settings.histories for settings in variants.values()} == {3}


@pytest.mark.parametrize("ident", CLAIMS)
def test_every_contrast_is_between_variants_that_there_are(ident):
    claim = CLAIMS[ident]
    for contrast in claim.contrasts:
        assert set(contrast.weights) <= set(claim.all_variants)
        assert sum(contrast.weights.values()) == 0
        assert contrast.smallest > 0
    assert claim.contrasts or claim.findings


def test_a_claim_with_a_log_runs_to_the_end_and_again_gives_the_same(tmp_path):
    chosen = config("claims.only=[H5,H14]", "ensemble.histories=40", "claims.permutations=1", f"output={tmp_path}")
    chosen["claims"]["permuted_histories"] = 20
    check(chosen)
    tables = []
    for _ in range(2):
        run(chosen)
        (folder,) = (tmp_path / "claims").iterdir()
        tables.append((folder / "claims.csv").read_bytes())
    assert tables[0] == tables[1]
    table = pd.read_csv(folder / "claims.csv")
    assert set(table.claim) == {"H5", "H14"}
    assert table[["value", "low", "high"]].notna().all().all()
    assert set(table.sign_kept) <= {0, 1}
    assert json.loads((folder / "manifest.json").read_text())["results_digest"]
    assert "## H5 One militia or many" in (folder / "claims.md").read_text()


def wars(lived):
    """A finding for each variant: how many wars it had."""
    return [Finding(f"{name}: {int((life.rows['war_dyad'] >= 0).sum())}", None, "told") for name, life in lived.items()]


def test_what_was_added_beside_a_claim_leaves_the_digest_of_its_data(tmp_path, monkeypatch):
    loose, by_deaths = ("centralization=0", "ensemble.years=1"), ("centralization=0.1", "ensemble.years=1")
    plain = Claim("H98", CLAIMS["H1"].doc, {"loose": loose}, findings=wars)
    wider = replace(plain, ident="H99", beside={"by deaths": by_deaths})
    made = {}
    for claim in (plain, wider):
        monkeypatch.setitem(CLAIMS, claim.ident, claim)
        run(config(f"claims.only=[{claim.ident}]", "ensemble.histories=20", f"output={tmp_path}"))
        (folder,) = (tmp_path / "claims").glob(f"{claim.ident}-*")
        made[claim.ident] = json.loads((folder / "manifest.json").read_text())
        assert len(pd.read_csv(folder / "claims.csv")) == len(claim.all_variants)
    assert made["H99"]["results_digest"] == made["H98"]["results_digest"]
    assert (made["H98"]["variants"], made["H98"]["beside"]) == (1, {"variants": 0})
    assert (made["H99"]["variants"], made["H99"]["beside"]["variants"]) == (1, 1)
    assert made["H99"]["beside"]["results_digest"] != made["H99"]["results_digest"]


def test_the_first_claim_counts_war_by_a_definition_in_histories_that_end_by_it():
    settings = settings_of(CLAIMS["H1"], config("ensemble.histories=3"), 0)
    for definition in (Definition.DEATHS, Definition.CAMPAIGN):
        mine = [s for name, s in settings.items() if name.startswith(f"war by {definition.name.lower()} at ")]
        assert {float(s.point[0]["open_war"]["definition"]) for s in mine} == {float(definition)}
        assert len(mine) == 6
    assert {float(s.point[0]["open_war"]["definition"]) for s in settings.values()} == {0.0, 1.0, 2.0}


def test_an_unknown_claim_is_refused_by_name():
    with pytest.raises(ConfigError, match=r"claims\.only: unknown key 'H18'"):
        check(config("claims.only=[H18]"))


def test_permutations_deal_judged_ranks_and_leave_the_stated_ones():
    whole = composed("batch", [])[0]
    dealt = permuted(whole, 1)
    before, after = whole["roster"]["militias"], dealt["roster"]["militias"]
    for name in set(before) - set(JUDGED):
        assert before[name] == after[name]
    assert {n: m["strands"] for n, m in before.items()} != {n: m["strands"] for n, m in after.items()}
    strands = [sorted(map(str, (m[n]["strands"] for n in JUDGED))) for m in (before, after)]
    assert strands[0] == strands[1]
    assert permuted(whole, 0) is whole


def finding(verdict: str, expected: int = 1, value: float = 1.0) -> Finding:
    return Finding("it rises", Estimate(value, value - 1, value + 1, 10), verdict, expected)


@pytest.mark.parametrize(
    ("verdicts", "says"),
    [
        (("supported", "supported"), "supported"),
        (("supported", "undecided"), "undecided"),
        (("supported", "contradicted"), "contradicted in part"),
        (("undecided", "negligible"), "contradicted"),
        ((), "reported"),
    ],
)
def test_a_claim_is_supported_when_all_of_it_is(verdicts, says):
    assert overall([finding(v) for v in verdicts]) == says


def test_signs_are_compared_and_shapes_by_their_name():
    assert same_sign(finding("undecided", value=2.0), finding("supported", value=0.1))
    assert not same_sign(finding("undecided", value=2.0), finding("undecided", value=-0.1))
    minimum, elsewhere, falls = (
        Finding("", None, v) for v in ("interior minimum at 0.6", "interior minimum at 0.35", "falls")
    )
    assert same_sign(minimum, elsewhere)
    assert not same_sign(minimum, falls)
