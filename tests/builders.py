"""Short ways to say what a test needs: invented profiles, posts, provider_rows, campaigns, polls."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from django.db import connection, transaction

from socap.campaigns.engagements import OccurrenceBounds, RecordedPage, record_engagements
from socap.campaigns.lifecycle import NewCampaign, add_tweets, complete, create_campaign
from socap.campaigns.models import Campaign, Category
from socap.campaigns.readings import record_readings
from socap.campaigns.snapshots import snapshot_completed_cycles
from socap.lib.clock import Clock
from socap.people.accounts import record_accounts
from socap.people.followings import begin_sync, finish_sync, record_followings
from socap.people.important_list import store_people
from socap.people.important_list_parser import Entry
from socap.people.models import ImportantPerson
from socap.sources.base import (
    Action,
    Balance,
    Counters,
    ErrorKind,
    Page,
    Post,
    Profile,
    ProviderRow,
    SourceError,
    StatedPlace,
)
from socap.sources.registry import traits_of

NOW = datetime(2026, 6, 2, 14, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def database_url() -> str:
    """The database of this test, for a process of its own."""
    known = connection.settings_dict
    where = {"host": known["HOST"], "port": known["PORT"], **known["OPTIONS"]}
    given = {name: value for name, value in where.items() if isinstance(value, str) and value}
    return f"postgresql://{known['USER']}@/{known['NAME']}?{urlencode(given)}"


def profile(id: str = "1", **known: Any) -> Profile:
    return Profile(**{"id": id, "username": f"user_{id}", **known})


def post(id: str, by: str = "900", text: str = "", **known: Any) -> Post:
    """A tweet; counters may be given by their names."""
    counters = {name: known.pop(name) for name in Counters.__slots__ if name in known}
    fields: dict[str, Any] = {"id": id, "author": profile(by), "text": text}
    return Post(**fields | {"counters": Counters(**counters)} | known)


def retweet(by: str, **known: Any) -> ProviderRow:
    return ProviderRow(profile=profile(by, **known))


def reply(
    id: str, by: str, text: str = "", at: datetime | None = NOW, **counters: Any
) -> ProviderRow:
    """A reply or a quote: both are tweets of their own."""
    return ProviderRow(profile=profile(by), post=post(id, by, text, created_at=at, **counters))


class StandingStill(Clock):
    """A clock that stands still at its epoch."""

    def now(self) -> datetime:
        return self.epoch


def a_campaign(
    tweets: Mapping[str, str] | Sequence[str] = ("100",),
    *,
    now: datetime = NOW,
    lasts: timedelta = 3 * DAY,
    **draft: Any,
) -> Campaign:
    """A campaign over tweet ids (main ones, or by category) that the provider says nothing of."""
    wanted = tweets if isinstance(tweets, Mapping) else dict.fromkeys(tweets, "main")
    fields: dict[str, Any] = {"name": "A launch", "starts_at": now, "ends_at": now + lasts}
    campaign = create_campaign(NewCampaign(**fields | draft), now=now)
    add_tweets(campaign, [(id_, Category(c)) for id_, c in wanted.items()], posts={}, now=now)
    return campaign


def complete_ended(*, now: datetime) -> list[Campaign]:
    """Complete every active campaign whose window is over, as the schedule does."""
    ended = Campaign.objects.filter(ends_at__lte=now)
    return [campaign for campaign in ended if complete(campaign, now=now)]


def poll(now: datetime, *posts: Post, missing: Sequence[str] = ()) -> int:
    """One metrics answer, recorded as the metrics job does; returns the snapshots taken."""
    found = {item.id: item for item in posts}
    with transaction.atomic():
        record_readings([*found, *missing], found, now=now)
        return snapshot_completed_cycles([*found, *missing], now=now)


def engage(
    tweet: str,
    action: Action,
    *provider_rows: ProviderRow,
    now: datetime = NOW,
    after: datetime | None = None,
    baseline: bool = False,
) -> RecordedPage:
    since = OccurrenceBounds(top=after, below=None, run_started_at=now)
    with transaction.atomic():
        return record_engagements(
            tweet, action, provider_rows, since=since, baseline=baseline, now=now
        )


def accounts(*profiles: Profile, now: datetime = NOW) -> int:
    with transaction.atomic():
        return record_accounts(profiles, now=now).new


def people(**weights: int) -> None:
    """Put people on the list, or change their weights."""
    store_people([Entry(username=name, weight=weight) for name, weight in weights.items()], now=NOW)


def follows(username: str, account_ids: Iterable[str], *, now: datetime = NOW) -> ImportantPerson:
    """Read everybody whom this person follows, in one page."""
    person = ImportantPerson.objects.get(username=username)
    begin_sync(person, now=now)
    record_followings(person, list(account_ids), next_cursor="", now=now)
    finish_sync(person, now=now)
    return person


class InventedSource:
    """A provider that answers from what a test lays into it, page by page.

    `failing` holds what it raises once instead, by cursor.
    """

    traits = replace(traits_of("twitterapi_io"), name="invented", lists={})

    def __init__(self, *, followings: Mapping[str, Sequence[Sequence[str]]] | None = None) -> None:
        self.posts: dict[str, Post] = {}
        self.following = dict(followings or {})
        self.by_name: dict[str, Profile] = {}
        self.failing: dict[str | None, SourceError] = {}
        self.asked: list[str | None] = []

    def tweets(self, ids: Sequence[str]) -> dict[str, Post]:
        return {id_: self.posts[id_] for id_ in ids if id_ in self.posts}

    def engagements(
        self, action: Action, tweet_id: str, *, cursor: str | None, since: datetime | None
    ) -> Page[ProviderRow]:
        return Page(items=())

    def followings(self, username: str, *, account_id: str, cursor: str | None) -> Page[Profile]:
        self.asked.append(cursor)
        if cursor in self.failing:
            raise self.failing.pop(cursor)
        pages = self.following.get(username, [])
        number = int(cursor or 0)
        more = number + 1 < len(pages)
        return Page(
            items=tuple(map(profile, pages[number] if pages else ())),
            next_cursor=str(number + 1) if more else None,
            has_next=more,
        )

    def author_posts(self, username: str, *, account_id: str, since: datetime) -> Page[Post]:
        return Page(items=())

    def user(self, username: str) -> Profile:
        if username in self.by_name:
            return self.by_name[username]
        if username not in self.following:
            raise SourceError(f"@{username} is unknown", kind=ErrorKind.GONE)
        follows = {id_ for page in self.following[username] for id_ in page}
        return Profile(id="9" + "".join(str(ord(c)) for c in username), username=username,
                       following=len(follows))  # fmt: skip

    def users(self, ids: Sequence[str]) -> dict[str, Profile]:
        everybody = map(self.user, {*self.by_name, *self.following})
        return {found.id: found for found in everybody if found.id in ids}

    def stated_place(self, username: str) -> StatedPlace:
        raise ValueError("it does not say where accounts are based")

    def balance(self) -> Balance:
        return Balance(credits=0)

    def close(self) -> None: ...


def a_worker(age: str = "0 s", parts: Iterable[str] = ("collection", "alerts")) -> None:
    """A `socap worker` as the database shows it: a heartbeat of each part, so old."""
    with connection.cursor() as cursor:
        cursor.execute(
            """WITH beat AS (
                   INSERT INTO procrastinate_workers (last_heartbeat)
                   SELECT now() - %s::interval FROM unnest(%s::text[]) RETURNING id)
               INSERT INTO collection_workerpart (worker_id, process, part, started_at)
               SELECT b.id, %s, p.part, now()
               FROM (SELECT id, row_number() OVER () AS nth FROM beat) b
               JOIN unnest(%s::text[]) WITH ORDINALITY AS p(part, nth) USING (nth)""",
            [age, list(parts), uuid4(), list(parts)],
        )
