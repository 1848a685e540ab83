"""The demonstration: a whole session by real clicks and keys on the real screens, with pictures of every page."""
