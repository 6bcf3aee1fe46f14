"""Markers follow folders: what runs whole ensembles or other programs is slow, the rest is fast."""

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # the first call compiles
settings.load_profile("untimed")

SLOW = {"ensembles", "twins", "experiments", "baselines", "app", "figures", "distributed", "packaging"}


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        folder = item.path.relative_to(here).parts[0]
        item.add_marker(pytest.mark.slow if folder in SLOW else pytest.mark.fast)
