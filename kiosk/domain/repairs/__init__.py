"""What is wrong with a machine of the counter: measured, led back to its cause, mended step by step, written down."""
