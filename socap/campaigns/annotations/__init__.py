"""What people add to a campaign by hand: notes on its chart."""
