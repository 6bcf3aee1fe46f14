"""Patron-proxy escalation: one source of rules, told as a Mesa model and run as a compiled ensemble."""

__version__ = "0.1.0"
