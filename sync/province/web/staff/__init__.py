"""The pages of the province's staff."""
