"""What every decision has in common: the sum of scores, the draw of a rung, the draw of a place."""

from sim.compiled import rule
from sim.elementary import exp
from sim.ladder import RUNGS
from sim.rules.frame import choice


@rule
def drawn(weights, n, u):
    """Index drawn in proportion to the first ``n`` weights for a uniform ``u``, or -1 when all are zero."""
    total = 0.0
    for k in range(n):
        total += weights[k]
    if total <= 0.0:
        return -1
    left = u * total
    last = -1
    for k in range(n):
        if weights[k] > 0.0:
            last = k
            left -= weights[k]
            if left < 0.0:
                return k
    return last


@rule
def rung_drawn(world, point, rows, top, u):
    """Rung drawn from the softmax of the summed scores, up to ``top``; leaves the probabilities in ``world.odds``."""
    best = -1e300
    for rung in range(RUNGS):
        total = 0.0
        for row in range(rows):
            total += world.scores[row, rung]
        world.odds[rung] = total
        if rung <= top and total > best:
            best = total
    whole = 0.0
    for rung in range(RUNGS):
        if rung <= top:
            world.odds[rung] = exp(point.choice.precision * (world.odds[rung] - best))
            whole += world.odds[rung]
        else:
            world.odds[rung] = 0.0
    for rung in range(RUNGS):
        world.odds[rung] /= whole
    return min(top, choice.merged(drawn(world.odds, RUNGS, u), point.choice))


@rule
def remembered_decision(world, actor, opponent, rung, cause):
    """Notes whose decision the score table explains, against whom, what was chosen and why it was taken."""
    world.tally.deliberations += 1
    world.decided = actor
    world.opponent = opponent
    world.chosen = rung
    world.prompted_by = cause


@rule
def highest_rung_lately(dyad, day, window_days):
    """The highest rung at which an act came about in the dyad within the window; 0 for none."""
    for rung in range(RUNGS - 1, 0, -1):
        if day - dyad.rung_day[rung] <= window_days:
            return rung
    return 0


@rule
def intend(intent, rung, day, kind, target, answers, theatre, cause, authorization):
    """Fills in what will be carried out, and when."""
    intent.rung = rung
    intent.day = day
    intent.kind = kind
    intent.target = target
    intent.answers = answers
    intent.theatre = theatre
    intent.cause = cause
    intent.authorization = authorization
    intent.against_preference = 0
    intent.recalled = 0
