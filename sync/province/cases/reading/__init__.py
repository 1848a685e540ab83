"""From the file that an office exports to what its rows say, whatever file it is."""
