"""The quantitative patterns: those that are fitted, as ``sim.calibration.targets`` has them, and those that are not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np

from experiments.predictive import measures as m
from experiments.predictive import observed as of_record
from experiments.predictive.pattern import BOUND, CHECKED, FITTED, IN_PART, INPUT, QUIET, SURGE, WHOLE, Quantity
from sim.analysis.predictive import poisson_bounds
from sim.analysis.proportion import proportion
from sim.calibration.targets import Target, targets
from sim.evidence import quantities
from sim.evidence.rates import check_apart
from sim.evidence.record import the_record

FITTED_NAMES = {
    "attacks": ("attacks on US forces, 2021-23", "in 797 days"),
    "answers": ("US operations in answer", "in 797 days"),
    "fatal": ("attacks that killed a soldier or contractor", "in 797 days"),
    "soldiers": ("attacks that killed a US soldier, 2021-23", "in 797 days"),
    "israeli_strikes": ("Israeli strikes in Syria", "a year"),
    "us_lag": ("lag of a US answer", "days"),
    "patron_lag": ("lag of Iran's answer to the killing of 2020", "days"),
}
"""Words for the columns of a made record."""
SHAPE = {"surge_231024": "first week", "surge_231123": "half time", "surge_231221": "two months"}
"""Dates of the surge curve whose share of the whole is checked: its beginning, middle and later part."""
SIDES = {"us": "the US", "israel": "Israel", "iran": "Iran", "militias": "militias"}


def fitted(target: Target) -> Quantity:
    """A target of the calibration as a pattern; its column is made by the calibration's own records."""
    name, unit = FITTED_NAMES[target.column]
    if target.scale == "count":
        bounds, error = poisson_bounds(target.observed), "exact Poisson interval"
    else:
        ends = np.expm1(np.log1p(target.observed) + target.error * np.array([-1.0, 1.0]))
        bounds, error = (float(ends[0]), float(ends[1])), "one standard error of the fit"
    why = f"{target.why}; {error}"
    return Quantity(target.column, name, unit, target.observed, bounds, target.rows, FITTED, why, QUIET, None)


def curve() -> list[Quantity]:
    """The dated running counts of autumn 2023, all of them."""
    why = "the tempo was set by hand from that autumn's rate; 20% error of a count"
    return [
        Quantity(
            row, f"autumn 2023: attacks on US forces to {_date(row)}", "attacks", quantities.counted(row),
            the_record().rates[row].bounds, (row,), INPUT, why, SURGE,
            partial(m.attacks_between, first=of_record.days_of_autumn(row)[0], last=of_record.days_of_autumn(row)[1]),
        )
        for row in of_record.surge_rows()
    ]  # fmt: skip


def _date(row: str) -> str:
    end = the_record().rates[row].end
    return f"{end.day} {end:%B}"


def surge() -> list[Quantity]:
    """Autumn 2023: level, course, where, and the Houthis."""
    last = of_record.surge_rows()[-1]
    first, end = of_record.days_of_autumn(last)
    ships = of_record.days_of_autumn("centcom_240109")
    in_iraq, in_syria = of_record.iraq_and_syria(last)
    shares = [_course(row, last, (first, end), words) for row, words in SHAPE.items()]
    syrian = proportion(in_syria, in_iraq + in_syria)
    shipped, days = the_record().rates["centcom_240109"], ships[1] - ships[0] + 1
    return [
        curve()[-1],
        *shares,
        Quantity(
            "surge_in_syria", "autumn 2023: attacks that fall in Syria", "share", syrian.value,
            (syrian.low, syrian.high), (last,), CHECKED,
            "where attacks fall was not set; Wilson interval", SURGE, partial(m.in_syria, first=first, last=end),
        ),
        Quantity(
            "houthi_acts", "autumn 2023: Houthi attacks on shipping", "a day", shipped.value / days,
            (shipped.bounds[0] / days, shipped.bounds[1] / days), (shipped.ident,), INPUT,
            "their tempo too was set by hand for that autumn; ships stand for the US and Israel; 20% error", SURGE,
            partial(m.houthi_acts, first=ships[0], last=ships[1]),
        ),
    ]  # fmt: skip


def _course(row: str, whole: str, period: tuple[int, int], words: str) -> Quantity:
    """Share of a surge that had come by a date."""
    part, total = quantities.counted(row), quantities.counted(whole)
    bounds = proportion(part, total)
    at = of_record.days_of_autumn(row)[1]
    return Quantity(
        f"course_{row.removeprefix('surge_')}", f"autumn 2023: come by {_date(row)} ({words})", "share", part / total,
        (bounds.low, bounds.high), (row, whole), CHECKED,
        "the course within the autumn was not set; Wilson interval", SURGE,
        partial(m.course, first=period[0], at=at, last=period[1]),
    )  # fmt: skip


def attacks() -> list[Quantity]:
    """How often and how deadly, outside what is fitted."""
    earlier = the_record().rates["rockets_2019"]
    killed, _, a_year = quantities.soldiers_killed_a_year()
    low = proportion(*quantities.low_gone_wrong())
    iranians = proportion(*quantities.us_strikes_that_killed_iranians())
    return [
        Quantity(
            "attacks_2019", "rocket attacks on US bases, May to December 2019", f"in {earlier.days} days",
            earlier.value, earlier.bounds, (earlier.ident,), CHECKED,
            "two years before the fit; a narrower class, so rather a floor; 20% error", WHOLE,
            partial(m.attacks_in, days=earlier.days),
        ),
        Quantity(
            "soldiers_a_year", "attacks that kill a US soldier, 2019-24", "a year", a_year.value,
            (a_year.low, a_year.high), of_record.events_killing_soldiers(), IN_PART,
            f"{killed} attacks; the fitted count of none is of {quantities.period('quiet_killed')} of its "
            f"{of_record.days_since_counted()} days; exact Poisson interval", WHOLE,
            partial(m.soldiers_a_year, days=of_record.days_since_counted()),
        ),
        Quantity(
            "low_gone_wrong", "attacks that killed a US soldier: meant at rung 3", "share", low.value,
            (low.low, low.high), of_record.events_killing_soldiers(), CHECKED,
            "their number is fitted in part, their rungs are not; Wilson interval of two cases", WHOLE,
            m.low_gone_wrong,
        ),
        Quantity(
            "killing_iranians", "US strikes that killed Iranians", "share", iranians.value,
            (iranians.low, iranians.high), of_record.us_strikes(), CHECKED,
            "who dies of a strike is not fitted; listed strikes only; Wilson interval", WHOLE, m.killing_iranians,
        ),
    ]  # fmt: skip


def answers() -> list[Quantity]:
    """How soon and how hard each side answers; of a history so many answers are taken as the record lists."""
    found = []
    for side in ("israel", "iran", "militias"):
        listed = of_record.unfitted_answers(side)
        value, bounds = of_record.mean_lag(listed)
        but = ", without the fitted one of 2020" if side == "iran" else ""
        found.append(
            Quantity(
                f"lag_{side}", f"lag of an answer by {SIDES[side]}", "days", value, bounds, of_record.rows_of(listed),
                CHECKED, f"{len(listed)} linked answers{but}; range observed", WHOLE,
                partial(m.lag, side=side, listed=len(listed)),
            )
        )  # fmt: skip
    for side, words in SIDES.items():
        listed = of_record.answers(side)
        value, bounds = of_record.mean_size(listed)
        found.append(
            Quantity(
                f"size_{side}", f"answer's rung minus the blow's, {words}", "rungs", value, bounds,
                of_record.rows_of(listed), CHECKED,
                f"{len(listed)} linked answers, the notable ones, of which at most lags are fitted; "
                "ends of the coding's ranges", WHOLE,
                partial(m.size, side=side, listed=len(listed)),
            )
        )  # fmt: skip
    return found


def states() -> list[Quantity]:
    """What governments do to each other, and how crises end."""
    strikes, years = of_record.direct_strikes(), of_record.window_years()
    low, high = poisson_bounds(len(strikes))
    lowest = of_record.base_rate("mid_hostlev_5", "start 1990+")
    usual = of_record.base_rate("icb_crisis_severity_full_scale_war", "trigger 1990+")
    highest = of_record.base_rate("icb_crisis_severity_full_scale_war", "trigger 1946+")
    return [
        Quantity(
            "direct_strikes", "direct strikes by a government", "a year", len(strikes) / years,
            (low / years, high / years), strikes, CHECKED,
            "not fitted; in histories without open war; exact Poisson interval", WHOLE, m.direct_strikes_a_year,
        ),
        Quantity(
            "wars", "open wars between governments, 2018-24", "wars", 0.0, (0.0, 0.0), ("window",), CHECKED,
            "not fitted: there was none; its p-value is the share of histories without", WHOLE, m.wars,
        ),
        Quantity(
            "crises_to_war", "share of crises that become open war", "share", usual.value,
            (lowest.value, highest.value),
            tuple(f"{rate.measure}, {rate.subset}" for rate in (lowest, usual, highest)), BOUND,
            "disputes since 1990 (MID), a floor, to crises since 1946 (ICB), a ceiling; the number: crises since 1990",
            WHOLE, m.crises, pooled=True,
        ),
    ]  # fmt: skip


def quantities_of_the_record() -> list[Quantity]:
    """All patterns, fitted ones first.

    Raises:
        ConfigError: one that is to check counts partly what was fitted.
    """
    found = [*map(fitted, targets()), *attacks(), *surge(), *answers(), *states()]
    check_what_was_fitted_is_no_check(found)
    return found


def check_what_was_fitted_is_no_check(found: Sequence[Quantity]) -> None:
    """Refuses a check on what was fitted in part, unless it says so by its role.

    Raises:
        ConfigError: names both rows.
    """
    fits = [rate for q in found if q.role == FITTED for rate in quantities.rates_among(q.rows)]
    for quantity in found:
        if quantity.role not in (FITTED, IN_PART):
            check_apart(fits, quantities.rates_among(quantity.rows))
