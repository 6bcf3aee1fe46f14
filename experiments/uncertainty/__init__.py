"""The headline under sampling and parameter uncertainty: layers of points, what they say, in words."""
