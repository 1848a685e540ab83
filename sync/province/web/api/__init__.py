"""What other systems of the province ask and tell, under /api/v1, and the page that describes it."""
