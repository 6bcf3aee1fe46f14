"""What the model stands on: the five documents, the public record, and the cited literature, each under one key."""

SOURCES = {
    "AN20": "Iran's unconventional alliance network in the Middle East and beyond (policy paper, April 2020)",
    "PC19": "Iran coordinates proxy wars with militias (Expert Insights, 21 May 2019)",
    "SA23": (
        "Review by Setareh Sadeqi of: Divsallar & Azizi, Towards a non-Western model of security assistance: "
        "How Iran assists militaries (Mediterranean Politics, 2023)"
    ),
    "DA22": "Ezzeddine & Azizi, Iran's increasingly decentralized axis of resistance (2022)",
    "OC24": "Iran's proxies are out of control (The Atlantic, January 2024)",
    "RECORD": "Public record of incidents and counted rates, 2018 to 28 January 2024",
    "COW": "Correlates of War project: 1,000 battle deaths as the threshold of war",
    "SKETCH": "Feasibility sketch of this model: magnitudes at which it neither dies nor runs away",
}
"""Source keys, as they may stand in a docstring or a declaration, and the work behind each."""

BASES = {
    "stated": "the document says it",
    "inferred": "we read it into the document",
    "data": "from the public record",
    "theory": "from cited literature; off by default",
    "judgement": "ours; neither a document nor data fixes it",
}
"""What a claim or a number can rest on."""
