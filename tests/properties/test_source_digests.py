"""The digests of the sources: of all that results depend on, and of all that can be part of a kernel."""

import subprocess
import sys

from tests.properties.two_rules import SIM, checkout, started


def test_a_digest_is_of_what_results_depend_on(tmp_path):
    folder = checkout(tmp_path)
    program = "from sim.source_digests import *\nprint(source_digest(), compiled_digest())"

    def digests(file=None, content=""):
        if file is not None:
            (folder / "sim" / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / "sim" / file).write_text(content)
        told = started(folder, program).communicate()[0].split()
        assert len(told) == 2
        return told

    results, compiled = digests()
    for file in ("app/page.py", ".#scale.py", "evidence/data/README.md", "notes.txt"):
        assert digests(file) == [results, compiled], file
    for file in ("evidence/data/events.csv", "evidence/data/codebook.yaml", "analysis/rate.py"):
        assert digests(file)[0] != results, file
        assert digests()[1] == compiled, file
        results = digests()[0]
    for file, content in (("rules/frame/new.py", ""), ("rules/frame/new.py", "A = 1"), ("state.py", "")):
        assert digests(file, content)[0] != results, file
        assert digests()[1] != compiled, file
        results, compiled = digests()


def test_nothing_that_is_compiled_imports_what_the_digest_of_kernels_leaves_out():
    files = [file for file in SIM.rglob("*.py") if "sim.compiled import" in file.read_text(encoding="utf-8")]
    modules = [".".join(file.relative_to(SIM.parent).with_suffix("").parts) for file in files]
    assert len(modules) > 100
    program = (
        f"import sys, {', '.join(modules)}\nfrom sim.source_digests import is_compiled_source\n"
        "print([m for m in sys.modules if m.startswith('sim.') and not is_compiled_source(m)])"
    )
    told = subprocess.run([sys.executable, "-c", program], cwd=SIM.parent, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
