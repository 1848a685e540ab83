"""What each page reads: functions from the state to a frozen view. No Qt."""
