"""An HTTP server that answers like twitterapi.io, driven by a seeded model of a launch."""

from socap.simulator.server.provider import PageSizes
from socap.simulator.simulator import Simulator

__all__ = ["PageSizes", "Simulator"]
