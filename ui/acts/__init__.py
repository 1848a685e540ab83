"""What a tap on each page does: functions from the world and the state to the next state. No Qt."""
