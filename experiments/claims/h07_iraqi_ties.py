"""H7 Closer ties to the Iraqi groups only.

Question: if only the personal ties between the Quds Force and the Iraqi groups grow stronger, is there more
confrontation with the United States, or less?
Expected: one document sees the threat amplified by such coordination, another sees restraint as what is missing; it
should depend on what the licence is.
Source: PC19, assessment; OC24, the Iraqi militias.
Command: python -m experiments.claims claims.only=[H7]
Run time: half a minute.
"""

from experiments.claims.claim import Claim, Contrast
from experiments.claims.measures import a_year, unauthorized, war_in

IRAQI = ("kataib_hezbollah", "asaib_ahl_al_haq", "badr")
CLOSE = tuple(
    f"roster.militias.{name}.strands.{strand}=0.95" for name in IRAQI for strand in ("personal", "institutions")
)
LICENCES = {"a loose licence": "rules.directives.usual_rung=4.0", "a short licence": "rules.directives.usual_rung=2.0"}
LEVEL = "centralization=networked"

CLAIM = Claim(
    "H7",
    __doc__,
    variants={
        f"{ties}, {name}": (LEVEL, licence, *changes)
        for name, licence in LICENCES.items()
        for ties, changes in (("as they are", ()), ("closer", CLOSE))
    },
    contrasts=tuple(
        Contrast(
            f"{what}, under {name}", measure, {f"closer, {name}": 1, f"as they are, {name}": -1}, 0, smallest, unit
        )
        for name in LICENCES
        for what, measure, smallest, unit in (
            ("attacks on United States forces", a_year("attacks_on_us"), 0.5, "attacks a year"),
            ("red lines crossed", a_year("red_lines_crossed"), 0.1, "a year"),
            ("unauthorized acts", unauthorized, 0.005, "share of militia acts"),
            ("war with the United States", war_in("iran-us"), 0.0005, "wars a year"),
        )
    ),
)
