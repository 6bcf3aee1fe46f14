"""A checkout of two rules that has run, shared by the tests of what is kept of it."""

import shutil

import pytest

from tests.properties.two_rules import checkout, ran


@pytest.fixture(scope="package")
def warm(tmp_path_factory):
    """A checkout that has run, and the home of its cache."""
    room = tmp_path_factory.mktemp("warm")
    folder = checkout(room / "checkout")
    assert ran(folder, SPILLOVER_CACHE=room / "home") == (10.0, False, "")
    return folder, room / "home"


@pytest.fixture
def home(warm, tmp_path):
    """A copy of that home."""
    shutil.copytree(warm[1], tmp_path / "home")
    return tmp_path / "home"
