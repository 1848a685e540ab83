"""The province server: accepts ledgers, answers for codes, feeds statuses back."""
