"""Pure rules: they take the time as an argument and return facts."""
