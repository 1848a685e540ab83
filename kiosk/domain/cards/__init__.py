"""Codes that are scanned: the identity card, and all that is none."""
