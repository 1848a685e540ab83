"""The commands of `tantay-province`, a file for each sort of them; each yields the lines that it says."""
