"""Pieces of a page, one a file."""
