"""``python -m sim.app [--host 127.0.0.1] [--port 8080]``: serves the classroom page."""

from sim.app.server import serve

serve("127.0.0.1", 8080)
