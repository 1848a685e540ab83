"""Shifts: who is to be at the counter, who was, what one shift tells the next."""
