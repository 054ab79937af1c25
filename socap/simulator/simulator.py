"""The simulator: generates a launch and serves it over HTTP, as both providers do."""

import logging
import threading
from datetime import datetime
from types import TracebackType

from socap.lib.clock import Clock
from socap.lib.network.web_address import local_origin
from socap.simulator.server.controls import Controls
from socap.simulator.server.faults import Faults
from socap.simulator.server.http import Server
from socap.simulator.server.meter import START_CREDITS, Meter
from socap.simulator.server.provider import PageSizes
from socap.simulator.server.request_handler import RequestHandler
from socap.simulator.server.router import Router
from socap.simulator.server.sim_clock import SimClock
from socap.simulator.simulation import Simulation
from socap.simulator.world.launch import Launch
from socap.simulator.world.scenario import draw_launch
from socap.simulator.x_api.call_windows import WINDOW_SECONDS, CallWindows
from socap.simulator.x_api.oauth_server import OAuthServer
from socap.simulator.x_api.x_api import XApi

log = logging.getLogger(__name__)


class Simulator:
    """Both providers: `with Simulator(seed=3, frozen=True) as simulator: simulator.url`.

    The launch depends on `seed`, `tweets`, `scale` and `mishaps`. Its start moves it in time and
    changes its ids: `starts_at`, else the clock's epoch, else now. `frozen` stops time at the start
    until it is advanced. `qps` 0 means no limit. `api_key` is the key of twitterapi.io and the bearer
    token of X API v2, whose windows last `window_seconds` of real time: 15 minutes of the clock if
    that is not given. `client_id` and `client_secret` are those of the app that authors can connect
    with.
    """

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        seed: int = 1,
        tweets: int = 12,
        scale: float = 1.0,
        clock: Clock | None = None,
        starts_at: datetime | None = None,
        frozen: bool = False,
        api_key: str = "demo",
        qps: float = 20,
        credits: int = START_CREDITS,
        page_sizes: PageSizes | None = None,
        mishaps: bool = True,
        window_seconds: float | None = None,
        client_id: str = "demo-app",
        client_secret: str = "demo-secret",
    ) -> None:
        self.time = SimClock(clock=clock, starts_at=starts_at, frozen=frozen)
        self.launch: Launch = draw_launch(
            seed=seed,
            starts_at=self.time.starts_at,
            tweets=tweets,
            scale=scale,
            mishaps=mishaps,
        )
        self.api_key, self.client_id, self.client_secret = api_key, client_id, client_secret
        self.meter = Meter(qps=qps, credits=credits)
        self.faults = Faults(seed=seed)
        self.windows = CallWindows(seconds=window_seconds or WINDOW_SECONDS / self.time.speed)
        simulation = Simulation(
            launch=self.launch,
            time=self.time,
            meter=self.meter,
            faults=self.faults,
            windows=self.windows,
        )
        router = Router(
            OAuthServer(simulation, client_id=client_id, client_secret=client_secret),
            XApi(simulation, api_key=api_key),
            RequestHandler(simulation, sizes=page_sizes or PageSizes(), api_key=api_key),
            controls=Controls(simulation, seed=seed),
            simulation=simulation,
        )
        self._server = Server((host, port), router=router)
        self._thread: threading.Thread | None = None
        self.port: int = self._server.server_address[1]
        self.url = local_origin(host, self.port)

    def start(self) -> "Simulator":
        """Serves in a background thread."""
        self._thread = threading.Thread(
            target=self._server.serve_forever,
            kwargs={"poll_interval": 0.02},
            name="simulator",
            daemon=True,
        )
        self._thread.start()
        return self

    def stop(self) -> None:
        if self._thread is not None:
            self._server.shutdown()
            self._thread.join()
            self._thread = None
        self._server.close()

    def serve_forever(self) -> None:
        """Serves in this thread until interrupted."""
        try:
            self._server.serve_forever()
        except KeyboardInterrupt:
            log.info("interrupted", extra={"action": "simulator.stop"})
        finally:
            self._server.close()

    def __enter__(self) -> "Simulator":
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
