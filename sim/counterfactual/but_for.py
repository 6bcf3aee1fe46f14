"""The but-for test: would this war have come without that act?

The history is lived again, with the same random numbers, and one act prevented (``sim.prevention``).  The act was
*necessary* for the war when the war between the same two governments then does not come by ``window`` days after the
day on which it came.  The test is put to every link of the war's chain, from the root to the act that opened it; to
every act off the chain that crossed a red line in the ``near`` days before the war, since fear and crisis lead to war
as well as provocations do; and, for comparison, for each link to a *control act*: the last act before it of the same
kind of actor and the same intended rung that the chain does not hold.  Control acts tell how often a war fails to come
only because the history has taken another course.

Reference: Halpern, J. Y. & Pearl, J. (2005), Causes and explanations: a structural-model approach, British Journal for
the Philosophy of Science 56(4): but-for causation, with all chance held fixed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from sim import ensemble
from sim.ladder import FIRST_MILITIA, NO_ACT, PATRON, Authorization, Kind
from sim.settings import Settings


@dataclass
class War:
    """A war and the acts that are tested for it.

    Attributes:
        row: of the history, one element of ``sim.outcomes.ROW``.
        log: its acts, array of ``sim.act.ACT``.
        chain: places from the root to the act that opened the war.
        near: places of acts off the chain that crossed a red line shortly before.
        controls: for each link the place of its control act, -1 where there is none.
        without: by place, the row of the history without that act.
        joint: places of a set of links, none of them necessary, without all of which the war does not come, and of
            which none can be left out; empty where there is no such set or some link is necessary alone.
    """

    row: np.void
    log: np.ndarray
    chain: list[int]
    near: list[int]
    controls: list[int]
    without: dict[int, np.void] = field(default_factory=dict)
    joint: list[int] = field(default_factory=list)

    @property
    def tested(self) -> list[int]:
        """Places of all acts that are tested, each once."""
        return sorted({*self.chain, *self.near, *(place for place in self.controls if place != NO_ACT)})

    @property
    def misattributed(self) -> list[int]:
        """Places of the links by a militia that the patron had not ordered and that were answered at the patron."""
        links = zip(self.chain, self.chain[1:], strict=False)
        return [place for place, answer in links if was_misattributed(self.log[place], self.log[answer])]

    def comes_without(self, place: int, window: int) -> bool:
        """Whether the war still comes without one act."""
        return comes(self.row, self.without[place], window)

    def necessary(self, window: int) -> list[int]:
        """Places of the links that were necessary, from the root on."""
        return [place for place in self.chain if not self.comes_without(place, window)]


def comes(war: np.void, other: np.void, window: int) -> bool:
    """Whether a war between the same two governments comes in another course of the history, by so many days later."""
    return bool(other["war_dyad"] == war["war_dyad"] and other["war_day"] <= war["war_day"] + window)


def chain_to(log: np.ndarray, place: int) -> list[int]:
    """Places from the root to an act."""
    chain = [int(place)]
    while log["cause"][chain[-1]] != NO_ACT:
        chain.append(int(log["cause"][chain[-1]]))
    return chain[::-1]


def was_misattributed(act: np.void, answer: np.void) -> bool:
    """Whether an act is a militia's that the patron had not ordered, and its answer strikes the patron."""
    unordered = act["actor"] >= FIRST_MILITIA and act["authorization"] != Authorization.ORDERED
    return bool(unordered and answer["target"] == PATRON)


def kind_of_actor(actors: np.ndarray) -> np.ndarray:
    """0 for the patron, 1 for an adversary, 2 for a militia."""
    return np.where(actors == PATRON, 0, np.where(actors < FIRST_MILITIA, 1, 2))


def war_in(row: np.void, log: np.ndarray, near_days: int) -> War:
    """A war and the acts to test for it."""
    chain = chain_to(log, int(row["war_act"]))
    late = (log["crossed"] > 0) & (log["day"] >= row["war_day"] - near_days)
    near = [int(place) for place in np.flatnonzero(late) if place not in chain]
    return War(row, log, chain, near, [control_act(log, place, chain) for place in chain])


def control_act(log: np.ndarray, place: int, chain: Sequence[int]) -> int:
    """Place of a link's control act, -1 where there is none."""
    act = log[place]
    alike = kind_of_actor(log["actor"]) == kind_of_actor(act["actor"])
    alike &= (log["intended"] == act["intended"]) & ((log["kind"] == Kind.ORDER) == (act["kind"] == Kind.ORDER))
    alike[chain] = False
    earlier = np.flatnonzero(alike[:place])
    return int(earlier[-1]) if len(earlier) else NO_ACT


def without(settings: Settings, log: np.ndarray, places: Sequence[int]) -> np.ndarray:
    """The declared world in which the acts at some places of a log do not happen.

    Raises:
        ValueError: there are more than a world has room for.
    """
    world = settings.cast.world.copy()
    held = int(world["n_prevented"][0])
    if held + len(places) > world["prevented"].shape[1]:
        raise ValueError(f"{len(places)} acts to prevent; there is room for {world['prevented'].shape[1] - held}")
    for k, place in enumerate(places, start=held):
        for name in ("day", "actor", "way"):
            world["prevented"][name][0, k] = log[name][place]
    world["n_prevented"] += len(places)
    return world


def examined(
    settings: Settings,
    numbers: Sequence[int],
    window: int,
    near_days: int,
    progress: Callable[[int], object] | None = None,
) -> list[War]:
    """Wars with every test made.

    Args:
        settings: the configuration.
        numbers: of histories that end in war between governments.
        window: days after the war's own day by which it would still have come.
        near_days: before the war in which acts off the chain are tested.
        progress: called with the number of histories lived since the last call.

    Raises:
        ValueError: a history does not end in war.
    """
    wars = []
    for rows, log in ensemble.logs(settings, np.asarray(numbers)):
        if rows["war_dyad"][0] < 0:
            raise ValueError(f"history {rows['history'][0]} does not end in war")
        wars.append(war_in(rows[0].copy(), log, near_days))
    trials = [(war, place) for war in wars for place in war.tested]
    templates = [without(settings, war.log, [place]) for war, place in trials]
    numbers = [int(war.row["history"]) for war, _ in trials]
    for (war, place), row in zip(trials, ensemble.each_apart(settings, templates, numbers, progress), strict=True):
        war.without[place] = row
    for war in wars:
        if not war.necessary(window):
            war.joint = joint_set(settings, war, window)
    return wars


def joint_set(settings: Settings, war: War, window: int) -> list[int]:
    """Links without all of which the war does not come, and of which none can be left out; empty if there are none.

    Links are left out from the root on, so that of two such sets the later one is found.
    """
    room = settings.cast.world["prevented"].shape[1] - int(settings.cast.world["n_prevented"][0])
    kept = war.chain[-room:]
    if _comes_without_all(settings, war, kept, window):
        return []
    for place in list(kept):
        fewer = [other for other in kept if other != place]
        if not _comes_without_all(settings, war, fewer, window):
            kept = fewer
    return kept


def _comes_without_all(settings: Settings, war: War, places: Sequence[int], window: int) -> bool:
    template = without(settings, war.log, places)
    (row,) = ensemble.each_apart(settings, [template], [int(war.row["history"])])
    return comes(war.row, row, window)
