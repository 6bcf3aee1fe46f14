"""An ensemble in one line and as a table; ensembles of one history and of none."""

from xml.etree import ElementTree

import pytest

from sim import ensemble as compiled
from sim.ladder import DYAD_NAMES
from sim.params import ConfigError
from sim.simulation import Ensemble
from sim.table import ENDS
from tests.worlds import SEED, world

HORIZON = round(365.25)


@pytest.fixture(scope="module")
def ensemble() -> Ensemble:
    settings = world("scenario=gaza_2023", "ensemble.histories=80", "ensemble.years=1")
    return Ensemble(settings, compiled.run(settings))


def test_an_ensemble_is_told_in_a_line(ensemble):
    war = ensemble.war_frequency()
    line = repr(ensemble)
    assert line.startswith(f"Ensemble(80 histories of {HORIZON} days at most, seed {SEED}; ")
    assert line.endswith(f"war in {war.value:.1%}, 95% interval {war.low:.1%} to {war.high:.1%})")
    assert "\n" not in line and len(line) < 120


def test_an_ensemble_is_shown_as_a_table_of_its_summary(ensemble):
    table = ElementTree.fromstring(ensemble._repr_html_())
    shown = {row[0].text: [cell.text for cell in row[1:]] for row in table.find("tbody")}
    summary = ensemble.summary()
    estimates = {
        "war": summary["war_frequency"]["any"],
        **{f"war {dyad}": summary["war_frequency"][dyad] for dyad in DYAD_NAMES},
        **{f"end: {end.replace('_', ' ')}": summary["ends"][end] for end in ENDS},
    }
    assert list(shown) == list(estimates)
    for name, told in estimates.items():
        assert shown[name] == [f"{told['value']:.1%}", f"{told['low']:.1%} to {told['high']:.1%}"]
    assert table.find("caption").text.startswith(f"80 histories of {HORIZON} days")


@pytest.mark.parametrize(("number", "told"), [(0, "0 histories of"), (1, "1 history of")])
def test_the_smallest_ensembles_are_told_too(ensemble, number, told):
    few = Ensemble(ensemble.settings, ensemble.rows[:number])
    assert told in repr(few) and told in few._repr_html_()
    assert ("war in" in repr(few)) == (number > 0)
    assert "nan" not in repr(few) + few._repr_html_()


def test_nothing_is_estimated_from_no_history(ensemble):
    none = Ensemble(ensemble.settings, ensemble.rows[:0])
    for estimate in (none.war_frequency, none.cumulative_incidence, none.summary):
        with pytest.raises(ConfigError, match="rows: the ensemble has no histories"):
            estimate()
    with pytest.raises(ConfigError, match=r"history: 0 is none of the ensemble's\. Allowed: none"):
        none.replay(0)


def test_ensembles_can_be_compared_and_kept_in_a_set(ensemble):
    again = Ensemble(ensemble.settings, ensemble.rows)
    assert ensemble == ensemble and ensemble != again
    assert len({ensemble, again}) == 2
