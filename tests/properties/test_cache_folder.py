"""Compiled rules are kept in a folder of this user's own, and of the old ones some are removed."""

import os
import shutil

import pytest

from sim import cache_folder
from tests.properties.two_rules import FULL_DISK, NO_USER, RUN, kept, ran


@pytest.mark.parametrize("asked", ["a full disk", "a file as home"])
def test_what_cannot_be_kept_is_compiled_and_says_how_to_move_the_cache(warm, tmp_path, asked):
    home = tmp_path / "home"
    if asked == "a file as home":
        home.touch()
    number, was_kept, said = ran(warm[0], FULL_DISK + RUN, SPILLOVER_CACHE=home)
    assert (number, was_kept) == (10.0, False)
    assert said.count("\n") == 1 and "SPILLOVER_CACHE=<folder>" in said
    assert not [file for file in tmp_path.rglob("*") if file.is_file() and file.stat().st_size]


def test_an_empty_name_of_the_home_is_as_none(warm, tmp_path):
    before = sorted(warm[0].iterdir())
    assert ran(warm[0], SPILLOVER_CACHE="", XDG_CACHE_HOME=tmp_path) == (10.0, False, "")
    assert ran(warm[0], SPILLOVER_CACHE="", XDG_CACHE_HOME="", HOME=tmp_path) == (10.0, False, "")
    assert len(kept(tmp_path / "spillover")) == len(kept(tmp_path / ".cache" / "spillover")) == 1
    assert sorted(warm[0].iterdir()) == before


def test_who_has_no_home_has_a_folder_of_his_own_in_the_temporary_one(warm, tmp_path):
    for was_kept in (False, True):
        assert ran(warm[0], NO_USER + RUN, HOME=None, TMPDIR=tmp_path) == (10.0, was_kept, "")
    (own,) = tmp_path.iterdir()
    assert own.name == f"spillover-{os.geteuid()}"
    assert own.stat().st_mode & 0o777 == 0o700
    elsewhere = tmp_path / "elsewhere"
    assert ran(warm[0], NO_USER + RUN, HOME=None, XDG_CACHE_HOME=elsewhere, TMPDIR=tmp_path) == (10.0, False, "")
    assert len(kept(elsewhere / "spillover")) == 1


def test_nothing_is_loaded_from_where_everybody_may_write(warm, home):
    (file,) = kept(home)
    file.parent.chmod(0o777)
    assert ran(warm[0], SPILLOVER_CACHE=home) == (10.0, False, "")
    assert ran(warm[0], SPILLOVER_CACHE=home) == (10.0, True, "")
    assert len(kept(home)) == 2
    home.chmod(0o777)
    number, was_kept, said = ran(warm[0], SPILLOVER_CACHE=home)
    assert (number, was_kept) == (10.0, False)
    assert "may be written by everybody" in said


def cache_of(home, digest, used=None):
    folder = home / digest
    folder.mkdir(parents=True)
    (folder / ".used").touch()
    (folder / "kernel").touch()
    if used is not None:
        os.utime(folder / ".used", (used, used))
    return folder


@pytest.fixture
def crowded(tmp_path, monkeypatch):
    """A home with more caches than are left, and their digests from the oldest to the youngest."""
    monkeypatch.setenv("SPILLOVER_CACHE", str(tmp_path))
    digests = [f"{k:016x}" for k in range(3 * cache_folder.KEPT_CACHES)]
    for k, digest in enumerate(digests):
        cache_of(tmp_path, digest, used=1e9 + k)
    return tmp_path, digests


def test_the_caches_that_were_used_longest_ago_are_removed(crowded):
    home, digests = crowded
    own = cache_folder.folder_of("f" * 16)
    assert sorted(f.name for f in home.iterdir()) == [*digests[-cache_folder.KEPT_CACHES :], own.name]


def test_a_clock_that_is_askew_removes_neither_the_own_nor_one_in_use(crowded):
    home, digests = crowded
    in_use = home / digests[0]
    cache_folder._hold(in_use, 0)
    os.utime(in_use / ".used", (0, 0))
    own = cache_of(home, "f" * 16, used=0)
    cache_folder._prune(own)
    assert own.is_dir() and in_use.is_dir()
    assert len(list(home.iterdir())) == cache_folder.KEPT_CACHES + 2


def test_what_is_no_cache_of_ours_is_left_alone(crowded, tmp_path_factory):
    home, digests = crowded
    outside = cache_of(tmp_path_factory.mktemp("outside"), "a" * 16, used=0)
    (home / ("a" * 16)).symlink_to(outside)
    (home / ("b" * 16)).mkdir()
    cache_of(home, "my results", used=0)
    (home / ("c" * 16)).touch()
    cache_folder.folder_of("f" * 16)
    left = {file.name for file in home.iterdir()}
    assert {"a" * 16, "b" * 16, "c" * 16, "my results"} <= left
    assert digests[0] not in left
    assert sorted(file.name for file in outside.iterdir()) == [".used", "kernel"]


def test_several_may_remove_at_once(crowded, monkeypatch):
    home, _ = crowded
    own = cache_of(home, "f" * 16)
    monkeypatch.setattr(cache_folder, "_is_in_use", lambda folder: shutil.rmtree(folder))  # by another, just now
    cache_folder._prune(own)
    assert len(list(home.iterdir())) == cache_folder.KEPT_CACHES + 1


def test_a_folder_that_goes_while_we_run_is_made_and_checked_again(tmp_path, monkeypatch):
    monkeypatch.setenv("SPILLOVER_CACHE", str(tmp_path / "home"))
    folder = cache_folder.folder_of("f" * 16)
    shutil.rmtree(tmp_path / "home")
    assert cache_folder.folder_of("f" * 16) == folder and (folder / ".used").is_file()
    shutil.rmtree(folder)
    folder.mkdir()
    folder.chmod(0o777)
    assert cache_folder.folder_of("f" * 16) == folder.with_name(f"{folder.name}-{os.geteuid()}")


def test_a_home_of_another_user_is_refused(tmp_path, monkeypatch):
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("SPILLOVER_CACHE", str(tmp_path / "home"))
    if os.geteuid() == 0:
        os.chown(tmp_path / "home", 4242, -1)
    else:
        monkeypatch.setattr(cache_folder, "_user", lambda: os.geteuid() + 1)
    with pytest.raises(OSError, match="belongs to another user"):
        cache_folder.folder_of("f" * 16)
    assert not list((tmp_path / "home").iterdir())
