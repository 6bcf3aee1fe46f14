"""Other providers over paired histories."""

from tests.ensembles.paired import measured, militias, standard_errors
from tests.worlds import off

OFF = off("other_providers")
PROVIDER = "rules.other_providers.share=0.05"
NO_TIE = tuple(
    f"roster.militias.{name}.strands.{strand}=0.0"
    for name in ("fatemiyoun", "zeinabiyoun")
    for strand in ("narrative", "personal", "materiel", "institutions")
)


def outstanding(world, acts) -> float:
    return militias(world)["loss"][:2].sum()  # at home in Syria


def capability(world, acts) -> float:
    return militias(world)["capability"][:2].sum()


def test_with_a_provider_losses_on_the_corridor_are_made_good_sooner():
    assert standard_errors(measured(outstanding, PROVIDER), measured(outstanding, OFF)) < -3
    assert standard_errors(measured(capability, PROVIDER), measured(capability, OFF)) > 3


def test_it_needs_no_tie_to_the_patron():
    assert standard_errors(measured(outstanding, PROVIDER, *NO_TIE), measured(outstanding, OFF, *NO_TIE)) < -3
