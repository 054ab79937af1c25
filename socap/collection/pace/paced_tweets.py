"""Tweets and lists of campaigns with an adaptive pace: which are due, and what is next."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from django.db import connection

from socap.campaigns.models import Campaign, ListState
from socap.collection.pace.call_prices import CallPrices
from socap.collection.pace.pace_forecast import MOST_VALUE
from socap.collection.pace.reading_rules import LONGEST, ListOutlook
from socap.collection.pace.unread_lists import outlook
from socap.sources.base import Action

MOST = timedelta(minutes=LONGEST)
# Times further in the future were written before the clock was set back.
CLOCK_TOLERANCE = timedelta(minutes=1)
# Dollars per person-minute of a campaign that has just been created: little, as no rate is known.
FIRST_VALUE = 0.00005


def claim_due_tweets(campaign: Campaign, *, now: datetime) -> list[str]:
    """Returns the campaign's tweets whose counters are due, and moves them out of the way.

    They are due again after the longest interval, unless their reading says otherwise. Before the
    window opens, each tweet is read once.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE campaigns_tweet SET next_read_at = %(latest)s WHERE id IN (
                   SELECT t.id FROM campaigns_tweet t
                   JOIN campaigns_polledtweet ct ON ct.tweet_id = t.id
                   WHERE ct.campaign_id = %(campaign)s AND (t.next_read_at IS NULL OR %(open)s
                       AND (t.next_read_at <= %(now)s OR t.next_read_at > %(future)s))
                   ORDER BY t.id FOR NO KEY UPDATE OF t)
               RETURNING id""",
            {
                "campaign": campaign.pk,
                "now": now,
                "open": campaign.starts_at <= now,
                "latest": now + MOST,
                "future": now + MOST + CLOCK_TOLERANCE,
            },
        )
        return sorted(tweet_id for (tweet_id,) in cursor.fetchall())


def demand_whole_reading(tweets: Collection[str], *, now: datetime) -> None:
    """Has every list of these tweets that moved read with the next reading of their counters."""
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE campaigns_tweet SET whole_due_at = %s WHERE id IN (SELECT id
               FROM campaigns_tweet WHERE id = ANY(%s) ORDER BY id FOR NO KEY UPDATE)""",
            [now, list(tweets)],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ListToRead:
    """A list to be read now.

    A minute of waiting is `worth` so many dollars for each of its pages; None if that is not known.
    """

    tweet_id: str
    action: Action
    worth: float | None = None


def take_due_lists(*, now: datetime) -> list[ListToRead]:
    """Returns the lists whose waiting is worth their call by now; each is returned once."""
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE campaigns_liststate SET due_at = NULL WHERE id IN (
                   SELECT l.id FROM campaigns_liststate l WHERE l.due_at <= %(now)s AND EXISTS (
                       SELECT 1 FROM campaigns_polledtweet ct
                       JOIN campaigns_campaign c ON c.id = ct.campaign_id
                       WHERE ct.tweet_id = l.tweet_id AND c.status = 'active'
                           AND c.pace_mode = 'adaptive' AND c.starts_at <= %(now)s)
                   ORDER BY l.id FOR UPDATE SKIP LOCKED)
               RETURNING id""",
            {"now": now},
        )
        ids = [list_id for (list_id,) in cursor.fetchall()]
    if not ids:
        return []
    states = ListState.objects.filter(pk__in=ids).order_by("tweet", "action")
    values, prices = values_of([state.tweet_id for state in states]), CallPrices()
    return [
        ListToRead(
            tweet_id=state.tweet_id,
            action=Action(state.action),
            worth=worth_of(outlook(state, value=values.get(state.tweet_id, 0.0), prices=prices)),
        )
        for state in states
    ]


def worth_of(one: ListOutlook) -> float:
    """Returns the dollars that a minute of this list's waiting is worth, for each page to be read."""
    value = one.value or FIRST_VALUE
    pages = ceil((one.unread.rows + 1) / one.price.page)
    return min(MOST_VALUE, value) * one.unread.rows / pages


def values_of(tweets: Sequence[str]) -> Mapping[str, float]:
    """Returns dollars per person-minute of those tweets that have an adaptive pace.

    The most impatient of the campaigns that watch a tweet decides.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT ct.tweet_id, max(coalesce(c.dollars_per_person_minute, %s))
               FROM campaigns_polledtweet ct JOIN campaigns_campaign c ON c.id = ct.campaign_id
               WHERE ct.tweet_id = ANY(%s) AND c.status = 'active' AND c.pace_mode = 'adaptive'
               GROUP BY ct.tweet_id""",
            [FIRST_VALUE, list(tweets)],
        )
        return dict(cursor.fetchall())


def set_next_polls(campaigns: Collection[int], *, now: datetime) -> None:
    """Stores when each of these campaigns is read next, where its pace is adaptive."""
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE campaigns_campaign c SET next_poll_at = greatest(next.at, c.starts_at)
               FROM (SELECT ct.campaign_id, min(coalesce(t.next_read_at, %s)) AS at
                   FROM campaigns_polledtweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
                   WHERE ct.campaign_id = ANY(%s) GROUP BY ct.campaign_id) next
               WHERE c.id = next.campaign_id AND c.pace_mode = 'adaptive' AND c.status = 'active'""",
            [now, list(campaigns)],
        )
