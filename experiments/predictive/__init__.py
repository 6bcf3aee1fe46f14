"""Predictive checks of the model against independent numbers of the record; see ``__main__``."""
