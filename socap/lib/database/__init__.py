"""How SOCAP connects to PostgreSQL, what its columns take, and what is done when it refuses or fails."""
