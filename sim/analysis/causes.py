"""Why wars began: shares of wars by their root, and how often an act was necessary for them, with Wilson intervals.

What is tested and what *necessary* means is said in ``sim.counterfactual.but_for``.  Reference of the intervals:
Wilson, E. B. (1927), see ``sim.analysis.proportion``.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from sim.analysis.proportion import proportion
from sim.counterfactual.but_for import War
from sim.ladder import DYAD_NAMES, End, Kind
from sim.roster import Cast
from sim.table import AUTHORIZATIONS

ROOT, MIDDLE, LAST, NEAR, CONTROL = "root", "link between", "opening act", "near, off the chain", "control act"
"""What a tested act was to the war; a war's chain of one act is an opening act."""
POSITIONS = (ROOT, MIDDLE, LAST, NEAR, CONTROL)
ACTS = (
    "history", "war_day", "act", "position", "day", "actor", "target", "theatre", "kind", "intended", "realized",
    "authorization", "misattributed", "necessary", "end_without", "war_day_without", "war_dyad_without",
)  # fmt: skip
WARS = (
    "history", "war_day", "war_dyad", "chain", "necessary", "joint", "root_authorization", "root_actor", "root_rung",
    "root_theatre", "misattribution", "root_necessary", "any_necessary", "near", "near_necessary",
)  # fmt: skip
SHARES = ("what", "which", "count", "value", "low", "high", "n", "root_necessary")
NECESSITY = ("position", "window", "count", "value", "low", "high", "n")
"""Columns of the tables, which a table without a row has too."""
CLASSES = ("root_authorization", "root_actor", "root_rung", "root_theatre", "misattribution")


def acts_table(wars: Sequence[War], cast: Cast, window: int) -> pd.DataFrame:
    """The tested acts, a row for each war, act and position.

    Returns:
        ``history``, ``war_day``, ``act`` (place in the log), ``position`` (one of ``POSITIONS``), ``day``, ``actor``,
        ``target``, ``theatre``, ``kind``, ``intended``, ``realized``, ``authorization``, ``misattributed``;
        ``necessary``; and of the history without the act ``end_without``, ``war_day_without``, ``war_dyad_without``.
    """
    return pd.DataFrame(
        [_tested(war, place, position, cast, window) for war in wars for place, position in placed(war)], columns=ACTS
    )


def placed(war: War) -> list[tuple[int, str]]:
    """Every tested act of a war with its position."""
    links = [(place, MIDDLE) for place in war.chain]
    links[0] = (war.chain[0], ROOT)
    links[-1] = (war.chain[-1], LAST)
    controls = [(place, CONTROL) for place in dict.fromkeys(war.controls) if place >= 0]
    return [*links, *((place, NEAR) for place in war.near), *controls]


def _tested(war: War, place: int, position: str, cast: Cast, window: int) -> dict:
    act, other = war.log[place], war.without[place]
    met = other["war_dyad"] >= 0
    return {
        "history": int(war.row["history"]),
        "war_day": int(war.row["war_day"]),
        "act": place,
        "position": position,
        "day": int(act["day"]),
        "actor": cast.actors[act["actor"]],
        "target": cast.actors[act["target"]],
        "theatre": cast.theatres[act["theatre"]],
        "kind": Kind(act["kind"]).name.lower(),
        "intended": int(act["intended"]),
        "realized": int(act["realized"]),
        "authorization": AUTHORIZATIONS[act["authorization"]],
        "misattributed": place in war.misattributed,
        "necessary": not war.comes_without(place, window),
        "end_without": End(other["end"]).name.lower(),
        "war_day_without": int(other["war_day"]) if met else None,
        "war_dyad_without": DYAD_NAMES[other["war_dyad"]] if met else None,
    }


def wars_table(wars: Sequence[War], cast: Cast, window: int) -> pd.DataFrame:
    """A row a war.

    Returns:
        ``history``, ``war_day``, ``war_dyad``, ``chain`` (places from the root on, joined by ``>``), ``necessary``
        (places of the necessary links), ``joint`` (places of a set that only together is), ``root_authorization``,
        ``root_actor``, ``root_rung``, ``root_theatre``, ``misattribution`` (whether a link was
        misattributed),
        ``root_necessary``, ``any_necessary``, ``near`` (acts off the chain that were tested) and ``near_necessary``
        (how many of them were necessary).
    """
    return pd.DataFrame([_war(war, cast, window) for war in wars], columns=WARS)


def _war(war: War, cast: Cast, window: int) -> dict:
    row, root, necessary = war.row, war.log[war.chain[0]], war.necessary(window)
    return {
        "history": int(row["history"]),
        "war_day": int(row["war_day"]),
        "war_dyad": DYAD_NAMES[row["war_dyad"]],
        "chain": ">".join(map(str, war.chain)),
        "necessary": ">".join(map(str, necessary)),
        "joint": "+".join(map(str, war.joint)),
        "root_authorization": AUTHORIZATIONS[row["root_authorization"]],
        "root_actor": cast.actors[root["actor"]],
        "root_rung": int(root["intended"]),
        "root_theatre": cast.theatres[root["theatre"]],
        "misattribution": bool(war.misattributed),
        "root_necessary": war.chain[0] in necessary,
        "any_necessary": bool(necessary),
        "near": len(war.near),
        "near_necessary": sum(not war.comes_without(place, window) for place in war.near),
    }


def shares(wars: pd.DataFrame) -> pd.DataFrame:
    """Shares of wars by what their root was.

    Args:
        wars: as of ``wars_table``.

    Returns:
        a row for each class and value, the most frequent first: ``what`` (one of ``CLASSES``), ``which``, ``count``,
        ``value``, ``low``, ``high``, ``n``, and ``root_necessary`` (share of these wars whose root was necessary).
    """
    rows = []
    for what in CLASSES:
        for value, count in wars[what].value_counts().items():
            mine = wars[wars[what] == value]
            estimate = proportion(int(count), len(wars)).asdict()
            necessary = float(mine.root_necessary.mean())
            rows.append(
                {"what": what, "which": str(value), "count": int(count), **estimate, "root_necessary": necessary}
            )
    return pd.DataFrame(rows, columns=SHARES)


def necessity(wars: Sequence[War], windows: Sequence[int]) -> pd.DataFrame:
    """How often a tested act was necessary, by its position and by the window in which the war might still have come.

    Returns:
        ``position``, ``window`` (days), ``count``, ``value``, ``low``, ``high``, ``n``; of the position ``any link``
        the share of wars that had a necessary link.
    """
    rows = []
    for window in windows:
        tested: dict[str, list[bool]] = {position: [] for position in POSITIONS}
        for war in wars:
            for place, position in placed(war):
                tested[position].append(not war.comes_without(place, window))
        tested["any link"] = [bool(war.necessary(window)) for war in wars]
        for position, hits in tested.items():
            if hits:
                estimate = proportion(int(np.sum(hits)), len(hits)).asdict()
                rows.append({"position": position, "window": window, "count": int(np.sum(hits)), **estimate})
    return pd.DataFrame(rows, columns=NECESSITY)
