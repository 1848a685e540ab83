"""One mechanical QObject a page; no decisions."""
