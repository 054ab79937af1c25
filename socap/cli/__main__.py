"""Runs the command line as `python -m socap.cli`, as the supervisor does."""

from socap.cli import main

main()
