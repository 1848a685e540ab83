"""What the province makes of the facts: sessions and numbers, kept as entries come in, and made anew while serving."""
