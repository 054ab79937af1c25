"""What a launch is compared with: other campaigns, and imported curves of launches."""
