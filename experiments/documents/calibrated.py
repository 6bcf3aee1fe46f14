"""The baseline's fitted parameters: the posterior mean of the published calibration, as a configuration."""

from __future__ import annotations

from functools import cache

import pandas as pd
import yaml

from sim.resources import ROOT

FOUND = ROOT / "results" / "published" / "calibration" / "posterior.csv"
HEAD = """\
# Posterior mean of the calibration on the public record (geometric where the prior is logarithmic); generated from
# results/published/calibration by `python -m experiments.documents write`. All else is as declared: `rules=default`.
defaults: [declared]
"""


@cache
def posterior_mean() -> dict:
    """The mean of every calibrated parameter, by mechanism, to four digits."""
    tree: dict = {}
    for row in pd.read_csv(FOUND).itertuples():
        mechanism, parameter = row.parameter.split(".")
        tree.setdefault(mechanism, {})[parameter] = float(f"{row.mean:.4g}")
    return tree


def rules() -> str:
    """The text of ``configs/rules/calibrated.yaml``."""
    return HEAD + yaml.safe_dump(posterior_mean(), sort_keys=False)
