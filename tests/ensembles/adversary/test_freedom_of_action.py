"""Lebanon is spared for what Hezbollah would answer."""

from sim.ladder import ISRAEL
from tests.ensembles.paired import acts, numbers, standard_errors
from tests.worlds import world


def strikes_in_lebanon(*overrides):
    lebanon = world().cast.theatres.index("lebanon")
    return numbers(acts(*overrides), lambda log: (log["actor"] == ISRAEL) & (log["theatre"] == lebanon))


def test_israel_strikes_lebanon_far_less_than_without_the_fear_of_an_answer():
    spared, free = strikes_in_lebanon(), strikes_in_lebanon("rules.off=[freedom_of_action]")
    assert standard_errors(free - spared) > 3.0
    assert spared.mean() < 0.25 * free.mean()


def test_the_strikes_fall_elsewhere_instead():
    def everywhere(*overrides):
        return numbers(acts(*overrides), lambda log: log["actor"] == ISRAEL)

    assert everywhere().mean() > 0.9 * everywhere("rules.off=[freedom_of_action]").mean()


def test_a_weaker_militia_at_home_shields_lebanon_less():
    weak = strikes_in_lebanon("roster.militias.hezbollah.capability=0.3")
    assert weak.mean() > 2.0 * strikes_in_lebanon().mean()
