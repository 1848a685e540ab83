"""The staff's pages about dossiers: one looked up, many from a file, the names of statuses, and tokens."""
