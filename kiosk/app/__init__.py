"""Commands, the one handler that turns them into facts, reads, and the ports they need."""
