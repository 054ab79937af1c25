"""An HTTP server that behaves like twitterapi.io and X API v2, with a launch generated from a seed."""

from socap.simulator.server.provider import PageSizes
from socap.simulator.simulator import Simulator

__all__ = ["PageSizes", "Simulator"]
