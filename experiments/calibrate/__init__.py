"""Calibration on the record: what is asked, the command, and populations as parts of a job."""
