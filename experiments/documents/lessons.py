"""What the links of a lesson guide open, as tables: made of the links that stand in the guide itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import numpy as np

from experiments.documents.tables import table
from sim import ensemble
from sim.analysis.proportion import Estimate, proportion
from sim.app import estimates, worlds
from sim.app.forks import BRANCHES, Fork, fork_of
from sim.app.guides import Link, links_in
from sim.app.lives import Life, Lives
from sim.app.pieces.charts import ENDS as END_WORDS
from sim.app.repeats import repeat_of
from sim.app.state import State
from sim.app.sweeps import LEVELS, Sweep, values_of
from sim.app.words import WORDS
from sim.settings import Settings
from sim.table import AUTHORIZATIONS, ENDS, results_digest
from sim.telling.story import name_of

LIVES = Lives()
DYADS = {"iran-us": "with the United States", "iran-israel": "with Israel"}
ENDS_AND_MIDDLE = (0.0, 0.5, 1.0)  # levels of centralization that a sweep is told at
CHANGED = ["change", "they part", "as it was", "what if", "war in branches, as it was", "what if", "difference, points"]
BEGUN = {
    "adversary": "an adversary's choice",
    "accident": "an accident",
    "ordered": "an ordered act",
    "tolerated": "a tolerated act",
    "unauthorized": "an unauthorized act",
}


def facts(text: str) -> str:
    """All that a guide's links open: how often, histories, changes, sweeps, and the commands for the same."""
    links = links_in(text)
    parts = [
        *_how_often([link for link in links if _counts(link) and not link.state.against]),
        *_compared([link for link in links if _counts(link) and link.state.against]),
        *_swept([link for link in links if link.state.view == "sweep"]),
        *_histories([link for link in links if link.state.view == "play"]),
        *_changes([link for link in links if link.state.view == "what_if" and link.state.change]),
        *_commands(links),
    ]
    return "\n".join(parts).rstrip()


def words() -> str:
    """The page's words."""
    return table(["word", "meaning"], [[f"*{word}*", meaning] for word, meaning in WORDS.items()])


def _counts(link: Link) -> bool:
    return link.state.view == "how_often"


@cache
def rows_of(state: State) -> np.ndarray:
    """Rows of the histories of one side."""
    return _run(worlds.settings_of(state), state.histories)


def _run(settings: Settings, histories: int) -> np.ndarray:
    return ensemble.run(replace(settings, histories=histories, half_width=None))


def share(estimate: Estimate) -> str:
    """A share and its interval, in percent."""
    return f"{estimate.value:.1%} [{estimate.low:.1%}, {estimate.high:.1%}]"


def points(estimate: Estimate) -> str:
    """A difference of shares and its interval, in points."""
    return f"{100 * estimate.value:+.1f} [{100 * estimate.low:+.1f}, {100 * estimate.high:+.1f}]"


def _how_often(links: list[Link]) -> Iterable[str]:
    rows = []
    for link in links:
        lived = rows_of(link.state)
        wars = [share(estimates.war_frequency(lived, dyad)) for dyad in ("any", *DYADS)]
        rows.append([link.words, f"{len(lived):,}", *wars, f"`{results_digest(lived['digest'])}`"])
        yield table(["how often", "histories", "open war", *DYADS.values(), "digest"], rows)
        yield ""
        yield from _ends(lived)


def _ends(lived: np.ndarray) -> Iterable[str]:
    """How histories ended otherwise, and with whose decision the wars began, in two lines."""
    others = [
        f"{END_WORDS[name][0]} {share(proportion(int((lived['end'] == code).sum()), len(lived)))}"
        for code, name in enumerate(ENDS)
        if name in END_WORDS and name != "war" and (lived["end"] == code).any()
    ]
    if others:
        yield f"Other ends before the horizon: {'; '.join(others)}."
    roots = [f"{BEGUN[name]} {v:.0%} [{low:.0%}, {high:.0%}]" for name, v, low, high in estimates.roots(lived) if v]
    if roots:
        yield f"The wars began with: {'; '.join(roots)}."
    yield ""


def _compared(links: list[Link]) -> Iterable[str]:
    rows = []
    for link in links:
        alone = replace(link.state, against=())
        sides = [rows_of(alone), rows_of(worlds.against_of(link.state))]
        wars = [share(estimates.war_frequency(side)) for side in sides]
        digest = results_digest(np.concatenate([side["digest"] for side in sides]))
        rows.append([link.words, *wars, points(estimates.difference(np.stack(sides))), f"`{digest}`"])
    if rows:
        yield table(["compared", "open war, this world", "the other", "difference, points", "digest"], rows)
        yield ""


def _swept(links: list[Link]) -> Iterable[str]:
    for link in links:
        state = link.state
        rows = _run_points(Sweep(worlds.settings_of(state), state.by, values_of(state), state.each))
        wars = (rows["war_dyad"] >= 0).sum(axis=2)
        cells = [
            [f"{value:g}", *(share(proportion(int(counts[LEVELS.index(x)]), state.each)) for x in ENDS_AND_MIDDLE)]
            for value, counts in zip(values_of(state), wars, strict=True)
        ]
        yield table([state.by, *(f"open war at centralization {x:g}" for x in ENDS_AND_MIDDLE)], cells)
        yield ""
        digest = results_digest(rows["digest"].reshape(-1))
        yield f"{link.words}: {state.each} histories at each point, digest `{digest}`."
        yield ""


def _run_points(job: Sweep) -> np.ndarray:
    settings = replace(job.settings, histories=job.each)
    rows = np.concatenate(list(ensemble.chunks(settings, job.points, np.arange(job.each))))
    return rows.reshape(len(job.values), len(LEVELS), job.each)


def life_of(state: State) -> Life:
    """The history of a state."""
    return LIVES.of(worlds.configuration_of(state), state.history)


def _histories(links: list[Link]) -> Iterable[str]:
    rows, roads = [], []
    for link in links:
        life = life_of(link.state)
        end = f"{life.ending.rstrip('.')}{_with_whom(life)}"
        rows.append([link.words, end, str(life.last_day), str(len(life.acts)), f"`{life.digest}`", typical(link)])
        roads += _road(life, link)
    if rows:
        yield table(["history", "end", "day", "acts", "digest", "how typical"], rows)
        yield ""
    yield from roads


def _with_whom(life: Life) -> str:
    """With whom a war was."""
    if not life.road:
        return ""
    act = life.acts.loc[life.road[-1]]
    return f", {name_of(act.actor)} and {name_of(act.target)}"


def typical(link: Link) -> str:
    """How many histories of the same world end in the same way, and how many of its wars have such a root."""
    lived = rows_of(State(view="how_often", scenario=link.state.scenario, seed=link.state.seed))
    row = _row_of(link.state)
    same = (lived["end"] == row["end"]) & (lived["war_dyad"] == row["war_dyad"])
    told = f"{share(proportion(int(same.sum()), len(lived)))} end so"
    if row["war_dyad"] < 0:
        return told
    wars = lived[lived["war_dyad"] >= 0]
    roots = int((wars["root_authorization"] == row["root_authorization"]).sum())
    name = BEGUN[AUTHORIZATIONS[row["root_authorization"]]]
    return f"{told}; {share(proportion(roots, len(wars)))} of all wars begin with {name}"


def _row_of(state: State) -> np.void:
    settings = worlds.settings_of(state)
    (chunk,) = ensemble.chunks(settings, settings.point, np.array([state.history]))
    return chunk.reshape(-1)[0]


def _road(life: Life, link: Link) -> Iterable[str]:
    if not life.road:
        return
    yield f"The road to war in {link.words}, from its root:"
    yield ""
    for place in life.road:
        yield f"- day {life.acts.day[place]}, #{place}: {life.lines[place]}."
    yield ""


def _changes(links: list[Link]) -> Iterable[str]:
    rows = []
    for link in links:
        fork = fork_of(link.state, LIVES)
        sides = [_run(settings, BRANCHES) for settings in fork.branches()]
        wars = [share(estimates.war_frequency(side)) for side in sides]
        ends = [f"{life.ending} Day {life.last_day}. `{life.digest}`" for life in (fork.first, fork.second)]
        rows.append([link.words, _parts(fork), *ends, *wars, points(estimates.difference(np.stack(sides)))])
    if rows:
        yield table(
            [
                "change",
                "they part",
                "as it was",
                "what if",
                "war in branches, as it was",
                "what if",
                "difference, points",
            ],
            rows,
        )
        yield ""
        yield f"Branches: the history goes on {BRANCHES} times from the evening of the change, with and without it."
        yield ""


def _parts(fork: Fork) -> str:
    return "never" if fork.parting is None else f"day {fork.parting['day']}"


def _commands(links: list[Link]) -> Iterable[str]:
    """Commands for all that the links open; a what-if tells both courses, so its history needs none of its own."""
    retold = {link.state.history for link in links if link.state.view == "what_if"}
    told = [link for link in links if link.state.view != "play" or link.state.history not in retold]
    yield "```"
    yield from dict.fromkeys(repeat_of(link.state).command for link in told)
    yield "```"
