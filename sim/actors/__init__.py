"""One file per kind of actor: which rules it weighs, and its decision."""
