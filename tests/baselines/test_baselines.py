"""The model does what it did: any change of results is seen, and accepted on purpose."""

import yaml

from tests.baselines.update import FILE, measured


def test_results_are_those_accepted():
    accepted, now = yaml.safe_load(FILE.read_text()), measured()
    moved = {name: (accepted.get(name), now[name]) for name in now if accepted.get(name) != now[name]}
    assert not moved, (
        f"results changed: {moved}\nIf that is meant: python -m tests.baselines.update, and a line in CHANGELOG.md "
        "with 'Results change: yes'."
    )
    assert set(accepted) == set(now)
