"""What is amiss, for the province's staff, and whom else it is told."""
