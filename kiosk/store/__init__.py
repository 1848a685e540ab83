"""The local encrypted SQLite store behind the ledger, the private data and the keys."""
