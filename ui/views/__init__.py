"""What each page shows, as frozen values: present.py makes them, the models hand them to QML, nothing else does."""
