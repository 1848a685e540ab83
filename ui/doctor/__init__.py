"""The same measures on a terminal, for a technician who has no page before them."""
