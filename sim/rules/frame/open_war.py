"""Open war: when the shadow war has spilled over.

Claim: a war is open when both governments campaign against each other, or when it has killed as wars do.
Source: COW, the threshold of 1,000 deaths; OC24, the shadow war has never spilled into all-out war.
Basis: judgement for the windows, data for the threshold.
Shows: a campaign met within the window is war, and one that is not met is a one-sided campaign.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

OPEN_WAR = Mechanism(
    "M8",
    __name__,
    __doc__,
    definition=Parameter(0.0, "0, 1 or 2", 0.0, 2.0, "judgement", "0 mutual campaign, 1 deaths, 2 any campaign"),
    window_days=Parameter(14.0, "day", 1.0, 365.0, "judgement", "within which a campaign has to be met"),
    deaths=Parameter(1000.0, "death", 1.0, 1e6, "data", "dead of both governments that make a war", source="COW"),
    deaths_window_days=Parameter(365.0, "day", 1.0, 3650.0, "data", "within which they are counted", source="COW"),
    proxies_count=Parameter(0.0, "switch", 0.0, 1.0, "judgement", "1: ordered militia acts count as the patron's"),
    ends_history=Parameter(1.0, "switch", 0.0, 1.0, "judgement", "0: a history goes on to the horizon after a war"),
)


@rule
def met(day, other_day, window_days):
    """Whether the other side's campaign lies within the window that ends today."""
    return day - other_day <= window_days


@rule
def unmet(day, campaign_day, window_days):
    """Whether a campaign begun on ``campaign_day`` has run out of time to be met."""
    return day - campaign_day > window_days
