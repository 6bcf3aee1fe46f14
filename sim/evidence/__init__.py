"""The public record to 28 January 2024, and how its events are told in the model's terms.

``sim/evidence/data`` holds the facts (events, rates, base rates: data) and the codebook (judgement), apart.  No rule
of the model reads any of it.

>>> from sim.evidence.record import the_record
>>> the_record().events["191227"], the_record().coded["191227"]
"""
