"""Slips and their codes on paper (PDF) and as pictures."""
