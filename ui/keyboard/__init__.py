"""The Vietnamese on-screen keyboard."""
