"""Made-up histories of the province's centres, the same for the same seed: to try the program at its full size."""
