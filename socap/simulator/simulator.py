"""The simulator: generates a launch and serves it over HTTP."""

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
from socap.simulator.server.provider import PageSizes, Provider
from socap.simulator.server.request_handler import RequestHandler
from socap.simulator.server.sim_clock import SimClock
from socap.simulator.world.launch import Launch
from socap.simulator.world.scenario import draw_launch

log = logging.getLogger(__name__)


class Simulator:
    """A simulated provider: `with Simulator(seed=3, frozen=True) as simulator: simulator.url`.

    The launch depends on `seed`, `tweets`, `scale`, `mishaps` and its start: `starts_at`, else the
    clock's epoch, else now. `frozen` stops time at the start until it is advanced. `qps` 0 means no
    limit.
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
    ) -> None:
        self.time = SimClock(clock=clock, starts_at=starts_at, frozen=frozen)
        self.launch: Launch = draw_launch(
            seed=seed,
            starts_at=self.time.starts_at,
            tweets=tweets,
            scale=scale,
            mishaps=mishaps,
        )
        self.api_key = api_key
        self.meter = Meter(qps=qps, credits=credits)
        self.faults = Faults(seed=seed)
        sizes = page_sizes or PageSizes()
        handler = RequestHandler(
            provider=Provider(self.launch, meter=self.meter, sizes=sizes),
            accounts=self.launch.account_pool,
            controls=Controls(
                self.launch, time=self.time, meter=self.meter, faults=self.faults, seed=seed
            ),
            time=self.time,
            meter=self.meter,
            faults=self.faults,
            api_key=api_key,
        )
        self._server = Server((host, port), handler=handler)
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
