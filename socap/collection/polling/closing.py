"""The last look at a campaign whose window has ended: its counters, then the lists that moved."""

from datetime import datetime, timedelta

from django.db import connection

from socap.campaigns.models import Campaign

# A provider that is down holds the end up for so long; then the record ends with what is known.
PATIENCE = timedelta(hours=1)


def has_begun(campaign: Campaign) -> bool:
    """Its last cycle has been queued."""
    return campaign.cycle_at is not None and campaign.cycle_at >= campaign.ends_at


def is_over(campaign: Campaign, *, now: datetime) -> bool:
    """Every tweet has been read in the last cycle, and no list of theirs is still to be read."""
    if not has_begun(campaign):
        return False
    assert campaign.cycle_at is not None
    # A cycle of the future began before the clock was set back.
    if not timedelta(0) <= now - campaign.cycle_at < PATIENCE:
        return True
    unread = campaign.entries.exclude(tweet__read_at__gte=campaign.cycle_at)
    return not unread.exists() and not _lists_in_hand(campaign)


def _lists_in_hand(campaign: Campaign) -> bool:
    """Also those that are tried again later; list jobs name a tweet."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT EXISTS (SELECT 1 FROM procrastinate_jobs j
                   JOIN campaigns_campaigntweet ct ON ct.tweet_id = j.args ->> 'tweet_id'
                   WHERE ct.campaign_id = %s AND j.queue_name = 'collection'
                     AND j.status IN ('todo', 'doing'))""",
            [campaign.pk],
        )
        return bool(cursor.fetchone()[0])
