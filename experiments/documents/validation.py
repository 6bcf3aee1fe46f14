"""What came of the comparison with the record, from the published results, as tables for readers."""

from __future__ import annotations

from functools import cache

import pandas as pd

from experiments.documents.tables import table
from experiments.hindcast.told import difference
from experiments.predictive.pattern import CHECKED, FITTED
from experiments.published import PLACE, PUBLISHED, digest_of
from experiments.record import Line, told
from sim.analysis.uncertainty import JUDGEMENT, RECORD, SAMPLING

CALIBRATIONS = {4: "calibration", 2: "calibration_base_2", 3: "calibration_base_3", 5: "calibration_base_5"}
"""Published calibrations by severity base, the default one first."""
LAYERS = {SAMPLING: "sampling alone", RECORD: "fitted parameters", JUDGEMENT: "judgement too"}
SHOWN_LEVELS = (0.0, 0.2, 0.5, 0.8, 1.0)
SCORES = {"brier": "Brier", "log": "log, nats"}
FORECASTERS = ("model", "climatology", "tit for tat")


@cache
def read(name: str, file: str) -> pd.DataFrame:
    """A table of a published result."""
    return pd.read_csv(PLACE / name / f"{file}.csv", keep_default_na=False, na_values=[""])


def record() -> str:
    """The baseline beside the public record, as its command prints it."""
    lines = [Line(*row) for row in read("record", "record").fillna("").itertuples(index=False)]
    return f"```\n{told(lines)}\n```"


def traces() -> str:
    """Every number of the record that the baseline stands beside: its rows, and the command."""
    rows = [
        [row.quantity, row.record, ", ".join(f"`{ident}`" for ident in row.rows.split()), "`experiments.record`"]
        for row in read("record", "record").fillna("").itertuples()
        if row.rows
    ]
    rows += [
        [row.pattern, f"{row.record:.3g}", _idents(row.rows), "`experiments.predictive`"]
        for row in read("predictive", "patterns").itertuples()
    ]
    return table(["number", "record", "rows", "made again by"], rows)


def _idents(rows: str) -> str:
    """Idents of rows; of many the first and how many."""
    idents = rows.split("; ") if ";" in rows else rows.split()
    named = ", ".join(f"`{ident}`" for ident in idents[:4])
    return f"{named} and {len(idents) - 4} more" if len(idents) > 4 else named


def fitted() -> str:
    """Every fitted number: the record, and new histories before and after calibration."""
    found = read("calibration", "targets").set_index(["target", "made_at"])
    rows = []
    for target in dict.fromkeys(name for name, _ in found.index):
        made = {at: found.loc[(target, at)] for at in ("default", "prior", "posterior")}
        rows.append(
            [
                target.replace("_", " "),
                f"{made['posterior'].observed:.3g}",
                ", ".join(f"`{ident}`" for ident in made["posterior"].rows.split()),
                *(f"{m['median']:.3g} [{m.q05:.3g}, {m.q95:.3g}]" for m in made.values()),
            ]
        )
    return table(["fitted", "record", "rows", "as judged before", "prior", "posterior"], rows)


def posterior() -> str:
    """Every calibrated parameter: judged, prior, posterior, and what the record said."""
    rows = [
        [
            f"`{row.parameter}`",
            f"{row.default:.3g}",
            f"{row.prior_low:.3g}..{row.prior_high:.3g} ({row.scale})",
            f"{row.mean:.3g} [{row.low:.3g}, {row.high:.3g}]",
            f"{row.contraction:.0%}",
            row.informed,
        ]
        for row in read("calibration", "posterior").sort_values("contraction", ascending=False).itertuples()
    ]
    return table(["parameter", "judged", "prior", "posterior mean [90%]", "contraction", "informed"], rows)


def pairs() -> str:
    """What the record ties together."""
    found = read("calibration", "pairs")
    named = [f"`{row.first}` and `{row.second}` ({row.rank_correlation:+.2f})" for row in found.itertuples()]
    return "Tied together by the record (rank correlation): " + ("; ".join(named) or "no pair") + "."


def bases() -> str:
    """How near each calibration came."""
    rows = []
    for base, name in sorted(CALIBRATIONS.items()):
        last = read(name, "populations").iloc[-1]
        informed = read(name, "posterior")
        rows.append(
            [
                f"{base}",
                f"`{PUBLISHED[name].command}`",
                f"{last.population:.0f}",
                f"{last.tolerance:.3f}",
                f"{last.accepted:.1%}",
                f"{last.effective:.0f}",
                f"{last.simulated:,.0f}",
                ", ".join(f"`{p}`" for p in informed[informed.contraction >= 0.5].parameter) or "none",
            ]
        )
    header = ["severity base", "command", "populations", "tolerance", "accepted", "effective", "records", "informed"]
    return table(header, rows)


def procedure() -> str:
    """The procedure on records that the model made: ranks, coverage, recovery."""
    rows = [
        [
            f"`{row.parameter}`",
            f"{row.mean_rank:.2f}",
            f"{row.p_holm:.2f}",
            f"{row.coverage_50:.0%} [{row.coverage_50_low:.0%}, {row.coverage_50_high:.0%}]",
            f"{row.coverage_90:.0%} [{row.coverage_90_low:.0%}, {row.coverage_90_high:.0%}]",
            f"{row.recovery:+.2f}",
            f"{row.contraction:.0%}",
        ]
        for row in read("calibration_check", "calibration").itertuples()
    ]
    header = ["parameter", "mean rank", "even ranks, p (Holm)", "50% covers", "90% covers", "recovery", "contraction"]
    return table(header, rows)


def patterns() -> str:
    """Every pattern of the record beside what is predicted before and after calibration."""
    rows = [
        [
            row.pattern,
            row.role,
            f"{row.record:.3g} [{row.record_low:.3g}, {row.record_high:.3g}]",
            *(_predicted(row, variant) for variant in ("default", "prior", "posterior")),
            f"{row.posterior_p:.2f}",
        ]
        for row in read("predictive", "patterns").itertuples()
    ]
    header = ["pattern", "role", "record [error]", "as judged before", "prior", "posterior", "p"]
    return table(header, rows)


def _predicted(row, variant: str) -> str:
    """Median and interval, in bold where they miss the record."""
    median, low, high, inside = (getattr(row, f"{variant}_{name}") for name in ("median", "low", "high", "inside"))
    told = f"{median:.3g} [{low:.3g}, {high:.3g}]"
    return told if str(inside) == "True" else f"**{told}**"


def patterns_met() -> str:
    """How many of them are met, and which of those that were only checked are not."""
    found, parts = read("predictive", "patterns"), []
    for role in (FITTED, CHECKED):
        mine = found[found.role == role]
        counts = (f"{(mine[f'{v}_inside'].astype(str) == 'True').sum()}" for v in ("default", "prior", "posterior"))
        parts.append(f"of {len(mine)} {role} " + ", ".join(counts))
    checked = found[(found.role == CHECKED) & (found.posterior_inside.astype(str) != "True")]
    seen = read("predictive", "checklist")
    before, after = (int((seen[f"{when}_verdict"] == "seen").sum()) for when in ("before", "after"))
    return (
        f"Met as judged before, over the prior, over the posterior: {'; '.join(parts)}. Checked and missed after "
        f"calibration: {'; '.join(checked.pattern) or 'none'}. Of the {len(seen)} things measured for O1 to O23 "
        f"{before} are seen before calibration and {after} after it."
    )


def scores() -> str:
    """The hindcasts' mean scores beside the baselines."""
    found = read("hindcast", "summary")
    found, rows = found[found.aspect == "all"], []
    for score, name in SCORES.items():
        by = found[found.score == score].set_index("forecaster")
        differences = (difference(by.loc[f"model - {baseline}"], alone=False) for baseline in FORECASTERS[1:])
        rows.append([name, *(f"{by.value[forecaster]:.3f}" for forecaster in FORECASTERS), *differences])
    number = read("hindcast", "scores")[["episode", "forecast"]].drop_duplicates()
    header = ["all aspects", *FORECASTERS, *(f"model - {baseline}" for baseline in FORECASTERS[1:])]
    below = (
        f"{number.episode.nunique()} episodes, {len(number)} forecasts scored; x/n: of n episodes the model scores "
        f"lower in x; data digest `{digest_of(PLACE / 'hindcast')}`."
    )
    return f"{table(header, rows)}\n\n{below}"


def curve() -> str:
    """War frequency against centralization with what is uncertain drawn, layer by layer."""
    found = read("uncertainty", "table")
    mine = found[(found.outcome == "any") & (found.severity_base == 4)].set_index(["centralization", "layer"])
    rows = []
    for level in SHOWN_LEVELS:
        cells = []
        for layer in LAYERS:
            row = mine.loc[(level, layer)]
            low, high = (row.sampling_low, row.sampling_high) if layer == SAMPLING else (row.low, row.high)
            cells.append(f"{row['mean']:.1%} [{low:.1%}, {high:.1%}]")
        rows.append([f"{level:g}", *cells])
    return table(["centralization", *(f"{name} [90%]" for name in LAYERS.values())], rows)


def contrasts() -> str:
    """War at no centralization less war at all of it, by layer and severity base."""
    found = read("uncertainty", "contrasts")
    found = found[(found.outcome == "any") & (found.contrast == "0-1")]
    rows = [
        [
            f"{row.severity_base:g}",
            LAYERS[row.layer],
            f"{100 * row.mean:+.1f} [{100 * row.mean_low:+.1f}, {100 * row.mean_high:+.1f}]",
            f"[{100 * row.low:+.1f}, {100 * row.high:+.1f}]",
            f"{row.positive:.0%} ({row.clear_positive:.0%})",
            f"{row.negative:.0%} ({row.clear_negative:.0%})",
        ]
        for row in found.itertuples()
    ]
    difference_of = "war(0) - war(1), points [90% of the mean]"
    header = ["severity base", "drawn", difference_of, "90% over parameters", "falls (clearly)", "rises (clearly)"]
    return table(header, rows)
