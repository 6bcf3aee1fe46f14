"""One militia's lethal attack is taken up by those tied to it, over paired histories."""

import numpy as np

from sim.ladder import FIRST_MILITIA, UNITED_STATES, Rung
from tests.ensembles.paired import lived, measured, more, standard_errors
from tests.worlds import histories, off, world

OFF = off("joining")
EAGER = "rules.joining.occasions=0.5"
WEEKS = 0.1
QUIET = (
    "rules.occasions.militia_provoked=0.0",
    *(f"rules.occasions.{who}={rate}" for who in ("us", "us_provoked", "israel", "israel_provoked") for rate in (0.0,)),
    "rules.soldiers_line.occasions=0.0",
    "rules.interdiction.occasions=0.0",
)
STRUCK = (
    "+events.strike={day: 0, actor: us, target: kataib_hezbollah, theatre: iraq, intended: 4, deaths: {fighter: 9}}"
)
KATAIB, HOUTHIS = (world().cast.actors.index(name) for name in ("kataib_hezbollah", "houthis"))


def attack(rung):
    return f"+events.attack={{day: 0, actor: houthis, target: us, theatre: gulf, intended: {rung}}}"


ATTACK = attack(4)


def joining(acts) -> np.ndarray:
    """Places of the acts that took up another militia's."""
    causes = acts["cause"]
    return np.flatnonzero((acts["actor"] >= FIRST_MILITIA) & (causes >= 0) & (acts["actor"][causes] >= FIRST_MILITIA))


def joined(world, acts) -> int:
    return len(joining(acts))


def at_us(world, acts) -> int:
    """Acts at the United States by those tied to the one that attacked first."""
    tied = np.flatnonzero(world["ties"][HOUTHIS] > 0.0)
    return np.sum(np.isin(acts["actor"], tied) & (acts["target"] == UNITED_STATES))


def test_a_lethal_attack_is_followed_by_attacks_of_those_tied_to_the_attacker():
    few = {"years": WEEKS}
    assert standard_errors(measured(at_us, ATTACK, **few), measured(at_us, ATTACK, OFF, **few)) > 3
    assert more(histories(), histories(OFF), "militia_acts") > 3


def test_what_is_joined_is_a_lethal_attack_by_a_friend_on_the_same_opponent():
    found = 0
    for end, acts in lived(EAGER):
        for act in acts[joining(acts)]:
            first = acts[act["cause"]]
            assert end["ties"][first["actor"], act["actor"]] > 0.0
            assert first["target"] == act["target"]
            assert first["day"] < act["day"]
            assert first["intended"] >= Rung.LETHAL
            found += 1
    assert found > 100
    assert measured(joined, OFF).max() == 0


def test_an_attack_that_is_not_meant_to_kill_is_joined_by_nobody():
    few = {"years": 5 / 365}
    with_it, without = lived(EAGER, attack(3), **few), lived(OFF, attack(3), **few)
    none = [not np.any(acts["intended"][acts["actor"] >= FIRST_MILITIA] >= Rung.LETHAL) for _, acts in without]
    same = [one["digest"] == other["digest"] for (one, _), (other, _) in zip(with_it, without, strict=True)]
    assert np.sum(none) > 30
    assert np.all(np.array(same)[none])


def test_it_takes_ties():
    alike = ("scenario=generic", EAGER)
    loose, tied = (measured(joined, *alike, f"roster.militias.militia.kin_tie={tie}") for tie in (0.0, 0.5))
    assert loose.max() == 0
    assert standard_errors(tied) > 3


def test_the_wish_lasts_for_days():
    def days(half_life):
        def lag(world, acts) -> float:
            later = acts[joining(acts)]
            return np.mean(later["day"] - acts["day"][later["cause"]]) if len(later) else np.nan

        return measured(lag, f"rules.joining.half_life_days={half_life}", "rules.joining.occasions=0.2")

    short, usual, long = days(1.0), days(7.0), days(60.0)
    assert standard_errors(usual, short) > 3
    assert standard_errors(long, usual) > 3
    assert np.nanmean(short) < 3.0 < np.nanmean(usual) < 14.0


def test_who_joins_answers_nothing_that_it_suffered_itself():
    def unanswered(world, acts) -> float:
        return world["memory"]["unanswered"][KATAIB, UNITED_STATES]

    def joined_itself(world, acts) -> int:
        return np.sum(acts["actor"][joining(acts)] == KATAIB)

    day = (STRUCK, ATTACK, *QUIET)
    few = {"years": 14 / 365}
    assert standard_errors(measured(joined_itself, EAGER, *day, **few)) > 3
    kept = measured(unanswered, EAGER, *day, **few)
    assert np.all(kept == measured(unanswered, OFF, *day, **few))
    assert kept.min() > 0.0
