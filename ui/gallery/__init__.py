"""The gallery: a picture of every page at every text size, theme and format, from real sessions in a real store."""
