"""The days: working days and deadlines, the hours of the counter, the time that a citizen has."""
