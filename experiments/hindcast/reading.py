"""Episode files: what was known, which acts are given, what is asked, and what happened; read, or refused by key.

The format is told in ``docs/hindcasts.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path

from experiments.hindcast.asked import asked_from
from experiments.hindcast.episode import Episode, Forecast
from sim.composition import CONFIGS
from sim.configuration import scenarios
from sim.evidence.codebook import exception_from
from sim.evidence.coding import Coded, coded
from sim.evidence.deeds import Deed, deed_of, deeds_of
from sim.evidence.events import COLUMNS, WINDOW, events_from
from sim.evidence.record import Record
from sim.evidence.tables import Row
from sim.files import read_yaml
from sim.params import ConfigError, known_key, nearest
from sim.roster import section

FOLDER = CONFIGS / "episode"
KEYS = ("name", "title", "why", "scenario", "world", "known_until", "events", "forecasts")
FORECAST_KEYS = ("given", "world", "questions", "why")
WORLD_KEYS = ("centralization", "rules", "roster", "theatres")


def shipped() -> list[str]:
    """Names of the episodes that come with the project, by the day on which they begin."""
    return sorted(
        (file.stem for file in FOLDER.glob("*.yaml")),
        key=lambda name: (str(_first_given(read(FOLDER / f"{name}.yaml"))), name),
    )


def _first_given(content: Mapping) -> str:
    """Idents begin with the date."""
    return str(content["forecasts"][0]["given"][0])


def read(file: Path) -> dict:
    """The content of an episode file.

    Raises:
        ConfigError: it cannot be read; names the file and the line.
    """
    return read_yaml("episode", file)


def episode_from(content: Mapping, file: str, record: Record) -> Episode:
    """A checked episode.

    Args:
        content: of the file.
        file: its name, for refusals.
        record: of which it names events.

    Raises:
        ConfigError: one line that names the file, the entry, the key, the value and what is allowed.
    """
    for key in content:
        known_key(file, key, KEYS)
    for key in ("name", "title", "why", "forecasts"):
        if not content.get(key):
            raise ConfigError(f"{file}: {key}: missing.")
    known = {**record.coded, **_own_events(content, file, record)}
    until = Row(file, content).day("known_until") if "known_until" in content else WINDOW[1]
    scenario = content.get("scenario", "baseline")
    _check_scenario(file, scenario)
    deeds = deeds_of(known)
    forecasts = tuple(
        _forecast(f"{file}: forecasts[{k}]", given, known, deeds, until)
        for k, given in enumerate(_listed(file, content, "forecasts"))
    )
    world = _world(f"{file}: world", content.get("world"))
    return Episode(str(content["name"]), content["title"], content["why"], scenario, world, forecasts)


def _listed(where: str, given: Mapping, key: str) -> list:
    found = given.get(key)
    if not isinstance(found, list) or not found:
        raise ConfigError(f"{where}: {key}: {found!r} is no list of entries.")
    return found


def _own_events(content: Mapping, file: str, record: Record) -> dict[str, Coded]:
    """Events that the file brings itself, by the same rules as the record's."""
    given = content.get("events") or []
    if not isinstance(given, list):
        raise ConfigError(f"{file}: events: is no list of entries.")
    rows, special = [], {}
    for k, entry in enumerate(given):
        where = f"{file}: events[{k}]"
        cells = dict(section(where, entry))
        exception = cells.pop("coding", None)
        for key in cells:
            known_key(where, key, (*COLUMNS, "coding"))
        rows.append(Row(where, cells))
        special[str(cells.get("event_id"))] = {} if exception is None else exception_from(f"{where}.coding", exception)
    found = events_from(rows, record.codebook, None, record.events)
    return {ident: coded(event, record.codebook, special[ident]) for ident, event in found.items()}


def _check_scenario(file: str, name: str) -> None:
    """Only scenarios that script nothing: a hindcast starts on the eve."""
    quiet = [name for name, found in scenarios().items() if not found.has_defaults and "events" not in found.content]
    if name not in quiet:
        raise ConfigError(
            f"{file}: scenario: '{name}' is none that scripts no events{nearest(name, quiet)} "
            f"Allowed: {', '.join(quiet)}."
        )


def _world(where: str, given) -> Mapping:
    for key in section(where, given):
        known_key(where, key, WORLD_KEYS)
    return section(where, given)


def _forecast(where: str, given: Mapping, known: Mapping[str, Coded], deeds: list[Deed], until: date) -> Forecast:
    for key in section(where, given):
        known_key(where, key, FORECAST_KEYS)
    acts = tuple(_given(f"{where}.given", ident, known) for ident in _listed(where, given, "given"))
    for earlier, later in pairwise(acts):
        if later.event.day < earlier.event.day:
            raise ConfigError(
                f"{where}.given: '{later.event.ident}' is before '{earlier.event.ident}'; name them by day."
            )
    blows = [deed_of(told) for told in acts]
    questions = tuple(
        asked_from(f"{where}.questions[{k}]", one, blows, deeds, until)
        for k, one in enumerate(_listed(where, given, "questions"))
    )
    return Forecast(where, acts, _world(f"{where}.world", given.get("world")), questions)


def _given(where: str, ident, known: Mapping[str, Coded]) -> Coded:
    if str(ident) not in known:
        raise ConfigError(f"{where}: there is no event '{ident}'{nearest(ident, known)}")
    told = known[str(ident)]
    if told.outside:
        raise ConfigError(f"{where}: '{ident}' is outside the ladder ({told.outside}); a hindcast scripts acts.")
    return told
