"""Searches X API as often as it may, in several processes; one is killed at it."""

import multiprocessing
import sys
import threading
import time
from datetime import UTC, datetime, timedelta

import django

django.setup()

from socap.collection.provider.client import Provider, record_limit  # noqa: E402
from socap.lib.clock import Clock  # noqa: E402
from socap.sources.base import Action, ErrorKind, SourceError  # noqa: E402
from socap.sources.x_api_v2 import XApiV2  # noqa: E402

TWEET = "1990000000000000001"


def ask_for(seconds: float, provider: Provider) -> None:
    ends, since = time.monotonic() + seconds, datetime.now(UTC) - timedelta(hours=1)
    while (left := ends - time.monotonic()) > 0:
        for action, start in ((Action.REPLY, None), (Action.RETWEET, since), (Action.QUOTE, None)):
            try:
                provider.with_deadline(left).engagements(action, TWEET, cursor=None, since=start)
            except SourceError as error:
                assert error.kind is not ErrorKind.NETWORK, error
                time.sleep(min(0.2, error.retry_after or 0.05))


def work(url: str, seconds: float) -> None:
    source = XApiV2(credentials={"bearer_token": "t"}, url=url, on_limits=record_limit)
    provider = Provider(source, qps=None, clock=Clock())
    threads = [threading.Thread(target=ask_for, args=(seconds, provider)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    url, workers, seconds = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    forked = multiprocessing.get_context("fork")  # before any connection is opened
    processes = [forked.Process(target=work, args=(url, seconds)) for _ in range(workers)]
    for process in processes:
        process.start()
    time.sleep(seconds / 3)
    processes[0].kill()
    for process in processes:
        process.join()
