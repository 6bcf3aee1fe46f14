"""The codebook: one written rule for each kind of event, each party and each theatre, and exceptions by event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sim.evidence.tables import DATA
from sim.files import read_yaml
from sim.ladder import Victim
from sim.params import ConfigError, known_key, whole_within
from sim.roster import section

VICTIMS = tuple(victim.name.lower() for victim in Victim)
ACTS = ("strike", "decapitation")
EXCEPTION_KEYS = ("rung", "range", "realized", "deaths", "actors", "targets", "act", "outside", "why")


@dataclass(frozen=True)
class Rule:
    """How a kind of event, or a kind by one party, is told.

    Attributes:
        rung: the level that the actor chose, 0 where it is outside the ladder.
        low, high: range of rungs that can be defended.
        outside: ``lever``, ``third party``, ``accident`` or ``no act``; blank inside the ladder.
        lever: the parameters that stand for it instead.
        reason, uncertain: why, and what is not known.
        by: rules of their own for some parties.
    """

    rung: int
    low: int
    high: int
    outside: str
    lever: str
    reason: str
    uncertain: str
    by: Mapping[str, Rule] = field(default_factory=dict)


@dataclass(frozen=True)
class Party:
    """Who stands for a party of the record.

    Attributes:
        model: actors of the roster, the first the one that is scripted; none for a party that is outside.
        outside, reason, uncertain: as of a rule.
    """

    model: tuple[str, ...]
    outside: str
    reason: str
    uncertain: str


@dataclass(frozen=True)
class Codebook:
    """All of it.

    Attributes:
        parties, theatres, kinds: by the record's words.
        intercepted: events of which nothing arrived, and the reason.
        exceptions: by event.
    """

    parties: Mapping[str, Party]
    theatres: Mapping[str, str]
    kinds: Mapping[str, Rule]
    intercepted: tuple[str, ...]
    intercepted_reason: str
    exceptions: Mapping[str, Mapping]

    def rule(self, kind: str, initiator: str) -> Rule:
        """The rule for a kind of event by a party."""
        return self.kinds[kind].by.get(initiator, self.kinds[kind])


def codebook_from(file: Path = DATA / "codebook.yaml") -> Codebook:
    """The codebook of a file.

    Raises:
        ConfigError: a rule without a reason or with a rung that is none; names the file and the key.
    """
    name = file.name
    given = read_yaml(name, file)
    for key in given:
        known_key(name, key, ("parties", "theatres", "kinds", "intercepted", "events"))
    intercepted = given.get("intercepted", {"events": [], "reason": ""})
    exceptions = {str(k): exception_from(f"{name}: events.{k}", v) for k, v in given.get("events", {}).items()}
    return Codebook(
        parties={k: _party(f"{name}: parties.{k}", v) for k, v in given["parties"].items()},
        theatres=given["theatres"],
        kinds={k: _rule(f"{name}: kinds.{k}", v) for k, v in given["kinds"].items()},
        intercepted=tuple(map(str, intercepted["events"])),
        intercepted_reason=intercepted["reason"],
        exceptions=exceptions,
    )


def _said(where: str, given: Mapping, key: str) -> str:
    if not str(given.get(key, "")).strip():
        raise ConfigError(f"{where}.{key}: missing; every coding says why.")
    return str(given[key])


def _party(where: str, given: Mapping) -> Party:
    for key in section(where, given):
        known_key(where, key, ("model", "outside", "reason", "uncertain"))
    return Party(
        tuple(given.get("model", ())),
        given.get("outside", ""),
        _said(where, given, "reason"),
        given.get("uncertain", ""),
    )


def _rule(where: str, given: Mapping, inner: bool = False) -> Rule:
    for key in section(where, given):
        known_key(where, key, ("rung", "range", "outside", "lever", "reason", "uncertain", *(() if inner else ("by",))))
    outside = given.get("outside", "")
    rung = 0 if outside else whole_within(f"{where}.rung", given.get("rung"), 1, 7)
    low, high = range_from(where, given, rung)
    by = {party: _rule(f"{where}.by.{party}", rule, True) for party, rule in given.get("by", {}).items()}
    reason, uncertain = _said(where, given, "reason"), given.get("uncertain", "")
    return Rule(rung, low, high, outside, given.get("lever", ""), reason, uncertain, by)


def range_from(where: str, given: Mapping, rung: int) -> tuple[int, int]:
    """The range of rungs that can be defended, which holds the rung itself.

    Raises:
        ConfigError: it is no such range.
    """
    bounds = given.get("range", [rung, rung])
    if not isinstance(bounds, list) or len(bounds) != 2 or not bounds[0] <= rung <= bounds[1]:
        raise ConfigError(f"{where}.range: {bounds!r} is no pair of rungs around {rung}.")
    return bounds[0], bounds[1]


def exception_from(where: str, given: Mapping) -> Mapping:
    """A checked exception, for an event of the record or of an episode file.

    Raises:
        ConfigError: an unknown key, a rung or a death that is none, or no reason.
    """
    given = section(where, given)
    for key in given:
        known_key(where, key, EXCEPTION_KEYS)
    for key in ("rung", "realized"):
        if key in given:
            whole_within(f"{where}.{key}", given[key], 1, 7)
    for victim, number in section(f"{where}.deaths", given.get("deaths")).items():
        known_key(f"{where}.deaths", victim, VICTIMS)
        whole_within(f"{where}.deaths.{victim}", number, 0, 10**6)
    if "act" in given:
        known_key(f"{where}.act", given["act"], ACTS)
    _said(where, given, "why")
    return given
