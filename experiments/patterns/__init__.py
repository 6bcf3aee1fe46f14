"""Does the model show the patterns that the documents state?  A checklist; see ``experiments.patterns.__main__``."""
