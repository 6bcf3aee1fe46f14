"""Entry points: ``python -m experiments.<name>``, each configured by Hydra from ``configs/``."""
