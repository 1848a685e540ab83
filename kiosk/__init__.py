"""What the counter does: rules, storage, catalogue, paper and devices; no Qt window, no HTTP."""
