"""Episodes of the record, forecast by the model from the day before, and scored; see ``__main__``."""
