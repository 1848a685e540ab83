"""The province: takes ledgers in, answers for codes, tells where dossiers stand, counts, watches and publishes."""
