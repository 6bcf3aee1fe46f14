"""Militias with reasons of their own act without leave."""

from tests.ensembles.paired import more
from tests.worlds import histories, off


def test_without_motives_of_their_own_no_militia_acts_unauthorized():
    assert histories(off("own_motives"))["tally"]["unauthorized_acts"].sum() == 0


def test_with_them_some_do():
    rows = histories()
    assert (rows["tally"]["unauthorized_acts"] > 0).mean() > 0.5
    assert more(rows, histories(off("own_motives")), "unauthorized_acts") > 3.0


def test_the_unauthorized_share_rises_as_control_falls():
    shares, control = [], []
    for level in ("hierarchical", "networked", "autonomous"):
        rows = histories(f"centralization={level}")
        shares.append(rows["tally"]["unauthorized_acts"].sum() / rows["tally"]["militia_acts"].sum())
        control.append(rows["mean_control"].mean())
    assert control == sorted(control, reverse=True)
    assert 2.0 * shares[0] < shares[1] < shares[2] / 1.5
