"""The machines, for the province's staff."""
