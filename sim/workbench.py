"""Mesa, imported without a trace in the rest of the program.

Mesa 3.3 sets the start method of ``multiprocessing`` for the whole program as soon as it is imported; whoever imports
the model would find the pools of his own code changed.
"""

import multiprocessing

_start_method = multiprocessing.get_start_method(allow_none=True)

import mesa  # noqa: E402  (the start method has to be asked first)

multiprocessing.set_start_method(_start_method, force=True)

__all__ = ["mesa"]
