"""The queue of a busy morning: numbers of one day, in an order that is fair, shared by the counters of a centre."""
