"""One method a file: numbers in, estimates with intervals out, the reference in its docstring."""
