"""Asks a stand-in for a provider as often as it may, in several processes; one is killed at it."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import django

django.setup()

import httpx  # noqa: E402

from socap.collection.provider.client import Provider, record_limit  # noqa: E402
from socap.lib.clock import Clock  # noqa: E402
from socap.sources.base import Action, ErrorKind, Page, ProviderRow, SourceError  # noqa: E402
from socap.sources.registry import traits_of  # noqa: E402
from socap.sources.traits import Endpoint, LimitSeen, RateWindow  # noqa: E402
from tests.collection.provider.asking_processes import ask_in_processes  # noqa: E402

CALLS, SECONDS, LONG = 12, 2.0, 900.0


class Windowed:
    """Speaks to the stand-in; its answers carry headers where it sends any."""

    traits = replace(
        traits_of("twitterapi_io"),
        name="windowed",
        account_rates=(),
        windows={
            Endpoint.RETWEET: (RateWindow(calls=CALLS, seconds=SECONDS),),
            Endpoint.QUOTE: (RateWindow(calls=CALLS, seconds=LONG),),
        },
    )

    def __init__(self, url: str) -> None:
        self.http = httpx.Client(base_url=url, timeout=10)

    def engagements(
        self, action: Action, tweet_id: str, *, cursor: str | None, since: datetime | None
    ) -> Page[ProviderRow]:
        answer = self.http.get(f"/{action.value}")
        if "x-rate-limit-reset" in answer.headers:
            limit, remaining, reset = (
                int(answer.headers[f"x-rate-limit-{name}"])
                for name in ("limit", "remaining", "reset")
            )
            record_limit(
                LimitSeen(
                    endpoint=Endpoint(action),
                    limit=limit,
                    remaining=remaining,
                    resets_at=datetime.fromtimestamp(reset, UTC),
                )
            )
        if answer.status_code == 429:
            raise SourceError("too many", kind=ErrorKind.RATE_LIMITED)
        return Page(items=())


def ask(provider: Provider, is_over: Callable[[], bool]) -> None:
    while not is_over():
        for action in (Action.RETWEET, Action.QUOTE):
            try:
                provider.with_deadline(2.0).engagements(action, "1", cursor=None, since=None)
            except SourceError as error:
                time.sleep(min(0.2, error.retry_after or 0.05))


if __name__ == "__main__":
    ask_in_processes(lambda url: Provider(Windowed(url), qps=None, clock=Clock()), ask)  # type: ignore[arg-type]
