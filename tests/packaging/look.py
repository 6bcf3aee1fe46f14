"""What a Python sees of the project, as JSON; run by an interpreter whose ``sim`` may lie anywhere.

Arguments: lines of overrides, each of an ensemble that is run.
"""

import json
import sys
from hashlib import sha256

import sim
from experiments.claims import CLAIMS
from experiments.hindcast.reading import shipped
from experiments.machinery.store import results_digest
from experiments.uncertainty.layers import calibrations
from sim.app.guides import TEACHERS, guide_of
from sim.app.readers import SCENARIOS
from sim.configuration import composed
from sim.evidence.record import the_record
from sim.resources import is_checkout
from sim.rules import MECHANISMS
from sim.source_digests import compiled_digest, source_digest


def digest_of(seen) -> str:
    """16 hex digits over what is seen."""
    return sha256(repr(seen).encode()).hexdigest()[:16]


def lie() -> dict:
    """What lies with the project."""
    found = calibrations(composed("uncertainty", [])[0]["calibrations"])
    return {
        "sources": [source_digest(), compiled_digest()],
        "mechanisms": list(MECHANISMS),
        "claims": list(CLAIMS),
        "scenarios": SCENARIOS,
        "episodes": shipped(),
        "record": digest_of(the_record()),
        "calibrations": {base: points.digest for base, points in found.items()},
        "guides": {name: digest_of(guide_of(name)) for name in (*SCENARIOS, TEACHERS)},
    }


def live(line: str) -> str:
    """Digest of the histories of an ensemble."""
    return results_digest(sim.simulate(*line.split()).rows["digest"])


where = {"place": sim.__file__, "is_checkout": is_checkout()}
print(json.dumps({"where": where, "lies": lie(), "ensembles": {line: live(line) for line in sys.argv[1:]}}))
