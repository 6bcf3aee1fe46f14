"""The 23 patterns, part by part, in their order."""

from experiments.patterns.interdiction import ISRAEL_IN_SYRIA
from experiments.patterns.network import STRUCTURE
from experiments.patterns.pressure import SURGES, SURROUNDINGS
from experiments.patterns.shadow_war import ATTRIBUTION, WAR_AND_LINES

PATTERNS = (*WAR_AND_LINES, *SURGES, *ISRAEL_IN_SYRIA, *STRUCTURE, *ATTRIBUTION, *SURROUNDINGS)
