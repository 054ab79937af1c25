"""A simulated launch in a process of its own, and SOCAP set up to read it by its clock."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from socap.lib import env


@contextmanager
def simulated_launch(
    *, speed: float, tweets: int, scale: float, seed: int = 1, starts_at: datetime | None = None
) -> Iterator[str]:
    """Yields the address of the launch. Its time runs on while it is read, as X's does.

    With `starts_at` its clock shows that time first.
    """
    begin = "None" if starts_at is None else f"datetime.fromisoformat({str(starts_at)!r})"
    script = (
        "from datetime import UTC, datetime; from socap.lib.clock import Clock;"
        f" from socap.simulator import Simulator; now = datetime.now(UTC); start = {begin};"
        f" s = Simulator(clock=Clock(now, {speed}), starts_at=start, qps=0, mishaps=False,"
        f" seed={seed}, tweets={tweets}, scale={scale});"
        " s.time.advance((start - now).total_seconds() if start else 0);"
        " print(s.url, flush=True); s.serve_forever()"
    )
    child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    try:
        yield child.stdout.readline().strip()
    finally:
        child.terminate()
        child.wait()


def use_launch(url: str, folder: str, *, qps: float) -> None:
    """Sets SOCAP up in this process: its data in `folder`, its provider at `url`."""
    env.clear_settings()
    os.environ |= {
        "SOCAP_DATA_DIR": folder,
        "SOCAP_LOG_LEVEL": "WARNING",
        "TWITTER_API_URL": url,
        "TWITTER_API_KEY": "demo",
        "TWITTER_QPS_LIMIT": str(qps),
        "DJANGO_SETTINGS_MODULE": "socap.settings",
    }


def follow_clock(state: dict[str, Any]) -> None:
    """Lets SOCAP's clock show what the simulator's shows, as two clocks of the real world do."""
    from django.conf import settings

    from socap.collection.provider.client import close_providers
    from socap.lib.clock import Clock

    ahead, speed = timedelta(seconds=state["shift_seconds"]), state["speed"]
    epoch = Clock.parse(state["clock"]).epoch
    settings.SOCAP_CLOCK = Clock(epoch - ahead / (speed - 1), speed)
    close_providers()  # it keeps the clock that it was opened with
