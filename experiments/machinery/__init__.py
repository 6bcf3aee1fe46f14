"""What every entry point shares: the command line, long jobs in parts, folders with manifests, progress."""
