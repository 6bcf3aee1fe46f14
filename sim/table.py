"""Rows of the ensemble as the table that users read: the columns of ``histories.parquet``."""

from __future__ import annotations

import hashlib

import numpy as np
import pyarrow as pa

from sim.ladder import DYAD_NAMES, RUNGS, STATE_NAMES, Authorization, Definition, End, Victim

AUTHORIZATIONS = tuple(a.name.lower() for a in Authorization)
ENDS = tuple(e.name.lower() for e in End)
TALLIES = (
    "acts",
    "militia_acts",
    "ordered_acts",
    "unauthorized_acts",
    "against_preference_acts",
    "caused_acts",
    "grave_acts",
    "grave_caused_by_grave",
    "red_lines_crossed",
    "patron_acts",
    "direct_strikes",
    "attacks_on_us",
    "us_answers",
    "fatal_attacks",
    "soldier_attacks",
    "soldier_attacks_answered",
    "answer_lag_days",
    "israeli_strikes_in_syria",
    "recalled",
    "disowned_acts",
    "decapitations",
    "orders",
    "third_state_acts",
    "elections",
    "successions",
)
MEANS = (
    "mean_control",
    "control_at_end",
    "mean_centralization",
    "centralization_at_end",
    "patron_hub_share",
    "capability",
    "authority",
    "investment",
    "materiel",
    "self_sufficiency",
    "tie_erosion",
    "mean_dissent",
    "net_benefit",
)
SIDES = (*STATE_NAMES, "militia")


def named(codes: np.ndarray, names) -> pa.Array:
    """Names for codes, null where a code is negative."""
    return pa.DictionaryArray.from_arrays(
        pa.array(np.where(codes < 0, 0, codes), pa.int32(), mask=codes < 0), pa.array(list(names))
    ).cast(pa.string())


def days(values: np.ndarray) -> pa.Array:
    """Days, null where negative."""
    return pa.array(values, pa.int32(), mask=values < 0)


def digests(values: np.ndarray) -> pa.Array:
    """16 hex digits each."""
    return pa.array([f"{int(value):016x}" for value in values])


def results_digest(rows: np.ndarray) -> str:
    """16 hex digits over the digests of histories (uint64), in their order."""
    return hashlib.sha256(np.ascontiguousarray(rows, "<u8").tobytes()).hexdigest()[:16]


def histories_table(rows: np.ndarray, actors: tuple[str, ...], theatres: tuple[str, ...]) -> pa.Table:
    """One row a history; columns about a war are null without one.

    Args:
        rows: array of ``sim.outcomes.ROW``.
        actors: names by actor index.
        theatres: names by theatre index.
    """
    tally, deaths = rows["tally"], rows["tally"]["deaths"]
    columns = {
        "history": pa.array(rows["history"]),
        "war": pa.array(rows["war_dyad"] >= 0),
        "war_day": days(rows["war_day"]),
        "war_dyad": named(rows["war_dyad"], DYAD_NAMES),
        "end": named(rows["end"], ENDS),
        "end_day": pa.array(rows["end_day"]),
        "root_actor": named(rows["root_actor"], actors),
        "root_rung": days(rows["root_rung"]),
        "root_authorization": named(rows["root_authorization"], AUTHORIZATIONS),
        "chain_length": days(rows["chain_length"]),
        "root_act": days(rows["root_act"]),
        "war_act": days(rows["war_act"]),
    }
    for definition in Definition:
        for which, dyad in enumerate(DYAD_NAMES):
            name = f"{definition.name.lower()}_day_{dyad.replace('-', '_')}"
            columns[name] = days(rows["war_day_by"][:, definition, which])
    columns |= {name: pa.array(tally[name]) for name in TALLIES}
    columns |= {f"{v.name.lower()}_deaths": pa.array(deaths[:, v]) for v in Victim}
    columns["adversary_soldiers_killed"] = pa.array(deaths[:, Victim.SOLDIER_US] + deaths[:, Victim.SOLDIER_ISRAEL])
    for which, state in enumerate(STATE_NAMES[1:]):
        columns[f"{state}_militia_war_day"] = days(rows["militia_war_day"][:, which])
        columns[f"{state}_militia_wars"] = pa.array(rows["militia_wars"][:, which])
    for k, side in enumerate(SIDES):
        columns |= {f"{side}_acts_rung_{r}": pa.array(tally["acts_by_rung"][:, k, r]) for r in range(1, RUNGS)}
    columns |= {f"acts_in_{place}": pa.array(tally["acts_by_theatre"][:, k]) for k, place in enumerate(theatres)}
    columns |= {f"patron_{name}": pa.array(tally[name]) for name in ("benefit", "cost")}
    columns |= {name: pa.array(rows[name]) for name in MEANS}
    columns["digest"] = digests(rows["digest"])
    return pa.table(columns)
