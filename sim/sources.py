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
    "SNYDER65": (
        "Snyder, G. H. (1965), The balance of power and the balance of terror, in Seabury (ed.), The Balance of Power"
    ),
    "SCHELLING66": "Schelling, T. C. (1966), Arms and Influence, Yale University Press",
    "JERVIS76": "Jervis, R. (1976), Perception and Misperception in International Politics, Princeton University Press",
    "SNYDER84": "Snyder, G. H. (1984), The security dilemma in alliance politics, World Politics 36(4)",
    "POSEN91": "Posen, B. R. (1991), Inadvertent Escalation, Cornell University Press",
    "FEARON95": "Fearon, J. D. (1995), Rationalist explanations for war, International Organization 49(3)",
    "POWELL06": "Powell, R. (2006), War as a commitment problem, International Organization 60(1)",
    "JORDAN09": "Jordan, J. (2009), When heads roll: assessing leadership decapitation, Security Studies 18(4)",
    "BYMANKREPS10": (
        "Byman, D. & Kreps, S. E. (2010), Agents of destruction? Applying principal-agent analysis to state-sponsored "
        "terrorism, International Studies Perspectives 11(1)"
    ),
    "SALEHYAN10": (
        "Salehyan, I. (2010), The delegation of war to rebel organizations, Journal of Conflict Resolution 54(3)"
    ),
    "CARSON16": (
        "Carson, A. (2016), Facing off and saving face: covert intervention and escalation management in the Korean "
        "War, International Organization 70(1)"
    ),
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
