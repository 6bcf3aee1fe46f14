"""One figure a file: a table in, a matplotlib Figure out; nothing is computed here."""
