"""Erosion: a line that was crossed holds less.

Claim: the rules of the game moved; now that the line is crossed it might be crossed further.
Source: AN20, State of Play; OC24, Tehran's control.
Basis: stated; the share kept is judgement, and so is healing.
Shows: the penalty at a line decays with crossings, most at the rung crossed, and heals slowly.
"""

from sim.compiled import rule
from sim.elementary import power
from sim.params import Mechanism, Parameter

EROSION = Mechanism(
    "E3",
    __name__,
    __doc__,
    kept=Parameter(0.7, "1", 0.0, 1.0, "judgement", "of a line left by a crossing at its rung", neutral=1.0),
    at_start=Parameter(
        0.55,
        "0..1",
        0.0,
        1.0,
        "judgement",
        "left of each line on day 0, the shadow war being old",
        neutral=1.0,
        at_start=True,
    ),
    half_life_days=Parameter(180.0, "day", 1.0, 5000.0, "judgement", "in which half of the damage heals"),
)


@rule
def line_after(line, line_rung, crossed_at, pars):
    """What is left of the line at ``line_rung`` after a crossing at ``crossed_at``; lines above it suffer less."""
    if pars.kept >= 1.0:
        return line
    beyond = max(0, line_rung - crossed_at)
    return line * power(max(pars.kept, 1e-9), 1.0 / (1.0 + beyond))


@rule
def healed(line, fade):
    """Tomorrow's line; ``fade`` is the share of the damage that a day leaves."""
    return 1.0 - (1.0 - line) * fade
