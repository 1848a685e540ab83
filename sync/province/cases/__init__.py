"""What the offices say of a dossier: told one by one, in bulk or by another system, and kept as they said it."""
