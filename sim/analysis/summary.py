"""What one parameter point says: frequencies, rates a year, shares, each with its interval."""

from __future__ import annotations

import numpy as np

from sim.analysis.proportion import Estimate, part, proportion
from sim.analysis.rate import mean, rate, share
from sim.calendar import DAYS_A_YEAR
from sim.ladder import DEFINITIONS, DYAD_NAMES, STATE_NAMES, Definition
from sim.table import AUTHORIZATIONS, ENDS, MEANS

A_YEAR = (
    "acts",
    "attacks_on_us",
    "us_answers",
    "israeli_strikes_in_syria",
    "patron_acts",
    "direct_strikes",
    "red_lines_crossed",
    "decapitations",
    "orders",
    "third_state_acts",
)
SHARES = {
    "unauthorized_share": ("unauthorized_acts", "militia_acts"),
    "ordered_share": ("ordered_acts", "militia_acts"),
    "fatal_attack_share": ("fatal_attacks", "attacks_on_us"),
    "soldier_attack_share": ("soldier_attacks", "attacks_on_us"),
    "soldier_attacks_answered_within_a_week": ("soldier_attacks_answered", "soldier_attacks"),
    "branching_ratio": ("caused_acts", "acts"),
    "grave_branching_ratio": ("grave_caused_by_grave", "grave_acts"),
}
"""Parts of tallies: name, part, whole.  A branching ratio is the share of acts that another act provoked."""
PER_CASE = {
    "answers_per_attack": ("us_answers", "attacks_on_us"),
    "mean_answer_lag_days": ("answer_lag_days", "soldier_attacks_answered"),
}
"""What there is of one tally for each of another, more than one perhaps."""
RANGES = {"capability": (0.0, np.inf), "net_benefit": (-np.inf, np.inf)}
"""Of the means that are not between 0 and 1."""


def summary(rows: np.ndarray) -> dict:
    """Estimates of one parameter point as nested dictionaries of ``value``, ``low``, ``high`` and ``n``.

    What there is nothing to estimate from, such as the roots of no war, has no numbers and an ``n`` of 0.
    ``war_by_definition_up_to_the_end`` is the share of histories that were at war by each definition before they ended.
    A history ends at its first war by the definition that it lives under, so of the others it is no frequency over the
    horizon: for that, run them under ``rules.open_war.definition`` 1 or 2.
    """
    n = len(rows)
    war = rows["war_dyad"] >= 0
    tally, years = rows["tally"], (rows["end_day"] + 1) / DAYS_A_YEAR
    wars = int(war.sum())
    return {
        "histories": n,
        "war_frequency": {
            "any": proportion(wars, n).asdict(),
            **{name: proportion(int((rows["war_dyad"] == k).sum()), n).asdict() for k, name in enumerate(DYAD_NAMES)},
        },
        "war_by_definition_up_to_the_end": {
            d.name.lower(): proportion(int((rows["war_day_by"][:, d] >= 0).any(axis=1).sum()), n).asdict()
            for d in list(Definition)[:DEFINITIONS]
        },
        "ends": {name: proportion(int((rows["end"] == k).sum()), n).asdict() for k, name in enumerate(ENDS)},
        "root_of_war": {
            name: part(int((rows["root_authorization"][war] == k).sum()), wars).asdict()
            for k, name in enumerate(AUTHORIZATIONS)
        },
        "wars_a_year": rate(war, years).asdict(),
        "wars_by_year": hazard_by_year(rows),
        "a_year": {name: rate(tally[name], years).asdict() for name in A_YEAR},
        "shares": {
            **{name: share(tally[some], tally[whole]).asdict() for name, (some, whole) in SHARES.items()},
            **{name: rate(tally[one], tally[case]).asdict() for name, (one, case) in PER_CASE.items()},
        },
        "median_chain_length": float(np.median(rows["chain_length"][war])) if wars else None,
        "militia_war_frequency": {
            name: proportion(int((rows["militia_wars"][:, k] > 0).sum()), n).asdict()
            for k, name in enumerate(STATE_NAMES[1:])
        },
        "means": {name: mean_of(rows, name).asdict() for name in MEANS},
    }


def mean_of(rows: np.ndarray, name: str) -> Estimate:
    """Mean over histories of one of ``MEANS``."""
    return mean(rows[name], within=RANGES.get(name, (0.0, 1.0)))


def hazard_by_year(rows: np.ndarray) -> list[dict]:
    """Wars among the histories that each year began with, year after year."""
    years = int(np.ceil((rows["end_day"].max() + 1) / DAYS_A_YEAR))
    result = []
    for year in range(years):
        begin, end = year * DAYS_A_YEAR, (year + 1) * DAYS_A_YEAR
        at_risk = int((rows["end_day"] >= begin).sum())
        in_year = (rows["war_day"] >= begin) & (rows["war_day"] < end)
        if at_risk:
            result.append({"year": year + 1, **proportion(int(in_year.sum()), at_risk).asdict()})
    return result
