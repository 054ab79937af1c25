"""What the providers and the controls share: the launch, its time, and what is counted and allowed."""

import threading
from dataclasses import dataclass, field

from socap.simulator.server.faults import Faults
from socap.simulator.server.meter import Meter
from socap.simulator.server.sim_clock import SimClock
from socap.simulator.world.launch import Launch
from socap.simulator.x_api.call_windows import CallWindows
from socap.simulator.x_api.oauth_grants import Consent, OAuthGrants
from socap.simulator.x_api.read_charges import ReadCharges


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulation:
    """The lock is held while the launch is read or changed; `windows` to `consent` are X's."""

    launch: Launch
    time: SimClock
    meter: Meter
    faults: Faults
    windows: CallWindows
    charges: ReadCharges = field(default_factory=ReadCharges)
    grants: OAuthGrants = field(default_factory=OAuthGrants)
    consent: Consent = field(default_factory=Consent)
    lock: threading.Lock = field(default_factory=threading.Lock)
