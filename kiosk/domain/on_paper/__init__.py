"""What is printed, word for word and in order, before anybody draws it."""
