"""How a launch compares with other launches by hours since launch."""
