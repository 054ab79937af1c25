"""The final poll of a campaign whose window has ended: counters, then lists that changed."""

from datetime import datetime, timedelta

from django.db import connection

from socap.campaigns.models import Campaign

# How long a provider outage may delay completion; then the campaign ends with the data it has.
PATIENCE = timedelta(hours=1)


def has_begun(campaign: Campaign) -> bool:
    """Returns whether the final poll has been queued."""
    return campaign.cycle_at is not None and campaign.cycle_at >= campaign.ends_at


def is_over(campaign: Campaign, *, now: datetime) -> bool:
    """Returns whether the final poll has read every tweet and all list jobs are done."""
    if not has_begun(campaign):
        return False
    assert campaign.cycle_at is not None
    # A poll time in the future was stored before the clock was set back.
    if not timedelta(0) <= now - campaign.cycle_at < PATIENCE:
        return True
    unread = campaign.polled.exclude(tweet__read_at__gte=campaign.cycle_at)
    return not unread.exists() and not _lists_in_hand(campaign)


def _lists_in_hand(campaign: Campaign) -> bool:
    """Returns whether list jobs of its tweets are queued, running or waiting for a retry."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT EXISTS (SELECT 1 FROM procrastinate_jobs j
                   JOIN campaigns_polledtweet ct ON ct.tweet_id = j.args ->> 'tweet_id'
                   WHERE ct.campaign_id = %s AND j.queue_name = 'collection'
                     AND j.status IN ('todo', 'doing'))""",
            [campaign.pk],
        )
        return bool(cursor.fetchone()[0])
