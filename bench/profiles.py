"""Measures how many profiles a second the worker's job places and reads, and prints one JSON object.

    python bench/profiles.py [--accounts 6000]

The accounts are the simulator's, recorded as a page of a list is, in an empty database. Their places
repeat more often than real ones do, whose rate `bench/places.py` measures. `per_second_of_worker` counts
the processor time of the job alone, `per_second_elapsed` all that passes, with the database's.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from socap.lib import env

LEAST_PER_SECOND = 2_000


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--accounts", type=int, default=6_000)
    count = parser.parse_args().accounts
    with tempfile.TemporaryDirectory(prefix="socap-bench-") as folder:
        env.clear_settings()
        os.environ |= {
            "SOCAP_DATA_DIR": folder,
            "SOCAP_LOG_LEVEL": "ERROR",
            "TWITTER_API_KEY": "none",
            "DJANGO_SETTINGS_MODULE": "socap.settings",
        }
        from socap.cli.ready import django_ready

        with django_ready():
            figures = measure(count)
    print(json.dumps(figures, indent=2))
    sys.exit(not figures["ok"])


def measure(count: int) -> dict[str, float | bool]:
    from socap.insight.account_insights import derive_account_insights
    from socap.insight.profile_reading import read_profiles

    now = datetime.now(UTC)

    def job() -> None:
        derive_account_insights(now=now)
        read_profiles()

    record_invented(1_000, seed=1)
    job()  # loads the lists of names
    record_invented(count, seed=2)
    worker, elapsed = timed(job)
    return {
        "accounts": count,
        "per_second_of_worker": round(count / worker),
        "per_second_elapsed": round(count / elapsed),
        "ok": count / worker >= LEAST_PER_SECOND,
    }


def timed(job: Callable[[], None]) -> tuple[float, float]:
    """Returns the seconds of this process's processor, and those that passed."""
    processor, clock = time.process_time(), time.perf_counter()
    job()
    return time.process_time() - processor, time.perf_counter() - clock


def record_invented(count: int, *, seed: int) -> None:
    """Records so many accounts of the simulator, as the provider tells of them."""
    import random

    from django.db import transaction

    from socap.people.accounts import record_accounts
    from socap.simulator.server.profile_writer import author_profile
    from socap.simulator.world.account_pool import AccountPool
    from socap.sources.twitterapi_io_shapes import profile_of

    now = datetime.now(UTC)
    pool = AccountPool(rng=random.Random(seed), now=int(now.timestamp() * 1000))
    profiles = [profile_of(author_profile(account)) for account in pool.crowd(count)]
    with transaction.atomic():
        record_accounts([profile for profile in profiles if profile], now=now)


if __name__ == "__main__":
    main()
