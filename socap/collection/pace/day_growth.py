"""How many rows a campaign's lists gained in the last day, by the counters of its tweets."""

from datetime import datetime, timedelta

from django.db.models import OuterRef, Subquery

from socap.campaigns.action_words import COUNTER_OF
from socap.campaigns.models import Campaign, MetricReading, Tweet
from socap.collection.pace.call_prices import CallPrices
from socap.collection.pace.pace_forecast import DAY


def rows_of_last_day(campaign: Campaign, *, prices: CallPrices, now: datetime) -> int:
    """Returns the rises of counters, since a tweet was posted or first read if that was later."""
    since = now - timedelta(minutes=DAY)
    names = [COUNTER_OF[action] for action in prices.actions]
    tweets = Tweet.objects.filter(polled_for__campaign=campaign, missing_since=None)
    readings = MetricReading.objects.filter(tweet=OuterRef("pk"), taken_at__gte=since)
    first = Subquery(readings.order_by("taken_at").values("pk")[:1])
    first_readings = {
        reading.tweet_id: reading
        for reading in MetricReading.objects.filter(
            pk__in=tweets.annotate(first=first).values("first")
        )
    }
    rows = 0
    for tweet in tweets:
        is_new = tweet.posted_at is not None and tweet.posted_at >= since
        for name in names:
            count = getattr(tweet, name)
            before = 0 if is_new else getattr(first_readings.get(tweet.pk), name, None)
            if count is not None and before is not None:
                rows += max(0, count - before)
    return rows
