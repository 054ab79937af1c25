"""A provider with windows of several lengths, and how tests take turns of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from django.db import connection

from socap.collection.provider.client import (
    Provider,
    record_limit,
)
from socap.collection.provider.rate_limit import RateLimiter, Turn
from socap.lib.clock import Clock
from socap.sources.base import (
    Action,
    Page,
    Profile,
    ProviderRow,
    SourceError,
)
from socap.sources.registry import traits_of
from socap.sources.traits import Endpoint, LimitSeen, RateWindow, Traits

QUARTER = RateWindow(calls=75, seconds=900)
TRAITS = replace(
    traits_of("twitterapi_io"),
    name="windowed",
    account_rates=(),
    windows={
        Endpoint.RETWEET: (QUARTER,),
        Endpoint.QUOTE: (QUARTER, RateWindow(calls=5, seconds=1)),
        Endpoint.FOLLOWINGS: (RateWindow(calls=3, seconds=10),),
    },
)


def limiter(traits: Traits = TRAITS) -> RateLimiter:
    return RateLimiter(traits)


def take(endpoint: Endpoint, calls: int, traits: Traits = TRAITS) -> list[Turn]:
    """So many calls that are over at once."""
    found = limiter(traits)
    turns = [found.reserve(endpoint, patience=0) for _ in range(calls)]
    for turn in turns:
        found.end(turn)
    return turns


def seconds_pass(seconds: float) -> None:
    """For the database, by moving everything that it knows."""
    with connection.cursor() as cursor:
        for column in ("next_at", "held_until", "resets_at", "told_since"):
            cursor.execute(
                f"UPDATE collection_ratelimit SET {column} = {column} - %s * interval '1 s'",
                [seconds],
            )
        cursor.execute(
            """UPDATE collection_countedcall SET
                   reserved_at = reserved_at - %(by)s * interval '1 s',
                   ended_at = ended_at - %(by)s * interval '1 s'""",
            {"by": seconds},
        )


def seen(
    remaining: int, *, resets_in: float = 600, limit: int = 75, at: Endpoint = Endpoint.RETWEET
) -> LimitSeen:
    resets_at = datetime.now(UTC) + timedelta(seconds=resets_in)
    return LimitSeen(endpoint=at, limit=limit, remaining=remaining, resets_at=resets_at)


class Answering:
    """A source whose answers carry headers, or are refused, as told."""

    traits = TRAITS

    def __init__(self, *answers: LimitSeen | SourceError | None) -> None:
        self.answers, self.asked = list(answers), list[str]()

    def engagements(
        self, action: Action, tweet_id: str, *, cursor: str | None, since: datetime | None
    ) -> Page[ProviderRow]:
        self.asked.append(action.value)
        return self._answer(Page(items=()))

    def followings(self, username: str, *, account_id: str, cursor: str | None) -> Page[Profile]:
        self.asked.append("followings")
        return self._answer(Page(items=()))

    def _answer(self, page: Page) -> Page:  # type: ignore[type-arg]
        while self.answers:
            match self.answers.pop(0):
                case LimitSeen() as limit:
                    record_limit(limit)
                case SourceError() as error:
                    raise error
                case None:
                    break
        return page


def asked_by(source: Answering, **known: object) -> Provider:
    return Provider(source, qps=None, clock=Clock(), sleep=lambda _: None, **known)  # type: ignore[arg-type]


def ask(provider: Provider, action: Action = Action.RETWEET) -> None:
    provider.engagements(action, "1", cursor=None, since=None)


# --- what we count ourselves ---------------------------------------------------------------------
