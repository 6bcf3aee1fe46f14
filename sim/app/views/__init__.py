"""Views of a page, one a file; each is a function that shows a room's state in its body."""

from sim.app.views.play import play

VIEW_OF = {"play": play, "what_if": play, "how_often": play, "sweep": play}
"""By the keys of ``sim.app.state.VIEWS``."""
