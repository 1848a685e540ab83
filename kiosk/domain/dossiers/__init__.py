"""A dossier on its way: prepared, copied into the portal, paid, filed, its result sent."""
