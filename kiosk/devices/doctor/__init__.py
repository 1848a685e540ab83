"""What is measured and mended of this machine, in a process of its own: small checks, each with a time limit."""
