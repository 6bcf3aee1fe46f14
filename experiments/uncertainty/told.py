"""What came out of the study of uncertainty, in words and numbers of its tables."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from sim.analysis.drivers import CONTRAST, FREQUENCY
from sim.analysis.uncertainty import JUDGEMENT, RECORD, SAMPLING
from sim.analysis.wording import in_words

ENDS = "0-1"
SHOWN = 3
"""Parameters that are named, the strongest."""
LAYERS = {SAMPLING: "sampling alone", RECORD: "parameters of the record", JUDGEMENT: "judgement too"}
CURVES = (
    "any war, by centralization at severity base {:g}: mean and 90% interval, of the mean by sampling, over parameters",
    f"{'':>6}" + "".join(f"{name:<27}" for name in LAYERS.values()) + "variance by sampling, record, judgement",
)
CONTRASTS = (
    "war(0) - war(1), any war, in pairs within each draw: mean [its 90%] [90% over parameters, net of sampling];",
    "share of draws that fall and rise (with a paired 95% interval without zero); shape of the mean curve",
)
DRIVERS = "what any war hangs on: squared rank correlation with a parameter, and the share that is no sampling noise"


def told(tables: Mapping[str, pd.DataFrame], base: float, histories: int) -> str:
    """The summary.

    Args:
        tables: by name, as the study writes them.
        base: severity base of the three layers.
        histories: of a layer at a level.
    """
    mine = {name: table[table.outcome == "any"] for name, table in tables.items() if "outcome" in table}
    paragraphs = (
        _curves(mine["table"], mine["shares"], base),
        _contrasts(mine["contrasts"], mine["shapes"]),
        _drivers(mine["drivers"], base),
        _statement(mine["shares"], mine["contrasts"], base, histories),
    )
    return "\n\n".join("\n".join(lines) for lines in paragraphs)


def _curves(table: pd.DataFrame, shares: pd.DataFrame, base: float) -> list[str]:
    lines = [CURVES[0].format(base), CURVES[1]]
    cells = table[table.severity_base == base].set_index(["centralization", "layer"])
    for row in shares.itertuples():
        told = "".join(f"{_cell(cells.loc[row.centralization, name], name):<27}" for name in LAYERS)
        by = "  ".join(in_words(value, "{:4.0%}") for value in (row.sampling, row.record, row.judgement))
        lines.append(f"{row.centralization:<6.2f}{told}{by}")
    return lines


def _cell(row: pd.Series, layer: str) -> str:
    low, high = (row.sampling_low, row.sampling_high) if layer == SAMPLING else (row.low, row.high)
    return f"{row['mean']:6.1%} [{low:.1%}, {high:.1%}]"


def _contrasts(contrasts: pd.DataFrame, shapes: pd.DataFrame) -> list[str]:
    lines = list(CONTRASTS)
    whole = shapes[shapes.mean_curve].set_index(["layer", "severity_base"])["shape"]
    for row in contrasts[contrasts.contrast == ENDS].itertuples():
        head = f"{LAYERS[row.layer]}, base {row.severity_base:g}"
        mean = f"{100 * row.mean:+5.1f} [{100 * row.mean_low:+.1f}, {100 * row.mean_high:+.1f}]"
        over = f"[{100 * row.low:+.1f}, {100 * row.high:+.1f}]"
        falls, rises = (
            f"{row.positive:.0%} ({row.clear_positive:.0%})",
            f"{row.negative:.0%} ({row.clear_negative:.0%})",
        )
        shape = whole[row.layer, row.severity_base]
        lines.append(f"  {head:<34}{mean:<21}{over:<16}{falls:<12}{rises:<12}{shape}")
    return lines


def _drivers(drivers: pd.DataFrame, base: float) -> list[str]:
    lines = [DRIVERS]
    for layer in (RECORD, JUDGEMENT):
        for of in (FREQUENCY, CONTRAST):
            found = drivers[(drivers.severity_base == base) & (drivers.layer == layer) & (drivers.of == of)]
            strongest = found.head(SHOWN)
            names = strongest.parameter.str.removeprefix("rules.")
            named = "; ".join(f"{name} {rho:.0%}" for name, rho in zip(names, strongest.rho_squared, strict=True))
            lines.append(f"  {LAYERS[layer] + ', ' + of:<46}{named} (of {found.reliability.iloc[0]:.0%})")
    return lines


def _statement(shares: pd.DataFrame, contrasts: pd.DataFrame, base: float, histories: int) -> list[str]:
    """The plain statement."""
    sampling, record, judgement = (_span(shares[name]) for name in LAYERS)
    family = contrasts[(contrasts.layer == RECORD) & (contrasts.contrast == ENDS)].sort_values("severity_base")
    falls, rises = family[family.mean_low > 0.0], family[family.mean_high < 0.0]
    turned = "turns" if len(falls) and len(rises) else "does not turn"
    return [
        f"Of the variance of the frequency of any war at severity base {base:g}, from level to level {sampling} is "
        f"sampling of {histories:,} histories, {record} parameters that were fitted to the record, {judgement} "
        "judgement that was not.",
        f"Among parameters that were fitted to the record at each of the severity bases {_named(family)} the "
        f"choice of base {turned} the direction of the curve: it falls at {_named(falls)}, rises at {_named(rises)}.",
    ]


def _span(shares: pd.Series) -> str:
    low, high = f"{shares.min():.0%}", f"{shares.max():.0%}"
    return low if low == high else f"{low} to {high}"


def _named(family: pd.DataFrame) -> str:
    return ", ".join(f"{value:g}" for value in family.severity_base) or "none"
