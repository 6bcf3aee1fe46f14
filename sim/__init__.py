"""Patron-proxy escalation: one source of rules, told as a Mesa model and run as a compiled ensemble."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sim.simulation import Ensemble, simulate

__version__ = "0.1.0"
__all__ = ["Ensemble", "__version__", "simulate"]


def __getattr__(name: str):
    """``simulate`` and ``Ensemble``, imported when they are asked for, since most of ``sim`` needs neither."""
    if name in ("Ensemble", "simulate"):
        from sim import simulation

        return getattr(simulation, name)
    raise AttributeError(f"module 'sim' has no attribute '{name}'")
