"""What a claim is: variants of the model, contrasts between them, and a finding for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from sim.analysis.contrast import combined, verdict
from sim.analysis.proportion import Estimate

LEVEL = 0.95
Ratio = tuple[np.ndarray, np.ndarray]


@dataclass(frozen=True)
class Lived:
    """The histories of one variant.

    Attributes:
        rows: array of ``ROW``.
        seen: what was observed in the log of each history, arrays by name; empty when nothing is.
    """

    rows: np.ndarray
    seen: Mapping[str, np.ndarray] = field(default_factory=dict)


Measure = Callable[[Lived], Ratio]


@dataclass(frozen=True)
class Contrast:
    """One thing that a claim says.

    Attributes:
        says: in words, as it is expected.
        measure: numerator and denominator over histories of a variant.
        weights: of the variants whose measure is combined, by name.
        expected: 1 when the combination is expected above 0, -1 below, 0 when the documents expect nothing.
        smallest: smallest effect of interest, set before anything was run.
        unit: of the measure.
    """

    says: str
    measure: Measure
    weights: Mapping[str, float]
    expected: int
    smallest: float
    unit: str = ""


@dataclass(frozen=True)
class Finding:
    """What came out for one contrast; ``estimate`` is None for a finding that is no single number."""

    says: str
    estimate: Estimate | None
    verdict: str
    expected: int = 0
    smallest: float = 0.0
    unit: str = ""


@dataclass(frozen=True)
class Claim:
    """A question that the documents raise, and how it is put to the model.

    Attributes:
        ident: ``H1`` to ``H17``.
        doc: docstring of its file: a title line, then paragraphs that start with ``Question:``, ``Expected:``,
            ``Source:``, ``Command:``, ``Run time:``.
        variants: overrides of the batch configuration by name.
        beside: variants that came to a claim after it was first published; the digest of their histories stands apart,
            so that the one of ``variants`` can be compared with what was published.
        contrasts: what is compared.
        observe: statistics of one history's row and acts, by name, when rows do not hold them.
        findings: makes the findings of the lived variants instead of ``contrasts``.
    """

    ident: str
    doc: str
    variants: Mapping[str, tuple[str, ...]]
    contrasts: tuple[Contrast, ...] = ()
    observe: Callable[[np.ndarray, np.ndarray], dict[str, float]] | None = None
    findings: Callable[[Mapping[str, Lived]], list[Finding]] | None = None
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def all_variants(self) -> Mapping[str, tuple[str, ...]]:
        """Everything that is lived for it."""
        return {**self.variants, **self.beside}

    @property
    def title(self) -> str:
        """First line of the docstring."""
        return self.doc.strip().split("\n", 1)[0].rstrip(".")

    def said(self, label: str) -> str:
        """A labelled paragraph of the docstring, on one line.

        Raises:
            KeyError: there is none of that label.
        """
        found = re.search(rf"^{label}: (.*?)(?=^\S[^\n:]*: |\Z)", self.doc, flags=re.MULTILINE | re.DOTALL)
        if found is None:
            raise KeyError(f"{self.ident} does not say its '{label}'")
        return " ".join(found[1].split())

    def found(self, lived: Mapping[str, Lived]) -> list[Finding]:
        """The findings, with intervals that hold simultaneously over the claim's contrasts (Bonferroni)."""
        if self.findings is not None:
            return self.findings(lived)
        level = 1.0 - (1.0 - LEVEL) / len(self.contrasts)
        return [judged(contrast, lived, level) for contrast in self.contrasts]


def judged(contrast: Contrast, lived: Mapping[str, Lived], level: float) -> Finding:
    """What the variants say of one contrast."""
    ratios = [contrast.measure(lived[name]) for name in contrast.weights]
    estimate = combined(ratios, list(contrast.weights.values()), level)
    says = verdict(estimate, contrast.expected or 1, contrast.smallest)
    if contrast.expected == 0:
        says = {"supported": "rises", "contradicted": "falls"}.get(says, says)
    return Finding(contrast.says, estimate, says, contrast.expected, contrast.smallest, contrast.unit)


def overall(findings: list[Finding]) -> str:
    """The verdict on a claim: every contrast has to hold for support, one that fails contradicts."""
    verdicts = {f.verdict for f in findings if f.expected}
    if not verdicts:
        return "reported"
    if verdicts <= {"supported"}:
        return "supported"
    if verdicts & {"contradicted", "negligible"}:
        return "contradicted in part" if "supported" in verdicts else "contradicted"
    return "undecided"
