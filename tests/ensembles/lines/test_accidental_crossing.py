"""Now and then an act comes about above the rung intended."""

import numpy as np

from tests.ensembles.paired import acts, more, numbers
from tests.worlds import histories, off


def above_intended(log):
    return log["realized"] > log["intended"]


def test_without_accidents_and_deaths_no_act_comes_about_above_the_rung_intended():
    assert numbers(acts("rules.off=[accidental_crossing,victims]"), above_intended).sum() == 0


def test_with_them_few_do():
    logs = acts(off("victims"))
    low = numbers(logs, lambda log: np.isin(log["intended"], (3, 4)))
    assert 0.0005 < numbers(logs, above_intended).sum() / low.sum() < 0.01


def test_accidents_cross_lines():
    accidents, none = (histories(f"rules.accidental_crossing.probability={p}") for p in (0.02, 0.0))
    assert more(accidents, none, "red_lines_crossed") > 3.0
    assert more(accidents, none, "grave_acts") > 3.0
