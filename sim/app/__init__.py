"""The classroom page: histories to watch, to change and to count, in a browser.

``python -m sim.app`` (or ``make app``) serves it.  A student's page is a ``room``; what it shows is a ``state``, and
every state has a link; whatever takes time waits its turn in ``turns``.
"""
