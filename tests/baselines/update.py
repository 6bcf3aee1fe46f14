"""Accepts what the model does now as its baseline: ``python -m tests.baselines.update``, then read the difference."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import yaml

from sim.composition import CONFIGS
from tests.worlds import histories

FILE = Path(__file__).parent / "baseline.yaml"
NUMBER = 100
SHOWN = ("acts", "unauthorized_acts", "red_lines_crossed")


def measured() -> dict:
    """For each scenario the digest of its first history, wars, and means over a hundred one-year histories."""
    result = {}
    for scenario in sorted(f.stem for f in (CONFIGS / "scenario").glob("*.yaml")):
        rows = histories(f"scenario={scenario}", number=NUMBER)
        result[scenario] = {
            "digest_of_history_0": f"{int(rows['digest'][0]):016x}",
            "digest_of_all": f"{int(np.bitwise_xor.reduce(rows['digest'])):016x}",
            "wars": int(np.sum(rows["war_dyad"] >= 0)),
            **{name: round(float(rows["tally"][name].mean()), 2) for name in SHOWN},
        }
    return result


if __name__ == "__main__":
    FILE.write_text(yaml.safe_dump(measured(), sort_keys=False))
    print(FILE)
