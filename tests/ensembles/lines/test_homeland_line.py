"""Force on the patron's soil is rarer than without a line of its own."""

from tests.ensembles.paired import acts, numbers, standard_errors
from tests.worlds import off, world


def struck_in(place, *overrides):
    theatre = world().cast.theatres.index(place)
    return numbers(acts(*overrides, number=400), lambda log: (log["theatre"] == theatre) & (log["realized"] >= 3))


def test_without_the_line_more_force_falls_on_iranian_soil():
    held, loose = struck_in("iran"), struck_in("iran", off("homeland_line"))
    assert standard_errors(loose - held) > 3.0
    assert loose.mean() > 1.5 * held.mean()


def test_a_stronger_line_keeps_it_rarer_still():
    strong = [f"rules.homeland_line.{who}_nats=6.0" for who in ("us", "israel")]
    assert struck_in("iran", *strong).mean() < 0.5 * struck_in("iran").mean()


def test_elsewhere_force_goes_on_as_before():
    held, loose = struck_in("syria"), struck_in("syria", off("homeland_line"))
    assert 0.9 < held.mean() / loose.mean() < 1.1
