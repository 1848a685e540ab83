"""What is measured and mended of this machine, in a process of its own; each check asks one thing and has a time limit."""
