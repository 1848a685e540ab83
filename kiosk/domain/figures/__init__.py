"""The figures of a span of days, folded from the facts of it: what may be added is added, and nothing else."""
