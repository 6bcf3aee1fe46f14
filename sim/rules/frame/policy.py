"""Policy: what the adversaries hold steady unless a scenario says otherwise.

Claim: pressure on the patron and the adversaries' attention to a theatre are choices of policy.
Source: AN20, maximum pressure; PC19, the allies and the alerts; OC24, lack of strategic focus on Iraq.
Basis: judgement for the levels.
Shows: nothing of its own; other mechanisms read it.
"""

from sim.compiled import rule
from sim.elementary import within
from sim.params import Mechanism, Parameter

POLICY = Mechanism(
    "M11",
    __name__,
    __doc__,
    pressure=Parameter(
        0.5, "0..1", 0.0, 1.0, "judgement", "United States economic and political pressure on the patron"
    ),
    us_attention=Parameter(0.5, "0..1", 0.0, 1.0, "judgement", "strategic focus of the United States on the militias"),
    israel_attention=Parameter(0.8, "0..1", 0.0, 1.0, "judgement", "strategic focus of Israel on the militias"),
    designation=Parameter(0.5, "0..1", 0.0, 1.0, "judgement", "how far the patron's forces are designated terrorists"),
    hawks=Parameter(0.5, "0..1", 0.0, 1.0, "judgement", "weight of hawks in the United States"),
    allies=Parameter(0.3, "0..1", 0.0, 1.0, "inferred", "support of allies other than Israel", source="PC19"),
    posture=Parameter(0.2, "0..1", 0.0, 1.0, "judgement", "United States forces massed beyond the usual presence"),
    mixed_messages=Parameter(0.3, "0..1", 0.0, 1.0, "judgement", "gap between words and deeds of the United States"),
    talks=Parameter(0.0, "0..1", 0.0, 1.0, "judgement", "talks between the patron and the United States"),
    guarantees=Parameter(0.3, "0..1", 0.0, 1.0, "judgement", "security guarantees on offer"),
    scope=Parameter(0.3, "0..1", 0.0, 1.0, "judgement", "how much of the network is to be bargained over"),
    breach=Parameter(0.5, "0..1", 0.0, 1.0, "judgement", "how far an earlier deal was broken"),
    term_ends_day=Parameter(700.0, "day", 0.0, 36525.0, "judgement", "day on which the present term ends"),
    term_window_days=Parameter(
        240.0, "day", 1.0, 1461.0, "judgement", "before it, in which its end is being waited for"
    ),
)


@rule
def closing(day, pars):
    """How near the end of the term is (0..1): 0 outside the window before it, 1 on its last day."""
    left = pars.term_ends_day - day
    if left < 0.0:
        return 0.0
    return within(1.0 - left / pars.term_window_days, 0.0, 1.0)


@rule
def is_new_term(day, pars):
    """Whether the new term is younger than the window is wide."""
    since = day - pars.term_ends_day
    return 0.0 < since <= pars.term_window_days
