"""Every declared parameter has a control that says what it is."""

import math

import pytest

from sim.app.links import PARTS
from sim.app.pieces.controls import CENTRALIZATION_CONTROL, CONTROLS, FITTED, RUN
from sim.rules import MECHANISMS
from sim.sources import BASES

DECLARED = {f"{m.name}.{name}": (m, p) for m in MECHANISMS.values() for name, p in m.parameters.items()}


def test_every_declared_parameter_has_a_control():
    elsewhere = {key for key, (_, parameter) in DECLARED.items() if parameter.set_by}
    assert set(CONTROLS) == set(DECLARED) - elsewhere
    assert elsewhere == {"centralization.level"}
    assert CENTRALIZATION_CONTROL.declared is DECLARED["centralization.level"][1]


@pytest.mark.parametrize("key", CONTROLS)
def test_a_control_says_meaning_unit_range_default_and_source(key):
    mechanism, parameter = DECLARED[key]
    control, said = CONTROLS[key], dict(CONTROLS[key].about)
    assert control.declared is parameter
    assert said["Meaning"] == parameter.meaning
    assert said["Unit"]
    assert f"{parameter.low:,g}" in said["Range"] or f"{parameter.low:,.0f}" in said["Range"]
    assert said["Source"].startswith(parameter.source or mechanism.source)
    judged = f"{parameter.basis}: {BASES[parameter.basis]}"
    assert said["Rests on"] == (FITTED if parameter.fitted else judged)
    assert ("Judged before it was fitted" in said) == parameter.fitted


@pytest.mark.parametrize("key", CONTROLS)
def test_a_slider_has_about_a_hundred_places(key):
    control = CONTROLS[key]
    places = (control.declared.high - control.declared.low) / control.step
    assert 20 <= places <= 101
    assert math.isclose(control.step, float(f"{control.step:.1g}"))


def test_what_is_run_has_controls_too():
    assert set(RUN) - {"day"} <= set(PARTS)
