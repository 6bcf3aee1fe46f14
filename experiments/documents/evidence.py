"""The codebook and the coded record as tables, and the episodes that are hindcast."""

from __future__ import annotations

from experiments.documents.tables import table
from experiments.hindcast.reading import FOLDER, episode_from, read, shipped
from sim.evidence.codebook import Rule
from sim.evidence.coding import Coded
from sim.evidence.record import the_record


def _range(low: int, high: int) -> str:
    return "" if low == high else f"{low}-{high}"


def _rule(kind: str, rule: Rule) -> list[str]:
    rung = f"outside ({rule.outside})" if rule.outside else str(rule.rung)
    lever = f"`{rule.lever.replace(', ', '`, `')}`: " if rule.lever else ""
    return [kind, rung, _range(rule.low, rule.high), lever + rule.reason, rule.uncertain]


def kinds() -> str:
    """One rule for each kind of event, and where a party has one of its own."""
    rows = []
    for kind, rule in the_record().codebook.kinds.items():
        name = kind.replace("_", " ")
        rows.append(_rule(name, rule))
        rows += [_rule(f"{name}, by {party}", own) for party, own in rule.by.items()]
    return table(["kind", "rung", "range", "reason", "uncertain"], rows)


def parties() -> str:
    """Who stands for whom."""
    rows = []
    for name, party in the_record().codebook.parties.items():
        actors = f"outside ({party.outside})" if party.outside else ", ".join(party.model)
        rows.append([name, actors, party.reason, party.uncertain])
    return table(["in the record", "in the model", "reason", "uncertain"], rows)


def exceptions() -> str:
    """What departs from the rules, event by event."""
    book, rows = the_record().codebook, []
    for ident, special in book.exceptions.items():
        changes = [f"{key} {_value(value)}" for key, value in special.items() if key != "why"]
        rows.append([ident, "; ".join(changes), special["why"]])
    rows += [[ident, "shot down", book.intercepted_reason] for ident in book.intercepted]
    return table(["event", "coded", "why"], rows)


def _value(value) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{number} {name.replace('_', ' ')}" for name, number in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def events() -> str:
    """Every event of the record as coded."""
    rows = [_event(told) for told in the_record().coded.values()]
    return table(["event", "actor", "target", "theatre", "kind", "rung", "realized", "dead", "answers", "grade"], rows)


def _event(told: Coded) -> list[str]:
    event = told.event
    kind, end = event.kind.replace("_", " "), [event.answers or "", event.grade]
    if told.outside:
        return [
            event.ident,
            event.initiator,
            event.target,
            event.theatre,
            kind,
            f"outside ({told.outside})",
            "",
            "",
            *end,
        ]
    rung = f"{told.intended}" + (f" ({told.low}-{told.high})" if told.low != told.high else "")
    dead = "unknown" if told.deaths is None else _value(dict(told.deaths)) or "0"
    names = ["/".join(told.actors), "/".join(told.targets), told.theatre]
    return [event.ident, *names, kind, rung, str(told.realized), dead, *end]


def episodes() -> str:
    """Every episode that comes with the project: given acts, what was observed, and what its scenario rests on."""
    rows = []
    for name in shipped():
        episode = episode_from(read(FOLDER / f"{name}.yaml"), f"{name}.yaml", the_record())
        for k, forecast in enumerate(episode.forecasts):
            acts = ", ".join(told.event.ident for told in forecast.given)
            seen = [_seen(asked) for asked in forecast.questions if "war" not in asked.question.aspects]
            first = [f"`{name}`", " ".join(episode.why.split())] if k == 0 else ["", ""]
            rows.append([first[0], acts, "; ".join(seen), first[1]])
    return table(["episode", "given", "observed", "what was known, and on what it rests"], rows)


def _seen(asked) -> str:
    if not asked.known:
        return "open"
    if asked.outcome is None:
        return f"nothing in {asked.question.within} days"
    return f"{asked.outcome.ident}, day {asked.outcome.lag}, rung {asked.outcome.rung}"
