"""The kiosk window: Qt Quick pages, and the ring that drives them."""
