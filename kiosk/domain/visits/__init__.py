"""Help at home: what was asked for, how it is sorted, planned and done, and what has to be looked at."""
