"""Run a design in a job that survives being killed: what the job is, how its parts are run, how they become tables."""
