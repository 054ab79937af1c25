"""Makes watched tweets of quotes: by a campaign's rule, or by hand; and stops watching them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet

from socap.campaigns.locks import lock_campaign, lock_tweets
from socap.campaigns.models import Campaign, Engagement, Status, Tweet, WatchedQuote
from socap.campaigns.own_accounts import OWN_IDS
from socap.campaigns.pace.pace_fields import PaceMode
from socap.campaigns.quotes.quote_fields import MOST_QUOTES
from socap.lib.database.contention import retry_on_conflict
from socap.lib.database.rows import update_row
from socap.sources.base import Action

# Whether quote `e`, by account `a`, is one that campaign `c` watches by itself.
IS_IMPORTANT_QUOTE = "(a.importance >= c.quote_importance OR e.views >= c.quote_views)"
# Quotes `e` of the tweets of campaign `c` by others, which are no tweets of the campaign themselves.
QUOTES_BY_OTHERS = f"""FROM campaigns_campaign c
    JOIN campaigns_campaigntweet ct ON ct.campaign_id = c.id
    JOIN campaigns_engagement e ON e.tweet_id = ct.tweet_id AND e.action = 'quote'
    JOIN people_account a ON a.id = e.account_id
    WHERE e.account_id NOT IN {OWN_IDS.format(campaign="c.id")}
        AND NOT EXISTS (SELECT 1 FROM campaigns_campaigntweet x
            WHERE x.campaign_id = c.id AND x.tweet_id = e.key)
        AND NOT EXISTS (SELECT 1 FROM campaigns_removedtweet x
            WHERE x.campaign_id = c.id AND x.tweet_id = e.key)"""
UNWATCHED = """NOT EXISTS (SELECT 1 FROM campaigns_watchedquote q
    WHERE q.campaign_id = c.id AND q.tweet_id = e.key)"""
BEST_FIRST = "a.importance DESC, e.views DESC NULLS LAST, e.key"
CANDIDATES = f"""
SELECT c.id, e.id {QUOTES_BY_OTHERS} AND c.status = '{Status.ACTIVE}' AND c.watches_quotes
    AND c.quote_limit > 0 AND {IS_IMPORTANT_QUOTE} AND {UNWATCHED} AND %(which)s
ORDER BY c.id, {BEST_FIRST}
"""


class QuoteLimitReached(ValueError):
    """The campaign watches as many quotes as it may."""

    def __init__(self, limit: int) -> None:
        super().__init__(
            f"The limit of watched quotes, {limit}, is reached. Stop watching one, or raise the limit."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NewQuotes:
    """The quotes that are watched from now on, by campaign; and those that were read before."""

    quotes: tuple[WatchedQuote, ...] = ()
    read_before: frozenset[str] = frozenset()

    @property
    def campaigns(self) -> list[int]:
        return sorted({quote.campaign_id for quote in self.quotes})


def watch_important_quotes(
    *,
    now: datetime,
    parent: str | None = None,
    campaign: int | None = None,
    affordable: Callable[[int], int] = lambda campaign: MOST_QUOTES,
) -> NewQuotes:
    """Watches the quotes of this tweet, or of this campaign's tweets, that its rule demands.

    The best first, up to the campaign's limit and to how many more it can afford; the others are found
    again later. One that was stopped by hand is not watched again.
    """
    which = "ct.tweet_id = %(parent)s" if parent is not None else "c.id = %(campaign)s"
    given = {"parent": parent, "campaign": campaign}
    if not _candidates(which, given):
        return NewQuotes()  # as nearly always, without a lock

    @retry_on_conflict
    @transaction.atomic
    def watch() -> NewQuotes:
        found: list[WatchedQuote] = []
        campaigns = sorted(_candidates(which, given))
        locked = Campaign.objects.select_for_update(no_key=True).filter(pk__in=campaigns)
        rooms = {one.pk: free_places(one) for one in locked.order_by("pk")}
        for campaign_id, wanted in _candidates(which, given).items():
            taken = wanted[: min(rooms.get(campaign_id, 0), affordable(campaign_id))]
            found += [
                WatchedQuote(campaign_id=campaign_id, tweet_id=key, parent_id=tweet, added_at=now)
                for key, tweet in Engagement.objects.filter(pk__in=taken).values_list(
                    "key", "tweet_id"
                )
            ]
        return _store(found, now=now)

    return watch()


def quote_of(campaign: Campaign, tweet_id: str) -> Engagement | None:
    """Returns a recorded quote of one of the campaign's tweets by its own id."""
    quotes = Engagement.objects.filter(tweet__entries__campaign=campaign, action=Action.QUOTE)
    return quotes.select_related("account").filter(key=tweet_id.replace("\0", "")).first()


@transaction.atomic
def watch_quote(
    campaign: Campaign, quote: Engagement, *, by: str, now: datetime, by_hand: bool = True
) -> NewQuotes:
    """Watches one quote of the campaign's tweets, also one that was stopped.

    Raises `QuoteLimitReached`, and Campaign.DoesNotExist.
    """
    stored = lock_campaign(campaign)
    known = stored.watched_quotes.filter(tweet=quote.key).first()
    if known is not None and known.stopped_at is None:
        return NewQuotes()
    if free_places(stored) <= 0:
        raise QuoteLimitReached(stored.quote_limit)
    if known is not None:
        update_row(known, stopped_at=None, stopped_by="")
        _poll_soon([stored.pk], now)
        return NewQuotes(quotes=(known,))
    new = WatchedQuote(
        campaign=stored, tweet_id=quote.key, parent_id=quote.tweet_id, added_at=now, added_by=by
    )
    return _store([new], now=now)


@transaction.atomic
def stop_watching(campaign: Campaign, tweet_id: str, *, by: str, now: datetime) -> bool:
    """Stops reading a quote; what it brought is kept. Returns False if it is not watched."""
    lock_campaign(campaign)
    watched = campaign.watched_quotes.filter(tweet=tweet_id, stopped_at=None)
    return bool(watched.update(stopped_at=now, stopped_by=by))


def quotes_of_tweets(campaign: Campaign) -> QuerySet[WatchedQuote]:
    """Returns the quotes that the campaign watches or has watched, without those of removed tweets."""
    return campaign.watched_quotes.filter(parent__in=campaign.entries.values("tweet"))


def free_places(campaign: Campaign) -> int:
    """Returns how many more quotes the campaign may watch; one that X no longer has takes no place."""
    watched = quotes_of_tweets(campaign).filter(stopped_at=None, tweet__missing_since=None)
    return campaign.quote_limit - watched.count()


def _candidates(which: str, given: dict[str, Any]) -> dict[int, list[int]]:
    """Returns the engagements to watch by campaign, the best first."""
    found: dict[int, list[int]] = {}
    with connection.cursor() as cursor:
        cursor.execute(CANDIDATES.replace("%(which)s", which), given)
        for campaign_id, engagement_id in cursor.fetchall():
            found.setdefault(campaign_id, []).append(engagement_id)
    return found


def _store(quotes: Sequence[WatchedQuote], *, now: datetime) -> NewQuotes:
    """Stores the quotes, and the tweets that they are as far as they are known from the list."""
    if not quotes:
        return NewQuotes()
    ids = sorted({quote.tweet_id for quote in quotes})
    read_before = frozenset(Tweet.objects.filter(pk__in=ids).values_list("pk", flat=True))
    with connection.cursor() as cursor:
        cursor.execute(NEW_TWEETS, {"ids": ids, "now": now})
    if lock_tweets(ids) != set(ids):  # deleted with another campaign at this moment
        raise Tweet.DoesNotExist
    WatchedQuote.objects.bulk_create(quotes)
    _poll_soon({quote.campaign_id for quote in quotes}, now)
    return NewQuotes(quotes=tuple(quotes), read_before=read_before)


def _poll_soon(campaigns: Sequence[int] | set[int], now: datetime) -> None:
    """Has the next plan look for tweets that were never read; a fixed pace reads all when it is due."""
    waiting = Campaign.objects.filter(pk__in=campaigns, next_poll_at__gt=now)
    adaptive = waiting.filter(pace_mode=PaceMode.ADAPTIVE, starts_at__lte=now)
    adaptive.update(next_poll_at=now)


NEW_TWEETS = f"""
INSERT INTO campaigns_tweet (id, author_id, text, lang, posted_at, likes, retweets, replies, quotes,
    views, added_at)
SELECT DISTINCT ON (e.key) e.key, e.account_id, e.text, e.lang, e.occurred_at, e.likes, e.retweets,
    e.replies, e.quotes, e.views, %(now)s
FROM campaigns_engagement e WHERE e.action = '{Action.QUOTE}' AND e.key = ANY(%(ids)s)
ORDER BY e.key, e.id
ON CONFLICT (id) DO NOTHING
"""
