"""What is fitted: numbers of the record that are independent of one another, and how far a made record is from them.

Each target is a number of the record, the column of ``sim.calibration.records`` that it is compared with, and the scale
on which a difference of one is an ordinary one.  Counts are compared as twice their square roots, whose standard
deviation is about one for a Poisson count (Anscombe 1948); the count of attacks, whose reporting error exceeds its
sampling error, and all rates and lags by their logarithms.

What is only checked is not here: see ``experiments.predictive``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from sim.calibration.records import COUNTS
from sim.evidence import quantities
from sim.evidence.rates import COUNT_ERROR, check_apart
from sim.evidence.record import the_record
from sim.ladder import Rung

UNANSWERED_COUNTS_AS = 2.0
"""Distance between a record in which there is an answer and one in which there is none whose lag could be compared."""


@dataclass(frozen=True)
class Target:
    """A number of the record that is fitted.

    Attributes:
        column: of ``records.COUNTS``.
        observed: the record's number; nan where nobody answered, as may be in a record that the model made.
        rows: of the record that it is from.
        scale: ``count`` or ``log``.
        error: standard deviation of an ordinary difference on that scale.
        why: why it is fitted, and the error.
    """

    column: str
    observed: float
    rows: tuple[str, ...]
    scale: str
    error: float
    why: str

    def distances(self, records: np.ndarray) -> np.ndarray:
        """Standardized differences of made records (records x ``COUNTS``) from the target.

        That nobody answered is an observation like a lag: two records without an answer do not differ in it, and one
        with an answer differs from one without by ``UNANSWERED_COUNTS_AS``, whichever of them is the target.
        """
        made = records[:, COUNTS.index(self.column)]
        if np.isnan(self.observed):
            return np.where(np.isnan(made), 0.0, UNANSWERED_COUNTS_AS)
        differences = (self._scaled(made) - self._scaled(np.array([self.observed]))) / self.error
        return np.where(np.isnan(differences), UNANSWERED_COUNTS_AS, differences)

    def _scaled(self, values: np.ndarray) -> np.ndarray:
        if self.scale == "count":
            return 2.0 * np.sqrt(values + 0.375)
        return np.log1p(values)


def targets() -> tuple[Target, ...]:
    """The fitted targets, with their numbers from the record.

    Raises:
        ConfigError: two counts among them are partly of the same thing, or a row is not in the record.
    """
    found = _targets()
    check_independent(found)
    return found


def check_independent(found: Sequence[Target]) -> None:
    """Refuses targets whose counts are not independent of one another: what two of them count would weigh twice.

    Raises:
        ConfigError: names both rows.
    """
    fits = [rate for target in found for rate in quantities.rates_among(target.rows)]
    for one, other in combinations(fits, 2):
        check_apart([one], [other], "be fitted beside")


def _targets() -> tuple[Target, ...]:
    counted, rates = quantities.counted, the_record().rates
    syria = [name for name, rate in rates.items() if rate.target == "israel_in_syria"]
    us_lags = quantities.answer_lags("us", Rung.LETHAL)
    return (
        Target("attacks", counted("quiet_attacks"), ("quiet_attacks",), "log", np.log1p(COUNT_ERROR),
               "how often militias attack; error of a count"),
        Target("answers", counted("quiet_answers"), ("quiet_answers",), "count", 1.0,
               "how often the United States answers; sampling error"),
        Target("fatal", counted("quiet_fatal"), ("quiet_fatal",), "count", 1.0,
               "how deadly attacks are; sampling error"),
        Target("soldiers", counted("quiet_killed"), ("quiet_killed",), "count", 1.0,
               "how often they kill a soldier; sampling error"),
        Target("israeli_strikes", float(np.mean([quantities.a_year(name) for name in syria])), tuple(syria), "log",
               float(np.std([np.log1p(quantities.a_year(name)) for name in syria], ddof=1)),
               "the pace of Israel's campaign; spread of three years"),
        Target("us_lag", float(np.mean(us_lags)), ("response_to",), "log", 0.5,
               "how soon the United States answers; a handful of answers, a factor of about 1.6"),
        Target("patron_lag", float(quantities.lag_after_the_commander()), ("response_to",), "log", 0.5,
               "how soon the patron answers by its own hand; one answer, a factor of about 1.6"),
    )  # fmt: skip


def distance(records: np.ndarray, fitted: tuple[Target, ...]) -> np.ndarray:
    """Root mean square of the standardized differences, by record."""
    return np.sqrt(np.mean([target.distances(records) ** 2 for target in fitted], axis=0))
