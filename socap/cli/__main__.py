"""`python -m socap.cli`, as the supervisor starts its children."""

from socap.cli import main

main()
