"""The tables of the province's own side: its staff, what is counted, what is said of dossiers, what is watched."""
