"""Days, weeks and years: the units of time of the model, and a chance from a yearly hazard."""

from sim.compiled import rule
from sim.elementary import exp

DAYS_A_YEAR = 365.25
WEEK = 7  # days; what is slow and looks at every pair is done once a week


@rule
def chance_within(days, hazard_a_year):
    """Probability that what comes at a constant hazard a year comes within so many days."""
    return 1.0 - exp(-hazard_a_year * days / DAYS_A_YEAR)
