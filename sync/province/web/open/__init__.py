"""What everybody may read and take along: open data, for people and for machines."""
