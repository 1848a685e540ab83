"""Who works for the province: accounts, what each may do and for whom, and the record of what was done."""
