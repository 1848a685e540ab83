"""Leading a citizen through VNeID, the portal and daily digital life, one step a page."""
