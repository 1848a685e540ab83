"""The sync process of the kiosk: push, pull, back off."""
