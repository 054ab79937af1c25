"""Who of the team answers which engager: assignments, statuses and notes, with their history."""
