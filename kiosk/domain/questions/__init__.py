"""A form and its answers: what is asked, what is understood, what is wrong, what follows from it."""
