"""Histories in words: the deeds, why each was done, and two courses side by side."""
