"""Rules are small, pure and portable: read off their syntax trees."""

import ast
from pathlib import Path

import pytest

RULES = Path(__file__).parents[2] / "sim" / "rules"
FILES = sorted(f for f in RULES.glob("*/*.py") if f.stem != "__init__")
ALLOWED = {"sim.calendar", "sim.compiled", "sim.elementary", "sim.params"}
LITERALS = {0, 1, 2, 0.5}
"""Besides rungs (whole numbers to 7), tiny and huge guards, the only numbers that a rule may contain."""
EVERY = pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)


def functions(file: Path) -> list[ast.FunctionDef]:
    return [node for node in ast.parse(file.read_text()).body if isinstance(node, ast.FunctionDef)]


@EVERY
def test_rules_import_nothing_but_the_rule_kit(file):
    for node in ast.walk(ast.parse(file.read_text())):
        assert not isinstance(node, ast.Import), f"{file.name} imports {ast.unparse(node)}"
        if isinstance(node, ast.ImportFrom):
            assert node.module in ALLOWED


@EVERY
def test_rules_use_no_power_operator(file):
    assert not [n for n in ast.walk(ast.parse(file.read_text())) if isinstance(n, ast.Pow)]


@EVERY
def test_rules_are_short_and_take_few_arguments(file):
    for function in functions(file):
        body = function.body[1:] if ast.get_docstring(function) else function.body
        lines = body[-1].end_lineno - body[0].lineno + 1
        assert lines <= 15, f"{function.name} has {lines} lines"
        assert len(function.args.args) <= 6, f"{function.name} takes {len(function.args.args)} arguments"


@EVERY
def test_every_rule_says_in_a_sentence_what_it_is(file):
    for function in functions(file):
        assert ast.get_docstring(function), f"{function.name} has no docstring"


@EVERY
def test_rules_use_every_argument(file):
    for function in functions(file):
        used = {n.id for n in ast.walk(function) if isinstance(n, ast.Name)}
        unused = [a.arg for a in function.args.args if a.arg not in used]
        assert not unused, f"{function.name} does not use {unused}"


@EVERY
def test_numbers_in_rules_are_rungs_or_trivial(file):
    for function in functions(file):
        for node in ast.walk(function):
            if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
                number = node.value
                rung = isinstance(number, int) and 0 <= number <= 7
                guard = abs(number) <= 1e-9 or number in (3.0, 60.0)  # rung of harassment as a float; longest delay
                assert rung or guard or number in LITERALS, f"{file.name}:{node.lineno} has the bare number {number}"
