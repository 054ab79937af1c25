"""Removes tweets from a campaign and restores them; their engagements and readings are kept."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from django.db import connection, transaction

from socap.campaigns.locks import lock_campaign
from socap.campaigns.models import (
    Campaign,
    CampaignSummary,
    CampaignTweet,
    Category,
    RemovedTweet,
    Snapshot,
)
from socap.campaigns.pace.pauses import record_absences
from socap.campaigns.snapshots import TOTALS

NO_CHANGE: Mapping[str, Category] = MappingProxyType({})


class CannotRemoveLastTweet(ValueError):
    """A campaign must have at least one tweet."""

    def __init__(self) -> None:
        problem = "This is the campaign's only tweet."
        super().__init__(f"{problem} Add another one first, or delete the campaign.")


@transaction.atomic
def remove_tweets(
    campaign: Campaign, tweet_ids: Sequence[str], *, now: datetime, by: str = ""
) -> list[RemovedTweet]:
    """Removes tweets, so that none of the campaign's numbers includes them; ignores unknown ids.

    Raises CannotRemoveLastTweet if none would be left.
    """
    lock_campaign(campaign)
    removed = [
        RemovedTweet(
            campaign=campaign,
            tweet_id=entry.tweet_id,
            category=entry.category,
            added_at=entry.added_at,
            cost_dollars=entry.cost_dollars,
            removed_at=now,
            removed_by=by,
        )
        for entry in campaign.entries.filter(tweet__in=tweet_ids).order_by("tweet")
    ]
    if removed and not campaign.entries.exclude(tweet__in=tweet_ids).exists():
        raise CannotRemoveLastTweet
    RemovedTweet.objects.bulk_create(removed)
    campaign.entries.filter(tweet__in=[one.tweet_id for one in removed]).delete()
    _adjust_snapshots(campaign, removed, sign=-1)
    return removed


@transaction.atomic
def restore_tweets(
    campaign: Campaign,
    tweet_ids: Sequence[str],
    *,
    now: datetime,
    categories: Mapping[str, Category] = NO_CHANGE,
) -> list[CampaignTweet]:
    """Restores removed tweets, in new categories if given; past numbers include them again."""
    lock_campaign(campaign)
    removed = list(campaign.removed.filter(tweet__in=tweet_ids).order_by("tweet"))
    for one in removed:
        one.category = categories.get(one.tweet_id, one.category)
    RemovedTweet.objects.bulk_update(removed, ["category"])
    restored = CampaignTweet.objects.bulk_create(
        CampaignTweet(
            campaign=campaign,
            tweet_id=one.tweet_id,
            category=one.category,
            added_at=one.added_at,
            cost_dollars=one.cost_dollars,
        )
        for one in removed
    )
    record_absences(campaign.pk, [(one.tweet_id, one.removed_at) for one in removed], now=now)
    _adjust_snapshots(campaign, removed, sign=1)
    campaign.removed.filter(pk__in=[one.pk for one in removed]).delete()
    return restored


def _adjust_snapshots(campaign: Campaign, removed: Sequence[RemovedTweet], *, sign: int) -> None:
    """Subtracts these tweets' counts from the snapshots (sign -1) or adds them again (1)."""
    if not removed:
        return
    # It is computed again on the next request.
    CampaignSummary.objects.filter(pk=campaign.pk).delete()
    snapshots = {one.pk: one for one in Snapshot.objects.filter(campaign=campaign)}
    with connection.cursor() as cursor:
        cursor.execute(SNAPSHOT_SHARES, [campaign.pk, [one.tweet_id for one in removed]])
        shares = cursor.fetchall()
    for snapshot_id, category, tweets, *numbers in shares:
        snapshot = snapshots[snapshot_id]
        part = snapshot.by_category.setdefault(category, {})
        for name, number in zip(("tweets", *TOTALS), (tweets, *numbers), strict=True):
            part[name] = max(0, part.get(name, 0) + sign * number)
        if not part["tweets"]:
            del snapshot.by_category[category]
        for name in TOTALS:
            parts = snapshot.by_category.values()
            setattr(snapshot, name, sum(one.get(name, 0) for one in parts))
    Snapshot.objects.bulk_update(snapshots.values(), [*TOTALS, "by_category"], batch_size=200)


_COUNTERS = [name for name in TOTALS if name != "known"]
# The removed tweets' counts at each snapshot since they were added, computed like `snapshots.SUMS`.
SNAPSHOT_SHARES = f"""
SELECT s.id, x.category, count(*), {
    ", ".join(
        f'''coalesce(sum((SELECT r.{name} FROM campaigns_metricreading r
        WHERE r.tweet_id = x.tweet_id AND r.taken_at <= s.taken_at AND r.{name} IS NOT NULL
        ORDER BY r.taken_at DESC LIMIT 1)), 0)::bigint'''
        for name in _COUNTERS
    )
}, sum((SELECT count(*) FROM campaigns_engagement e
        WHERE e.tweet_id = x.tweet_id AND e.first_seen_at <= s.taken_at))::bigint
FROM campaigns_snapshot s
    JOIN campaigns_removedtweet x ON x.campaign_id = s.campaign_id AND x.added_at <= s.taken_at
WHERE s.campaign_id = %s AND x.tweet_id = ANY(%s) GROUP BY s.id, x.category
"""
