"""What the staff did, to be read by those who answer for it."""
