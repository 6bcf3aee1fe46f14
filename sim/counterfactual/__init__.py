"""What would have happened: one thing changed, branches of a history, and the but-for test of a war."""
