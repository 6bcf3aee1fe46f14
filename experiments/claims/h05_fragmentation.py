"""H5 One militia or many.

Question: does splitting a fixed total capability into more groups raise the number of attacks?
Expected: the Iraqi militias, many and never coalesced, are the rowdiest part of the axis.
Source: OC24, the Iraqi militias (that number causes it is from disputed literature).
Command: python -m experiments.claims claims.only=[H5]
Run time: ten seconds.
"""

from experiments.claims.claim import Claim, Contrast
from experiments.claims.measures import a_year

TOTAL = 6.0


def split(number: int) -> tuple[str, ...]:
    """A generic roster of so many militias with the same total capability."""
    return (
        "scenario=generic",
        f"roster.militias.militia.number={number}",
        f"roster.militias.militia.capability={TOTAL / number}",
    )


ATTACKS = a_year("attacks_on_us")

CLAIM = Claim(
    "H5",
    __doc__,
    variants={"one": split(1), "three": split(3), "six": split(6)},
    contrasts=(
        Contrast("three attack more than one", ATTACKS, {"three": 1, "one": -1}, 1, 0.5, "attacks a year"),
        Contrast("six attack more than three", ATTACKS, {"six": 1, "three": -1}, 1, 0.5, "attacks a year"),
    ),
)
