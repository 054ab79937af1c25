"""Small tools that know nothing of SOCAP."""
