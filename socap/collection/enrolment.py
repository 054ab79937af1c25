"""Takes tweets into a campaign: reads the addresses, asks the provider, says why one is refused."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from django.db import transaction

from socap.alerts.matches import notice_known, notice_returned
from socap.campaigns.lifecycle import NewCampaign, add_tweets, create_campaign
from socap.campaigns.models import Campaign, CampaignTweet, Category
from socap.campaigns.tweet_urls import InvalidTweetUrl, parse_tweet_id
from socap.collection.polling import schedule
from socap.collection.provider.circuit import CircuitOpen
from socap.collection.provider.client import Provider
from socap.lib.database.contention import tried_again
from socap.sources.base import Post, SourceError

NOT_FOUND = "the provider does not know this tweet: deleted, protected, or a digit is wrong"
NOTHING_KNOWN: Mapping[str, Post] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One address as it was typed."""

    url: str
    category: Category


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """An address that was not taken, and why."""

    url: str
    category: Category
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """The addresses after asking the provider; `unverified` says why it could not be asked."""

    posts: dict[str, Post]
    wanted: tuple[tuple[str, Category], ...]
    refused: tuple[Refused, ...]
    unverified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """A campaign with what was taken into it just now."""

    campaign: Campaign
    taken: tuple[CampaignTweet, ...]
    refused: tuple[Refused, ...]
    unverified: str = ""


class NothingToWatch(ValueError):
    """Every address was refused; `refused` says why."""

    def __init__(self, refused: Sequence[Refused]) -> None:
        super().__init__("none of the tweets can be watched")
        self.refused = tuple(refused)


def resolve(
    wanted: Sequence[Wanted],
    *,
    provider: Provider,
    present: Sequence[str] = (),
    removed: Sequence[str] = (),
    known: Mapping[str, Post] = NOTHING_KNOWN,
) -> Resolved:
    """Check every address by itself; one that fails stops nothing else.

    A provider that does not answer verifies nothing: the tweets are taken as they are and the first
    poll tells. `present` are the ids that the campaign has already; those of `removed` come back with
    their record, and those of `known` were asked for just now: neither is asked for again.
    """
    refused: list[Refused] = []
    ids: dict[str, Category] = {}
    address: dict[str, Wanted] = {}
    for item in wanted:
        try:
            tweet_id = parse_tweet_id(item.url)
        except InvalidTweetUrl as error:
            refused.append(_refuse(item, error.reason))
            continue
        if tweet_id in present:
            refused.append(_refuse(item, "already in this campaign"))
        elif tweet_id in ids:
            refused.append(_refuse(item, f"given twice; it stays a {ids[tweet_id].value} tweet"))
        else:
            ids[tweet_id], address[tweet_id] = item.category, item
    posts = {tweet_id: known[tweet_id] for tweet_id in ids if tweet_id in known}
    unasked = posts.keys() | removed
    asked, unverified = ask([tweet_id for tweet_id in ids if tweet_id not in unasked], provider)
    posts |= asked
    if not unverified:
        for tweet_id in [tweet_id for tweet_id in ids if tweet_id not in unasked | asked.keys()]:
            refused.append(_refuse(address[tweet_id], NOT_FOUND))
            del ids[tweet_id]
    return Resolved(
        posts=posts, wanted=tuple(ids.items()), refused=tuple(refused), unverified=unverified
    )


def start_campaign(
    draft: NewCampaign,
    wanted: Sequence[Wanted],
    *,
    provider: Provider,
    queue: schedule.Queue,
    known: Mapping[str, Post] = NOTHING_KNOWN,
    before: Callable[[], None] | None = None,
    after: Callable[[Campaign, Sequence[CampaignTweet]], None] | None = None,
) -> Enrolled:
    """Resolve, store, and queue the first poll at once.

    `before` and `after` run in the transaction that stores it, while no other campaign is stored:
    the first may refuse, the second write down more. Raises `NothingToWatch` when tweets were given
    and none can be taken.
    """
    resolved = resolve(wanted, provider=provider, known=known)
    if not resolved.wanted:
        raise NothingToWatch(resolved.refused)
    now = provider.clock.now()

    @tried_again
    @transaction.atomic
    def store() -> tuple[Campaign, list[CampaignTweet]]:
        schedule.one_planner_at_a_time()
        if before:
            before()
        campaign = create_campaign(draft, now=now)
        taken = _watch(campaign, resolved, queue, now)
        if after:
            after(campaign, taken)
        return campaign, taken

    campaign, taken = store()
    return Enrolled(
        campaign=campaign,
        taken=tuple(taken),
        refused=resolved.refused,
        unverified=resolved.unverified,
    )


def enrol(
    campaign: Campaign,
    wanted: Sequence[Wanted],
    *,
    provider: Provider,
    queue: schedule.Queue,
    known: Mapping[str, Post] = NOTHING_KNOWN,
) -> Enrolled:
    """Add tweets to a campaign that exists, and read them at once if it is active."""
    present = list(campaign.entries.values_list("tweet_id", flat=True))
    removed = list(campaign.removed.values_list("tweet_id", flat=True))
    resolved = resolve(wanted, provider=provider, present=present, removed=removed, known=known)
    now = provider.clock.now()

    @tried_again
    @transaction.atomic
    def store() -> list[CampaignTweet]:
        schedule.one_planner_at_a_time()
        return _watch(campaign, resolved, queue, now)

    return Enrolled(
        campaign=campaign,
        taken=tuple(store()),
        refused=resolved.refused,
        unverified=resolved.unverified,
    )


def _watch(
    campaign: Campaign, resolved: Resolved, queue: schedule.Queue, now: datetime
) -> list[CampaignTweet]:
    taken = add_tweets(campaign, resolved.wanted, posts=resolved.posts, now=now)
    if taken:
        notice_returned(campaign, [tweet_id for tweet_id, _ in resolved.wanted], now=now)
        notice_known(campaign, now=now)
        schedule.plan(queue=queue, only=campaign, now=now)
    return taken


def ask(ids: Sequence[str], provider: Provider) -> tuple[dict[str, Post], str]:
    """What the provider knows of them, and why it could not be asked for all, if so."""
    posts: dict[str, Post] = {}
    size = provider.source.traits.metrics_batch
    try:
        for start in range(0, len(ids), size):
            posts |= provider.tweets(ids[start : start + size])
    except (SourceError, CircuitOpen) as error:
        return posts, f"not verified, the provider did not answer: {error}"
    return posts, ""


def _refuse(item: Wanted, problem: str) -> Refused:
    return Refused(url=item.url, category=item.category, problem=problem)
