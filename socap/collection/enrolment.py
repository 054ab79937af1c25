"""Adds tweets to a campaign: parses their URLs, looks them up at the provider, explains refusals."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from django.db import transaction

from socap.alerts.matches import match_known_engagements, reopen_matches
from socap.campaigns.lifecycle import NewCampaign, add_tweets, create_campaign
from socap.campaigns.models import Campaign, CampaignTweet, Category
from socap.campaigns.tweet_urls import InvalidTweetUrl, parse_tweet_id
from socap.collection.own_account_changes import own_accounts_changing
from socap.collection.pace.spending import book_call
from socap.collection.polling import schedule
from socap.collection.polling.new_quotes import watch_new_quotes
from socap.collection.provider.circuit import CircuitOpen
from socap.collection.provider.client import Provider
from socap.lib.database.contention import retry_on_conflict
from socap.sources.base import Post, SourceError
from socap.sources.traits import Endpoint

NOT_FOUND = "the provider does not know this tweet: deleted, protected, or a digit is wrong"
NOTHING_KNOWN: Mapping[str, Post] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestedTweet:
    """A tweet URL as entered by the user, with its category."""

    url: str
    category: Category


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedTweet:
    """A tweet URL that was rejected, with the reason."""

    url: str
    category: Category
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedTweets:
    """Lookup results; `unverified` is the reason when the provider could not be reached, else ''."""

    posts: dict[str, Post]
    wanted: tuple[tuple[str, Category], ...]
    refused: tuple[RefusedTweet, ...]
    unverified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentResult:
    """A campaign with the tweets just added (`taken`) and rejected (`refused`)."""

    campaign: Campaign
    taken: tuple[CampaignTweet, ...]
    refused: tuple[RefusedTweet, ...]
    unverified: str = ""


class NoUsableTweets(ValueError):
    """Every tweet was rejected; `refused` has the reasons."""

    def __init__(self, refused: Sequence[RefusedTweet]) -> None:
        super().__init__("none of the tweets can be watched")
        self.refused = tuple(refused)


def resolve(
    wanted: Sequence[RequestedTweet],
    *,
    provider: Provider,
    present: Sequence[str] = (),
    removed: Sequence[str] = (),
    known: Mapping[str, Post] = NOTHING_KNOWN,
) -> ResolvedTweets:
    """Checks each URL independently and returns which are accepted and which are rejected.

    If the provider is unreachable, tweets are accepted unverified and the first poll decides.
    `present` holds the ids already in the campaign. Ids in `removed` (restored with their data)
    and in `known` (just looked up) are not requested again.
    """
    refused: list[RefusedTweet] = []
    ids: dict[str, Category] = {}
    address: dict[str, RequestedTweet] = {}
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
    asked, unverified = fetch_posts(
        [tweet_id for tweet_id in ids if tweet_id not in unasked], provider
    )
    posts |= asked
    if not unverified:
        for tweet_id in [tweet_id for tweet_id in ids if tweet_id not in unasked | asked.keys()]:
            refused.append(_refuse(address[tweet_id], NOT_FOUND))
            del ids[tweet_id]
    return ResolvedTweets(
        posts=posts, wanted=tuple(ids.items()), refused=tuple(refused), unverified=unverified
    )


def start_campaign(
    draft: NewCampaign,
    wanted: Sequence[RequestedTweet],
    *,
    provider: Provider,
    queue: schedule.Queue,
    known: Mapping[str, Post] = NOTHING_KNOWN,
    before: Callable[[], None] | None = None,
    after: Callable[[Campaign, Sequence[CampaignTweet]], None] | None = None,
) -> EnrolmentResult:
    """Looks up the tweets, creates the campaign and queues its first poll.

    `before` and `after` run inside the storing transaction, which excludes other campaign
    creations: `before` may raise to refuse, `after` may store more. Raises `NoUsableTweets` if
    every tweet is rejected.
    """
    resolved = resolve(wanted, provider=provider, known=known)
    if not resolved.wanted:
        raise NoUsableTweets(resolved.refused)
    now = provider.clock.now()

    @retry_on_conflict
    @transaction.atomic
    def store() -> tuple[Campaign, list[CampaignTweet]]:
        schedule.lock_planning()
        if before:
            before()
        campaign = create_campaign(draft, now=now)
        if looked_up := len(resolved.posts.keys() - known.keys()):
            book_call(campaign, provider.source.traits, Endpoint.TWEETS, rows=looked_up, now=now)
        taken = _watch(campaign, resolved, queue, now)
        if after:
            after(campaign, taken)
        return campaign, taken

    campaign, taken = store()
    return EnrolmentResult(
        campaign=campaign,
        taken=tuple(taken),
        refused=resolved.refused,
        unverified=resolved.unverified,
    )


def enrol(
    campaign: Campaign,
    wanted: Sequence[RequestedTweet],
    *,
    provider: Provider,
    queue: schedule.Queue,
    known: Mapping[str, Post] = NOTHING_KNOWN,
) -> EnrolmentResult:
    """Adds tweets to an existing campaign and, if it is active, queues their first poll."""
    present = list(campaign.entries.values_list("tweet_id", flat=True))
    removed = list(campaign.removed.values_list("tweet_id", flat=True))
    resolved = resolve(wanted, provider=provider, present=present, removed=removed, known=known)
    now = provider.clock.now()

    @retry_on_conflict
    @transaction.atomic
    def store() -> list[CampaignTweet]:
        schedule.lock_planning()
        return _watch(campaign, resolved, queue, now)

    return EnrolmentResult(
        campaign=campaign,
        taken=tuple(store()),
        refused=resolved.refused,
        unverified=resolved.unverified,
    )


def _watch(
    campaign: Campaign, resolved: ResolvedTweets, queue: schedule.Queue, now: datetime
) -> list[CampaignTweet]:
    with own_accounts_changing([campaign], now=now):  # by the tweets' authors
        taken = add_tweets(campaign, resolved.wanted, posts=resolved.posts, now=now)
    if taken:
        watch_new_quotes(campaign=campaign.pk, now=now)  # that other campaigns have recorded
        reopen_matches(campaign, [tweet_id for tweet_id, _ in resolved.wanted], now=now)
        match_known_engagements(campaign, now=now)
        schedule.plan(queue=queue, only=campaign, now=now)
    return taken


def fetch_posts(ids: Sequence[str], provider: Provider) -> tuple[dict[str, Post], str]:
    """Returns the posts the provider found, and the reason if some could not be looked up."""
    posts: dict[str, Post] = {}
    size = provider.source.traits.metrics_batch
    try:
        for start in range(0, len(ids), size):
            posts |= provider.tweets(ids[start : start + size])
    except (SourceError, CircuitOpen) as error:
        return posts, f"not verified, the provider did not answer: {error}"
    return posts, ""


def _refuse(item: RequestedTweet, problem: str) -> RefusedTweet:
    return RefusedTweet(url=item.url, category=item.category, problem=problem)
