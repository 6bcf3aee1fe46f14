"""Fitting what the record can tell: the space of parameters, records that the model makes, their distance."""
