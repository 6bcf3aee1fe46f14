"""How each figure is made: one a file, named as in ``configs/figure`` and drawn by the file of that name in
``sim.figures``; every file has a ``PLAN``.
"""
