"""Starts `asking_processes` on the database of a test."""

import os
import subprocess
import sys
import time
from collections.abc import Callable

from django.conf import settings

from tests.builders import database_url


def ask_until(
    module: str, url: str, *, begun: Callable[[], bool], enough: Callable[[], bool]
) -> None:
    """Four processes of `module` ask `url`; one is killed when they have `begun`."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "socap.settings",
        "DATABASE_URL": database_url(),
        "SOCAP_DATA_DIR": str(settings.SOCAP_DATA_DIR),
    }
    command = [sys.executable, "-m", f"tests.collection.provider.{module}", url, "4"]
    asking = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE)
    deadline = time.monotonic() + 90
    try:
        for condition in (begun, enough):
            while not condition():
                assert asking.poll() is None, "it died"
                assert time.monotonic() < deadline, "it did not come about in 90 s"
                time.sleep(0.05)
            assert asking.stdin is not None
            asking.stdin.write(b"\n")
            asking.stdin.flush()
        assert asking.wait(60) == 0
    finally:
        asking.kill()
        asking.communicate()
