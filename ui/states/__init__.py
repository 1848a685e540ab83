"""What the pages of the team show, beside the session."""
