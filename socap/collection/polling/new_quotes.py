"""Watches quotes that a campaign's rule demands, and alerts about what was known on them before."""

from datetime import datetime

from django.db import transaction

from socap.alerts.alert_generation import schedule_alert_generation
from socap.alerts.matches import match_known_engagements
from socap.campaigns.models import Campaign
from socap.campaigns.quotes.quote_watching import NewQuotes, watch_important_quotes
from socap.campaigns.suggestions.suggested_tweets import suggest_quotes
from socap.collection.pace.kept_back import affordable_quotes
from socap.lib.database.contention import retry_on_conflict


def watch_new_quotes(
    *, now: datetime, parent: str | None = None, campaign: int | None = None
) -> NewQuotes:
    """Watches quotes of this tweet, or of all tweets of this campaign; the next plan reads them.

    Of a budget no more of them than what is not kept back for the campaign's own tweets allows.
    """
    found = watch_important_quotes(
        now=now, parent=parent, campaign=campaign, affordable=affordable_quotes
    )
    match_what_was_known(found, now=now)
    return found


def follow_quote_rule(campaign: Campaign, *, now: datetime) -> None:
    """Watches and suggests the quotes that a changed rule demands; they are known already."""
    watch_new_quotes(campaign=campaign.pk, now=now)
    suggest_quotes(campaign, now=now)


@retry_on_conflict
@transaction.atomic
def match_what_was_known(found: NewQuotes, *, now: datetime) -> None:
    """Matches the engagements on quotes that other campaigns have watched already."""
    known = {one.campaign_id for one in found.quotes if one.tweet_id in found.read_before}
    for campaign in Campaign.objects.filter(pk__in=known).order_by("pk"):
        match_known_engagements(campaign, now=now)
    schedule_alert_generation(sorted(known))
