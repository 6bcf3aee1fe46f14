"""Where there is no browser, its tests are left out, and it is said how to add one."""

import os
import subprocess
import sys

from tests.app.chromium import chromium
from tests.app.serving import ROOT


def collected(**environment):
    usual = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", "tests/app"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env={**usual, **environment})


def test_without_chromium_browser_tests_are_left_out_and_it_is_said_how_to_add_it():
    told = collected(CHROMIUM="/nowhere/chromium")
    assert told.returncode == 0, told.stdout
    assert "tests/app/test_links.py::" in told.stdout
    assert "tests/app/browser" not in told.stdout
    line = next(line for line in told.stdout.splitlines() if "page left out" in line)
    assert line.startswith("browser tests of the classroom page left out: no Chromium at /nowhere/chromium; ")
    assert "apt-get install --no-install-recommends chromium" in line
    assert "make test-app" in line


def test_a_path_that_is_not_there_is_no_chromium(monkeypatch, tmp_path):
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    assert chromium() is None
    monkeypatch.delenv("CHROMIUM")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert chromium() is None
    (tmp_path / "google-chrome").write_text("#!/bin/sh")
    (tmp_path / "google-chrome").chmod(0o755)
    assert chromium() == str(tmp_path / "google-chrome")


def test_with_everything_there_nothing_is_left_out():
    if chromium():
        told = collected()
        assert "page left out" not in told.stdout
        assert "tests/app/browser" in told.stdout
