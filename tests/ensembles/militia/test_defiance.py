"""Calm is refused when it is most wanted, over paired histories."""

import numpy as np

from sim.ladder import Authorization
from tests.ensembles.paired import acts, higher_share, more, numbers, standard_errors
from tests.worlds import histories, off

OFF = off("defiance")
DEFIANT = "rules.defiance.nats=3.0"
TALKS = "rules.policy.talks=1.0"
BEGUN = 180
TALKS_LATER = f"+events.talks={{day: {BEGUN}, set: {{policy: {{talks: 1.0}}}}}}"
WINDOW = 185
CLOSING = (
    "rules.policy.pressure=1.0",
    "rules.policy.term_ends_day=365",
    f"rules.policy.term_window_days={365 - WINDOW}",
)


def against_licence(of):
    def counts(log):
        return (log["authorization"] == Authorization.UNAUTHORIZED) & of(log["day"])

    return counts


def differences(of, *overrides):
    counts = against_licence(of)
    return numbers(acts(DEFIANT, *overrides), counts) - numbers(acts(OFF, *overrides), counts)


def test_more_is_done_against_the_licence_during_talks():
    with_it, without = histories(TALKS), histories(TALKS, OFF)
    assert more(with_it, without, "unauthorized_acts") > 3
    assert higher_share(with_it, without, "unauthorized_acts", "militia_acts") > 3


def test_it_begins_with_the_talks():
    assert np.all(differences(lambda day: day < BEGUN, TALKS_LATER) == 0)
    assert standard_errors(differences(lambda day: day >= BEGUN, TALKS_LATER)) > 3


def test_more_is_done_against_the_licence_towards_the_end_of_a_term():
    with_it, without = histories(*CLOSING), histories(*CLOSING, OFF)
    assert more(with_it, without, "unauthorized_acts") > 3
    assert higher_share(with_it, without, "unauthorized_acts", "militia_acts") > 3


def test_it_grows_as_the_end_comes_near():
    middle = WINDOW + (365 - WINDOW) // 2
    early = differences(lambda day: (day >= WINDOW) & (day < middle), *CLOSING)
    late = differences(lambda day: day >= middle, *CLOSING)
    assert np.all(differences(lambda day: day < WINDOW, *CLOSING) == 0)
    assert standard_errors(late, early) > 3


def test_without_a_plea_for_calm_there_is_nothing_to_defy():
    for plain in ("rules.policy.term_ends_day=3000", "rules.policy.pressure=0.0"):
        assert (histories(DEFIANT, plain)["digest"] == histories(OFF, plain)["digest"]).all()
