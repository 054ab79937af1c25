"""Asks where X says that engagers are based: a few a minute, the most important first."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from socap.campaigns.models import Status
from socap.collection.models import Policy
from socap.collection.pace.spending import FOR_READING, BudgetSpent
from socap.collection.provider.call_rate import calls_per_second
from socap.collection.provider.circuit import CircuitOpen
from socap.collection.provider.client import Provider
from socap.collection.provider.prices import Cost, Offers
from socap.insight.stated_places import record_stated_place
from socap.sources.base import ErrorKind, SourceError
from socap.sources.traits import Endpoint

logger = logging.getLogger(__name__)

ASKED_AGAIN = timedelta(days=90)
MOST_A_MINUTE = 5
# Where calls are scarce, most of them are for reading who engaged.
SHARE_OF_CALLS = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountToAsk:
    """An account, and one of its tweets: campaigns that watch that one pay for the call."""

    account_id: str
    username: str
    tweet_id: str


def ask_stated_places(
    *, provider: Provider, now: datetime, stopping: Callable[[], bool] = lambda: False
) -> int:
    """
    1. Find the most important engagers of active campaigns who were not asked about for 90 days.
    2. Ask about each; an answer, also that the account is gone, counts as asked.

    Returns how many answers came. Whom nobody can pay for now is asked about later.
    """
    answers = 0
    for account in accounts_to_ask(limit=most_a_minute(), now=now):
        if stopping():
            break
        try:
            answers += _ask(account, provider, now)
        except (CircuitOpen, BudgetSpent):
            break
        except SourceError as error:
            facts = {"action": "stated_place", "account": account.username, "error": str(error)}
            logger.info("where an account is based could not be asked", extra=facts)
            break
    return answers


def _ask(account: AccountToAsk, provider: Provider, now: datetime) -> bool:
    try:
        found = provider.stated_place(account.username, about=[account.tweet_id])
    except SourceError as error:
        if error.kind is not ErrorKind.GONE:
            raise
        record_stated_place(account.account_id, "", now=now)
        return False
    # The name may belong to another account by now, which says nothing of this one.
    ours = found.account_id == account.account_id
    place = found.place if ours else ""
    record_stated_place(account.account_id, place, is_certain=found.is_certain, now=now)
    return ours


def accounts_to_ask(*, limit: int, now: datetime) -> list[AccountToAsk]:
    if not Policy.current().asks_stated_places:
        return []
    given: dict[str, Any] = {
        "now": now,
        "before": now - ASKED_AGAIN,
        "for_reading": FOR_READING,
        "limit": limit,
    }
    with connection.cursor() as cursor:
        cursor.execute(DUE, given)
        return [
            AccountToAsk(account_id=id_, username=username, tweet_id=tweet)
            for id_, username, tweet in cursor.fetchall()
        ]


def most_a_minute() -> int:
    return max(1, min(MOST_A_MINUTE, int(calls_per_second() * 60 * SHARE_OF_CALLS)))


def most_an_hour() -> int:
    return most_a_minute() * 60


def cost_an_hour(offers: Offers) -> Cost | None:
    """Returns what asking costs at most, or None where no provider answers that."""
    offer = offers.get(Endpoint.STATED_PLACE)
    return offer.call(Endpoint.STATED_PLACE, 1) * most_an_hour() if offer else None


# Campaigns that near the end of their budget keep it for reading. An account is asked about once,
# for the campaign with the most money left.
DUE = f"""
WITH able AS (
    SELECT c.id, coalesce(c.budget_dollars - s.dollars, 'infinity') AS room
    FROM campaigns_campaign c LEFT JOIN campaigns_campaignspending s ON s.campaign_id = c.id
    WHERE c.status = '{Status.ACTIVE}' AND c.starts_at <= %(now)s AND c.ends_at > %(now)s
        AND (c.budget_dollars IS NULL OR coalesce(s.dollars + s.kept_back, 0)
            < c.budget_dollars * (1 - %(for_reading)s)))
SELECT a.id, a.username, paid.tweet_id
FROM people_account a LEFT JOIN insight_accountinsight i ON i.account_id = a.id
    CROSS JOIN LATERAL (
        SELECT e.tweet_id FROM campaigns_engagement e
            JOIN campaigns_polledtweet p ON p.tweet_id = e.tweet_id JOIN able ON able.id = p.campaign_id
        WHERE e.account_id = a.id ORDER BY able.room DESC, e.id LIMIT 1) paid
WHERE a.username <> '' AND (i.stated_asked_at IS NULL OR i.stated_asked_at <= %(before)s
    OR i.stated_asked_at > %(now)s)
ORDER BY a.importance DESC, coalesce(a.followers, -1) DESC, a.id DESC LIMIT %(limit)s
"""
