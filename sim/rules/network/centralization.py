"""Centralization: how far the network runs through the patron's capital.

Claim: the axis shifts from a hierarchical, Iran-centric network to a decentralized, horizontal one, partly by the
patron's own choice.
Source: DA22, opening and The decentralized axis in action.
Basis: stated for the shift; how the knob enters is inferred, the gains are judgement.
Shows: it enters through strands, the commander's share, an order's reach and horizontal ties only; at zero gains the
roster's control holds at any value.
"""

from sim.compiled import rule
from sim.elementary import within
from sim.params import Mechanism, Parameter

CENTRALIZATION = Mechanism(
    "B3",
    __name__,
    __doc__,
    level=Parameter(
        0.5,
        "0..1",
        0.0,
        1.0,
        "judgement",
        "the knob itself; at 0.5 the roster stands as declared",
        set_by="centralization",
    ),
    strand_gain=Parameter(
        0.6, "1", 0.0, 1.0, "judgement", "change of a strand from the middle to an end", neutral=0.0, at_start=True
    ),
    commander_gain=Parameter(
        0.6, "1", 0.0, 1.0, "judgement", "change of the commander's share of control", neutral=0.0, at_start=True
    ),
    reach_gain=Parameter(1.0, "1", 0.0, 1.0, "judgement", "change of what one order reaches", neutral=0.0),
    horizontal_gain=Parameter(
        0.8,
        "1",
        0.0,
        1.0,
        "judgement",
        "change of the weight of horizontal ties, the other way",
        neutral=0.0,
        at_start=True,
    ),
)

MIDDLE = 0.5


@rule
def tilt(level):
    """-1 at no centralization, 0 in the middle, 1 at full."""
    return (level - MIDDLE) / MIDDLE


@rule
def strand(declared, level, pars):
    """A strand through the capital: moved towards 1 by a share of what is left, or towards 0 by a share of itself."""
    by = pars.strand_gain * tilt(level)
    return declared + by * (1.0 - declared if by > 0.0 else declared)


@rule
def personal_share(declared, level, pars):
    """The share of control that rests on the commander in person."""
    return within(declared * (1.0 + pars.commander_gain * tilt(level)), 0.0, 1.0)


@rule
def order_reach(level, pars):
    """How far one order reaches beyond the militia that it is meant for, 0..1."""
    return within(MIDDLE * (1.0 + pars.reach_gain * tilt(level)), 0.0, 1.0)


@rule
def horizontal(level, pars):
    """Factor on the weight of ties between militias."""
    return 1.0 - pars.horizontal_gain * tilt(level)
