"""What is kept of compiled rules is of these sources and whole; else it is compiled, and said."""

import os
import shutil

import pytest

from tests.properties.two_rules import KERNEL, RULE, RUN, checkout, edit, ended, kept, ran, started


def test_a_second_start_uses_what_was_kept(warm):
    folder, home = warm
    assert ran(folder, SPILLOVER_CACHE=home) == (10.0, True, "")


def test_an_edited_rule_is_what_runs_though_numba_was_imported_first(tmp_path):
    folder, home = checkout(tmp_path / "checkout"), tmp_path / "home"
    assert ran(folder, SPILLOVER_CACHE=home) == (10.0, False, "")
    edit(folder, 3.0)
    assert ran(folder, SPILLOVER_CACHE=home) == (15.0, False, "")
    edit(folder, 2.0)
    assert ran(folder, SPILLOVER_CACHE=home) == (10.0, True, "")


def test_a_rule_edited_between_two_imports_is_neither_taken_from_nor_put_among_the_old_ones(warm, home, tmp_path):
    folder = tmp_path / "checkout"
    shutil.copytree(warm[0], folder)
    edited = RULE.format(3.0)
    late = f"import sim.compiled\nopen('sim/scale.py', 'w').write({edited!r})\n{RUN}"
    files = {file: file.read_bytes() for file in kept(home)}
    assert ran(folder, late, SPILLOVER_CACHE=home) == (15.0, False, "")
    assert {file: file.read_bytes() for file in kept(home)} == files


def test_equal_checkouts_share(warm, home, tmp_path):
    other = checkout(tmp_path / "other place")
    assert ran(other, SPILLOVER_CACHE=home) == (10.0, True, "")


def test_what_changes_the_machine_code_is_kept_apart(warm, home):
    folder, _ = warm
    assert ran(folder, SPILLOVER_CACHE=home, NUMBA_BOUNDSCHECK=1) == (10.0, False, "")
    assert ran(folder, SPILLOVER_CACHE=home, NUMBA_OPT=1) == (10.0, False, "")
    assert ran(folder, SPILLOVER_CACHE=home, NUMBA_BOUNDSCHECK=1) == (10.0, True, "")
    assert len(kept(home)) == 3


def test_the_place_of_other_libraries_stays_theirs(warm, home, tmp_path):
    theirs = RUN + "import os, sys\nprint(os.environ.get('NUMBA_CACHE_DIR'), numba.config.CACHE_DIR, file=sys.stderr)\n"
    assert ran(warm[0], theirs, SPILLOVER_CACHE=home) == (10.0, True, "None \n")
    place = tmp_path / "theirs"
    said = f"{place} {place}\n"
    assert ran(warm[0], theirs, SPILLOVER_CACHE=home, NUMBA_CACHE_DIR=place) == (10.0, True, said)
    assert not place.exists()


def test_a_kernel_of_other_sources_is_not_kept(warm, home, tmp_path):
    (tmp_path / "mine.py").write_text(KERNEL)
    mine = RUN.replace("sim.totals", "mine")
    for _ in range(2):
        assert ran(tmp_path, mine, SPILLOVER_CACHE=home, PYTHONPATH=warm[0]) == (10.0, False, "")
    assert len(list(home.glob("*/*-*"))) == 1


def test_two_that_compile_at_once_both_keep_it(warm, tmp_path):
    home = tmp_path / "home"
    both = [started(warm[0], SPILLOVER_CACHE=home) for _ in range(2)]
    assert [ended(process)[0] for process in both] == [10.0, 10.0]
    assert [file.name for file in home.glob("*/*") if file.name != ".used"] == [kept(home)[0].name]
    assert ran(warm[0], SPILLOVER_CACHE=home) == (10.0, True, "")


def test_threads_share_one_compilation(warm, tmp_path):
    many = RUN.replace("print(", "from concurrent.futures import ThreadPoolExecutor as Pool\n"
                       "assert list(Pool(4).map(total, [np.ones(5)] * 8)) == [10.0] * 8\nprint(")  # fmt: skip
    assert ran(warm[0], many, SPILLOVER_CACHE=tmp_path) == (10.0, False, "")
    assert len(kept(tmp_path)) == 1


def cut_to_nothing(file):
    file.write_bytes(b"")


def cut_short(file):
    file.write_bytes(file.read_bytes()[:-1])


def filled_with_garbage(file):
    file.write_bytes(os.urandom(5000))


def one_bit_turned(file):
    content = bytearray(file.read_bytes())
    content[-2000] ^= 1
    file.write_bytes(content)


def replaced_by_a_folder(file):
    file.unlink()
    file.mkdir()
    (file / "content").touch()


def turned_into_a_ring_of_links(file):
    file.unlink()
    file.symlink_to(file)


DAMAGES = (cut_to_nothing, cut_short, filled_with_garbage, one_bit_turned, replaced_by_a_folder,
           turned_into_a_ring_of_links)  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_kernel_is_discarded_and_said_in_one_line(warm, home, damage):
    (file,) = kept(home)
    damage(file)
    number, was_kept, said = ran(warm[0], SPILLOVER_CACHE=home)
    assert (number, was_kept) == (10.0, False)
    assert said.count("\n") == 1 and f"{file} is damaged" in said
    assert ran(warm[0], SPILLOVER_CACHE=home) == (10.0, True, "")


def test_the_file_of_another_kernel_is_not_taken(warm, home):
    both = RUN + "from sim.totals import product\nproduct(np.ones(5))\n"
    ran(warm[0], both, SPILLOVER_CACHE=home)
    (file,), (other,) = kept(home), kept(home, "product")
    shutil.copy(other, file)
    number, was_kept, said = ran(warm[0], SPILLOVER_CACHE=home)
    assert (number, was_kept) == (10.0, False)
    assert "is damaged" in said


def test_however_much_is_damaged_it_is_said_once(warm, home):
    both = RUN + "from sim.totals import product\nproduct(np.ones(5))\n"
    ran(warm[0], both, SPILLOVER_CACHE=home)
    for file in home.glob("*/*-*"):
        cut_to_nothing(file)
    assert ran(warm[0], both, SPILLOVER_CACHE=home)[2].count("\n") == 1
