"""Printer, scanner and network: ports made real."""
