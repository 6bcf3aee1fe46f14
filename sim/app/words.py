"""The page's words, each in a sentence or two; shown on hover and focus, and in the teachers' guide."""

WORDS = {
    "history": "One course of events, day by day. The same seed and number always give the same history.",
    "rung": (
        "How grave an act is: 1 a signal, 2 covert, 3 harassing fire, 4 a lethal strike, 5 a grave strike, 6 an open "
        "strike between governments, 7 a campaign. An act may come about at another rung than it was meant."
    ),
    "red line": "What one side has declared, or shown, that it will not bear: its soldiers killed, its soil struck.",
    "open war": "The two governments wage campaigns (rung 7) against each other.",
    "root": "The act at the beginning of a road to war, which no other act provoked.",
    "road to war": "The acts from the root on, each in answer to the one before, up to the act that opened the war.",
    "licence": "How far a militia may go on its own, as Iran has let it know.",
    "ordered": "Iran's order, or its own hand.",
    "tolerated": "Within the licence of the militia that did it; nobody ordered it.",
    "unauthorized": "Beyond the licence of the militia that did it.",
    "accident": "An act that by chance alone came about as graver than it was meant, and so crossed a line.",
    "centralization": "How much Iran's network hangs on Iran: 0 every militia for itself, 1 all under control.",
    "nat": (
        "The unit of a pull. A pull of +1 makes a rung about 2.7 times as likely against the others, one of -1 as many "
        "times less likely."
    ),
    "digest": (
        "A fingerprint, 16 signs, of all acts. Equal digests mean the same history, act for act: on this page, on a "
        "command line, on another machine."
    ),
    "interval": "95%: an interval made in this way covers the true value in about 95 of 100 such runs.",
    "branch": "A continuation: the same history up to an evening, other luck from the next morning.",
    "difference, in pairs": "The same histories with and without the change, one by one, in percentage points.",
}
