"""What the contract's tests need, built through the product's own verbs."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from django.db import transaction

from socap.campaigns.engagements import OccurrenceBounds, record_engagements
from socap.campaigns.lifecycle import NewCampaign, add_tweets, create_campaign
from socap.campaigns.models import Campaign, Category
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

NOW = datetime(2026, 6, 2, 12, tzinfo=UTC)
UNKNOWN = Counters()


def profile(number: int) -> Profile:
    return Profile(id=str(number), username=f"user{number}", name=f"User {number}", followers=100)


def post(
    tweet_id: str, *, text: str = "", at: datetime = NOW, counters: Counters = UNKNOWN
) -> Post:
    return Post(
        id=tweet_id,
        author=profile(9_000_000),
        text=text or f"tweet {tweet_id}",
        created_at=at,
        counters=counters,
    )


def a_campaign(*tweet_ids: str, counters: Counters = UNKNOWN) -> Campaign:
    """An active campaign whose first tweet is main, the second influencer, the third investor."""
    draft = NewCampaign(name="A launch", starts_at=NOW, ends_at=NOW + timedelta(days=3))
    campaign = create_campaign(draft, now=NOW)
    categories = list(Category)
    add_tweets(
        campaign,
        [(tweet_id, categories[n % 3]) for n, tweet_id in enumerate(tweet_ids)],
        posts={tweet_id: post(tweet_id, counters=counters) for tweet_id in tweet_ids},
        now=NOW,
    )
    return campaign


def retweet(number: int) -> ProviderRow:
    return ProviderRow(profile=profile(number))


def reply(tweet_id: str, number: int, *, text: str = "nice", at: datetime = NOW) -> ProviderRow:
    return ProviderRow(profile=profile(number), post=post(tweet_id, text=text, at=at))


@transaction.atomic
def engage(tweet_id: str, action: Action, *provider_rows: ProviderRow) -> None:
    since = OccurrenceBounds(top=NOW - timedelta(hours=1), below=None, run_started_at=NOW)
    record_engagements(tweet_id, action, provider_rows, since=since, baseline=False, now=NOW)


def a_person(username: str, weight: int, *follows: int) -> None:
    """Somebody on the important list whose followings have been read."""
    store_people([Entry(username=username, weight=weight)], now=NOW)
    person = ImportantPerson.objects.get(username=username)
    begin_sync(person, now=NOW)
    record_followings(person, [str(number) for number in follows], next_cursor="", now=NOW)
    finish_sync(person, now=NOW)


class FakeSource:
    """A provider that knows the tweets it is given and whose lists are empty."""

    traits = traits_of(
        "twitterapi_io"
    )  # so that what becomes of it is told as of the configured one

    def __init__(self, *posts: Post) -> None:
        self.posts = {p.id: p for p in posts}

    def tweets(self, ids: Sequence[str]) -> dict[str, Post]:
        return {id_: self.posts[id_] for id_ in ids if id_ in self.posts}

    def engagements(
        self, action: Action, tweet_id: str, *, cursor: str | None, since: datetime | None
    ) -> Page[ProviderRow]:
        return Page(items=())

    def followings(self, username: str, *, account_id: str, cursor: str | None) -> Page[Profile]:
        return Page(items=())

    def author_posts(self, username: str, *, account_id: str, since: datetime) -> Page[Post]:
        return Page(items=())

    def user(self, username: str) -> Profile:
        raise SourceError(f"there is no @{username}", kind=ErrorKind.GONE)

    def users(self, ids: Sequence[str]) -> dict[str, Profile]:
        return {}

    def stated_place(self, username: str) -> StatedPlace:
        raise ValueError("it does not say where accounts are based")

    def balance(self) -> Balance:
        return Balance(credits=1)

    def close(self) -> None:
        return None
