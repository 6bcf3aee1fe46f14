"""The fervent are restrained worse."""

from tests.ensembles.paired import higher_share, more
from tests.worlds import histories, off


def test_fervor_raises_the_unauthorized_share():
    with_it, without = histories(), histories(off("fervor_paradox"))
    assert higher_share(with_it, without, "unauthorized_acts", "militia_acts") > 3.0
    assert more(with_it, without, "unauthorized_acts") > 3.0


def test_it_changes_nothing_where_control_does_not_matter():
    uncontrolled = "rules.own_motives.autonomy=0.0"
    with_it, without = histories(uncontrolled), histories(uncontrolled, off("fervor_paradox"))
    assert with_it["tally"]["unauthorized_acts"].sum() == without["tally"]["unauthorized_acts"].sum() == 0
