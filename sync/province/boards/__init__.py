"""What the staff read of the province's figures: spans, tables, the charts drawn from them, and what is taken home."""
