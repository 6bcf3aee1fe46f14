"""H2 Removing the commander.

Question: what does the killing of the commander change over a year, in a hierarchy and in a network?
Expected: more unauthorized acts and less control, most where the network ran through one man; yet activity goes on.
Source: DA22, The perils of hierarchy; AN20, Summary; OC24, Qaani.
Command: python -m experiments.claims claims.only=[H2]
Run time: half a minute.
"""

from experiments.claims.claim import Claim, Contrast
from experiments.claims.measures import a_year, average, unauthorized, war

KILLING = (
    "+events.killing={day:0,actor:us,target:iran,theatre:iraq,act:decapitation,intended:5,deaths:{patron:5,fighter:5}}"
)
YEAR = "ensemble.years=1"
EXTRA_LOSS = {"hierarchy, killed": 1.0, "hierarchy": -1.0, "network, killed": -1.0, "network": 1.0}

CLAIM = Claim(
    "H2",
    __doc__,
    variants={
        "hierarchy": ("centralization=0.85", YEAR),
        "hierarchy, killed": ("centralization=0.85", YEAR, KILLING),
        "network": ("centralization=0.35", YEAR),
        "network, killed": ("centralization=0.35", YEAR, KILLING),
    },
    contrasts=(
        Contrast(
            "the unauthorized share rises in a hierarchy",
            unauthorized,
            {"hierarchy, killed": 1.0, "hierarchy": -1.0},
            1,
            0.005,
            "share of militia acts",
        ),
        Contrast(
            "the unauthorized share rises in a network",
            unauthorized,
            {"network, killed": 1.0, "network": -1.0},
            1,
            0.005,
            "share of militia acts",
        ),
        Contrast("control falls further in a hierarchy", average("mean_control"), EXTRA_LOSS, -1, 0.01, "0..1"),
        Contrast(
            "activity goes on in a hierarchy",
            a_year("militia_acts"),
            {"hierarchy, killed": 1.0, "hierarchy": -1.0},
            1,
            2.0,
            "militia acts a year",
        ),
        Contrast(
            "activity goes on in a network",
            a_year("militia_acts"),
            {"network, killed": 1.0, "network": -1.0},
            1,
            2.0,
            "militia acts a year",
        ),
        Contrast("war after the killing, hierarchy against network", war, EXTRA_LOSS, 0, 0.01, "wars a year"),
    ),
)
