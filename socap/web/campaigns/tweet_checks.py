"""Checks each tweet address before a campaign is created or extended with it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache

from socap.campaigns.models import Campaign, CampaignTweet, Category
from socap.campaigns.tweet_urls import InvalidTweetUrl, parse_tweet_id
from socap.collection.enrolment import NOT_FOUND, RequestedTweet, fetch_posts
from socap.collection.provider.client import INTERACTIVE_SECONDS, Provider
from socap.collection.provider.credentials import has_credentials
from socap.sources.base import Counters, Post, SourceError
from socap.web.campaigns import provider_dependency

# Tweets are cached, so that typing on does not pay for looking one up twice.
CACHE_SECONDS = 300
UNKNOWN = "unknown"
NO_KEY = "there is no provider key yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedTweet:
    """One address and its tweet; `problem` says why it cannot be watched, if so."""

    url: str
    category: Category
    index: int  # its position in its field
    tweet_id: str = ""
    post: Post | None = None
    problem: str = ""
    notes: tuple[str, ...] = ()

    @property
    def removal(self) -> str:
        """Returns the value that its Remove button sends."""
        return f"{self.category.value} {self.index} {self.url}"

    @property
    def tweet_url(self) -> str:
        name = self.post.author.username if self.post and self.post.author else "i"
        return f"https://x.com/{name}/status/{self.tweet_id}" if self.tweet_id else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TweetChecks:
    """All addresses in order; `lookup_problem` says why the provider could not be asked, if so."""

    tweets: tuple[CheckedTweet, ...] = ()
    lookup_problem: str = ""

    def in_category(self, category: str) -> list[CheckedTweet]:
        return [tweet for tweet in self.tweets if tweet.category == category]

    @property
    def valid(self) -> list[CheckedTweet]:
        return [tweet for tweet in self.tweets if not tweet.problem]

    @property
    def invalid(self) -> list[CheckedTweet]:
        return [tweet for tweet in self.tweets if tweet.problem]

    @property
    def counters(self) -> list[Counters]:
        """Returns the current counters of the valid tweets."""
        return [tweet.post.counters if tweet.post else Counters() for tweet in self.valid]


def check_tweets(
    wanted: Sequence[RequestedTweet],
    *,
    campaign: Campaign | None = None,
    provider: Provider | None = None,
) -> TweetChecks:
    """Returns the checked addresses in order.

    1. Reads the tweet id in each address.
    2. Looks up the tweets that are not cached, 100 per call.
    3. Compares them with each other and with existing campaigns.

    `campaign` is the one they would be added to; `provider` is the one this request already uses.
    """
    ids = [_tweet_id(item.url) for item in wanted]
    posts, unknown, lookup_problem = _look_up([tweet_id for tweet_id in ids if tweet_id], provider)
    if campaign is not None:  # a removed tweet can be put back even if X no longer has it
        unknown -= set(campaign.removed.values_list("tweet_id", flat=True))
    campaigns_by_tweet = _campaigns_by_tweet([tweet_id for tweet_id in ids if tweet_id])
    main_author = _main_author(wanted, ids, posts)
    seen: dict[str, Category] = {}
    counts: Counter[Category] = Counter()
    found = []
    for item, tweet_id in zip(wanted, ids, strict=True):
        post = posts.get(tweet_id)
        problem = _problem(item, tweet_id, seen, unknown, campaign, campaigns_by_tweet)
        found.append(
            CheckedTweet(
                url=item.url,
                category=item.category,
                index=counts[item.category],
                tweet_id=tweet_id,
                post=post,
                problem=problem,
                notes=()
                if problem
                else _notes(
                    item, post, main_author, campaigns_by_tweet.get(tweet_id, ()), campaign
                ),
            )
        )
        counts[item.category] += 1
        if tweet_id:
            seen.setdefault(tweet_id, item.category)
    return TweetChecks(tweets=tuple(found), lookup_problem=lookup_problem)


def cached_posts(wanted: Sequence[RequestedTweet]) -> dict[str, Post]:
    """Returns the cached tweets by id; they need not be looked up again."""
    ids = [tweet_id for item in wanted if (tweet_id := _tweet_id(item.url))]
    return {id_: post for id_, post in _cached(ids).items() if isinstance(post, Post)}


def _tweet_id(url: str) -> str:
    try:
        return parse_tweet_id(url)
    except InvalidTweetUrl:
        return ""


def _address_problem(url: str) -> str:
    """Returns why the address has no tweet id, or an empty string."""
    try:
        parse_tweet_id(url)
    except InvalidTweetUrl as error:
        return error.reason
    return ""


def _look_up(
    ids: Sequence[str], provider: Provider | None
) -> tuple[dict[str, Post], set[str], str]:
    """Returns the tweets by id, the ids unknown to the provider, and why it was not asked."""
    found = _cached(ids)
    missing = [id_ for id_ in dict.fromkeys(ids) if id_ not in found]
    lookup_problem = ""
    if missing:
        answers, lookup_problem = _ask_provider(missing, provider)
        if not lookup_problem:
            found |= dict.fromkeys(missing, UNKNOWN)
        found |= answers
        fresh = {_cache_key(id_): found[id_] for id_ in missing if id_ in found}
        cache.set_many(fresh, CACHE_SECONDS)
    posts = {id_: post for id_, post in found.items() if isinstance(post, Post)}
    return posts, found.keys() - posts.keys(), lookup_problem


def _ask_provider(
    ids: Sequence[str], provider: Provider | None
) -> tuple[dict[str, Post | str], str]:
    try:
        provider = provider or provider_dependency.get_provider().with_deadline(INTERACTIVE_SECONDS)
        if provider.name in settings.SOCAP_SOURCES and not has_credentials(provider.name):
            return {}, NO_KEY  # a call without a key would only open the circuit
        posts, lookup_problem = fetch_posts(ids, provider)
    except SourceError as error:
        return {}, str(error)
    return dict(posts), lookup_problem


def _cached(ids: Sequence[str]) -> dict[str, Post | str]:
    found = cache.get_many([_cache_key(id_) for id_ in ids])
    return {id_: found[_cache_key(id_)] for id_ in ids if _cache_key(id_) in found}


def _cache_key(tweet_id: str) -> str:
    return f"post:{','.join(settings.SOCAP_SOURCES)}:{tweet_id}"


def _campaigns_by_tweet(ids: Sequence[str]) -> dict[str, list[Campaign]]:
    found: dict[str, list[Campaign]] = {}
    entries = CampaignTweet.objects.filter(tweet_id__in=ids).select_related("campaign")
    for entry in entries.order_by("-campaign_id"):
        found.setdefault(entry.tweet_id, []).append(entry.campaign)
    return found


def _main_author(
    wanted: Sequence[RequestedTweet], ids: Sequence[str], posts: Mapping[str, Post]
) -> str:
    """Returns the author of most main tweets; of several, the one named first."""
    authors = Counter(
        author.username
        for item, tweet_id in zip(wanted, ids, strict=True)
        if item.category == Category.MAIN
        and (post := posts.get(tweet_id)) is not None
        and (author := post.author) is not None
    )
    return authors.most_common(1)[0][0] if authors else ""


def _problem(
    item: RequestedTweet,
    tweet_id: str,
    seen: Mapping[str, Category],
    unknown: set[str],
    campaign: Campaign | None,
    campaigns_by_tweet: Mapping[str, Sequence[Campaign]],
) -> str:
    if not tweet_id:
        return _address_problem(item.url)
    if tweet_id in seen:
        return f"given twice; it stays a {seen[tweet_id].value} tweet"
    if campaign is not None and campaign in campaigns_by_tweet.get(tweet_id, ()):
        return "already in this campaign"
    return NOT_FOUND if tweet_id in unknown else ""


def _notes(
    item: RequestedTweet,
    post: Post | None,
    main_author: str,
    campaigns: Sequence[Campaign],
    campaign: Campaign | None,
) -> tuple[str, ...]:
    """Returns remarks that do not prevent the tweet from being watched."""
    notes = []
    author = post.author.username if post and post.author else ""
    if item.category == Category.MAIN and author and author != main_author:
        notes.append(f"not by @{main_author}, as other main tweets are")
    if post and post.retweeted:
        notes.append("a retweet; engagement counts for the original tweet")
    if others := [other.name for other in campaigns if other != campaign]:
        more = f" and {len(others) - 1} more" if len(others) > 1 else ""
        notes.append(f"also in {others[0]}{more}")
    return tuple(notes)
