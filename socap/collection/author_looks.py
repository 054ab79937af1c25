"""Looks once an hour at what the authors of campaigns have posted, and suggests it for watching."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from socap.campaigns.models import Campaign, Status
from socap.campaigns.suggestions.suggested_tweets import suggest_posts, suggest_quotes
from socap.collection.models import AuthorLook
from socap.collection.pace.spending import BudgetSpent
from socap.collection.polling.new_quotes import watch_new_quotes
from socap.collection.provider.circuit import CircuitOpen
from socap.collection.provider.client import Provider
from socap.sources.base import ErrorKind, SourceError

logger = logging.getLogger(__name__)

EVERY = timedelta(hours=1)
# Posts are found a little late.
OVERLAP = timedelta(minutes=5)
# Stored times further in the future were written before the clock was set back.
CLOCK_TOLERANCE = timedelta(minutes=1)
MOST_AUTHORS = 50  # in one run
# The first look also asks for what came so long before the tweet, to compare it with.
EARLIER = timedelta(days=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorToSee:
    """An author whose posts since a moment are asked for; `tweets` are theirs in active campaigns."""

    account_id: str
    username: str
    since: datetime
    tweets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """The result of one run."""

    authors: int = 0
    suggested: int = 0


def look_at_authors(
    *, provider: Provider | None, now: datetime, stopping: Callable[[], bool] = lambda: False
) -> Looks:
    """
    1. Find the authors of active campaigns who were not looked at for an hour.
    2. Ask for one page of what each has posted since, and suggest what is related.
    3. Of campaigns whose authors were looked at, watch and suggest quotes whose scores have changed.

    An author about whom nothing can be learned, or paid for, waits for the next hour; a provider that
    cannot be asked at all ends the run. Without a `provider` only the quotes are looked at.
    """
    done = suggested = 0
    for author in authors_to_see(now=now):
        if stopping():
            break
        if provider is None:
            _remember(author, now)
            continue
        try:
            page = provider.author_posts(
                author.username,
                account_id=author.account_id,
                since=author.since,
                about=author.tweets,
            )
        except CircuitOpen:
            break
        except BudgetSpent:
            _remember(author, now)
            continue
        except SourceError as error:
            facts = {"action": "author_look", "author": author.username, "error": str(error)}
            logger.info("an author could not be looked at", extra=facts)
            if error.kind is ErrorKind.RATE_LIMITED:
                break
            _remember(author, now)
            continue
        suggested += suggest_posts(author.account_id, page.items, now=now)
        _remember(author, now)
        done += 1
    return Looks(authors=done, suggested=suggested + look_at_quotes(now=now))


def look_at_quotes(*, now: datetime) -> int:
    """Watches and suggests quotes of active campaigns; scores and views have changed meanwhile."""
    suggested = 0
    active = Campaign.objects.filter(status=Status.ACTIVE, starts_at__lte=now, ends_at__gt=now)
    for campaign in active.order_by("pk"):
        watch_new_quotes(campaign=campaign.pk, now=now)
        suggested += suggest_quotes(campaign, now=now)
    return suggested


def authors_to_see(*, now: datetime) -> list[AuthorToSee]:
    """Returns whom to look at: hourly, and at once when a tweet of theirs has been added."""
    given: dict[str, Any] = {
        "now": now,
        "every": EVERY,
        "overlap": OVERLAP,
        "future": now + CLOCK_TOLERANCE,
        "most": MOST_AUTHORS,
        "earlier": EARLIER,
    }
    with connection.cursor() as cursor:
        cursor.execute(
            DUE,
            given,
        )
        return [
            AuthorToSee(account_id=id_, username=name, since=since, tweets=tuple(tweets))
            for id_, name, since, tweets in cursor.fetchall()
        ]


def _remember(author: AuthorToSee, now: datetime) -> None:
    AuthorLook.objects.update_or_create(account_id=author.account_id, defaults={"looked_at": now})


# A tweet that was added since is looked at from when it was posted, or its campaign began.
DUE = f"""
SELECT a.id, a.username, min(CASE WHEN l.looked_at > ct.added_at AND l.looked_at <= %(future)s
        THEN l.looked_at - %(overlap)s
        ELSE least(t.posted_at, greatest(c.starts_at, c.created_at))
            - CASE WHEN l.looked_at IS NULL THEN %(earlier)s ELSE interval '0' END END),
    array_agg(DISTINCT t.id)
FROM campaigns_campaign c
    JOIN campaigns_campaigntweet ct ON ct.campaign_id = c.id
    JOIN campaigns_tweet t ON t.id = ct.tweet_id
    JOIN people_account a ON a.id = t.author_id AND a.username <> ''
    LEFT JOIN collection_authorlook l ON l.account_id = a.id
WHERE c.status = '{Status.ACTIVE}' AND c.suggests_tweets AND c.starts_at <= %(now)s
    AND c.ends_at > %(now)s
GROUP BY a.id, a.username, l.looked_at
HAVING l.looked_at IS NULL OR l.looked_at <= %(now)s - %(every)s OR l.looked_at > %(future)s
    OR max(ct.added_at) > l.looked_at
ORDER BY l.looked_at NULLS FIRST, a.id LIMIT %(most)s
"""
