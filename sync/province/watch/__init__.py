"""What the province watches: how its machines stand, what is amiss and whom it tells, and how itself is doing."""
