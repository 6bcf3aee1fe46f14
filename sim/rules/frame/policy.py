"""Policy: what the adversaries hold steady unless a scenario says otherwise.

Claim: pressure on the patron and the adversaries' attention to a theatre are choices of policy.
Source: AN20, maximum pressure; PC19; OC24, lack of strategic focus on Iraq.
Basis: judgement for the levels.
Shows: nothing of its own; other mechanisms read it.
"""

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
)
