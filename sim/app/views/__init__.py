"""Views of a page, one a file; each is a function that shows a room's state in its body."""

from sim.app.views.how_often import how_often
from sim.app.views.play import play
from sim.app.views.sweep import sweep
from sim.app.views.what_if import what_if

VIEW_OF = {"play": play, "what_if": what_if, "how_often": how_often, "sweep": sweep}
"""By the keys of ``sim.app.state.VIEWS``."""
