"""The public record in the model's terms: coded events, who answered whom after how long, rates with measurement error.

What is asked: nothing; this prints what every comparison with the record rests on.  The facts are in
``sim/evidence/data``, their coding is judgement (``docs/codebook.md``).

Command: ``python -m experiments.evidence``, ``show=answers`` for one part, ``file=<csv>`` to check and code events of
one's own.  Run time: a second.
"""

from __future__ import annotations

from collections import Counter
from statistics import median

import networkx

from experiments.machinery import cli
from sim.evidence.coding import Coded
from sim.evidence.events import WINDOW
from sim.evidence.rates import overlaps
from sim.evidence.record import Record, events_of, the_record
from sim.files import path_of
from sim.params import known_key

HEAD = ("event", "date", "actor", "target", "theatre", "kind", "rung", "range", "realized", "dead", "answers", "grade")
NO_RANGE = ""


def record_of(config: dict) -> Record:
    """The record, or its codebook with the events of a file.

    Raises:
        ConfigError: names the file, the row and the reason.
    """
    record = the_record()
    if config["file"] is None:
        return record
    events = events_of(path_of("file", config["file"]), record.codebook)
    return Record(
        dict(sorted(events.items(), key=lambda e: e[1].day)), record.codebook, record.rates, record.base_rates
    )


def check(config: dict) -> None:
    """Refuses what cannot be shown."""
    known_key("show", config["show"], ("all", *PARTS))
    record_of(config)


def run(config: dict) -> None:
    """Prints the parts that are asked for."""
    record = record_of(config)
    shown = PARTS.values() if config["show"] == "all" else [PARTS[config["show"]]]
    print("\n\n".join("\n".join(part(record)) for part in shown), flush=True)


def aligned(rows: list[tuple]) -> list[str]:
    """Rows in columns."""
    widths = [max(len(str(row[k])) for row in rows) for k in range(len(rows[0]))]
    return ["  ".join(f"{cell!s:<{w}}" for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows]


def cells(told: Coded) -> tuple:
    """A coded event as a row of ``HEAD``."""
    event = told.event
    end = ("-" if told.dead is None else told.dead, event.answers or "", event.grade)
    if told.outside:
        where = (event.initiator, event.target, event.theatre, event.kind)
        return (event.ident, event.day, *where, "outside:", told.outside, "", *end)
    spread = NO_RANGE if told.low == told.high else f"{told.low}-{told.high}"
    names = ("|".join(told.actors), "|".join(told.targets), told.theatre, event.kind)
    return (event.ident, event.day, *names, told.intended, spread, told.realized, *end)


def events(record: Record) -> list[str]:
    """Every event in the model's terms."""
    return [
        f"{len(record.events)} events, {WINDOW[0]} to {WINDOW[1]}: facts as sourced, coding by the codebook",
        "(a|b: either can be defended, the first is scripted; dead -: not known)",
        *aligned([HEAD, *map(cells, record.coded.values())]),
    ]


def counts(record: Record) -> list[str]:
    """How many acts by actor, theatre and rung; the list leaves small attacks out, so these are no rates."""
    acts = record.acts
    outside = Counter(told.outside for told in record.coded.values() if told.outside)
    return [
        f"{len(acts)} acts on the ladder (listed, not all there were: no rate may be taken from them)",
        f"  by actor    {_most(Counter(a.actors[0] for a in acts))}",
        f"  by theatre  {_most(Counter(a.theatre for a in acts))}",
        f"  by rung     {_by_rung(Counter(a.intended for a in acts))}",
        f"  realized    {_by_rung(Counter(a.realized for a in acts))}",
        f"  outside the ladder: {_most(outside)}",
    ]


def _most(counter: Counter) -> str:
    return ", ".join(f"{name} {number}" for name, number in counter.most_common())


def _by_rung(counter: Counter) -> str:
    return ", ".join(f"{rung}: {number}" for rung, number in sorted(counter.items()))


def answers(record: Record) -> list[str]:
    """Who answered what after how long, where a source links the two; and medians by actor."""
    rows = [("blow", "rung realized", "answer", "by", "rung", "lag, days")]
    for a in record.answers:
        by = "|".join(a.answer.actors)
        rows.append((a.blow.event.ident, a.blow.realized, a.answer.event.ident, by, a.answer.intended, a.lag_days))
    lags: dict[str, list[int]] = {}
    for a in record.answers:
        if a.answer.intended > 1:
            lags.setdefault(a.answer.actors[0], []).append(a.lag_days)
    medians = ", ".join(f"{by} {median(mine):g} (of {len(mine)})" for by, mine in lags.items())
    return ["answers that a source links to what they answered", *aligned(rows), f"median lags by force: {medians}"]


def rates(record: Record) -> list[str]:
    """Counts with their measurement error, independent targets marked, and what must not be used together."""
    rows = [("row", "from", "to", "value", "error", "unit", "of", "target")]
    for r in record.rates.values():
        low, high = r.bounds
        rows.append((r.ident, r.start, r.end, f"{r.value:g}", f"{low:.3g}-{high:.3g}", r.unit, r.of or "", r.target))
    meeting = networkx.Graph((one.ident, other.ident) for one, other in overlaps(record.rates))
    together = [[ident for ident in record.rates if ident in group] for group in networkx.connected_components(meeting)]
    warnings = [f"  {record.rates[group[0]].population}: {', '.join(group)}" for group in together]
    return [
        "counts and rates, with measurement error (20%, or the source's own range where wider)",
        *aligned(rows),
        "never fit a part and test on the whole; within a line, rows whose periods meet count partly the same:",
        *warnings,
    ]


PARTS = {"events": events, "counts": counts, "answers": answers, "rates": rates}


if __name__ == "__main__":
    cli.main("evidence", check, run)
