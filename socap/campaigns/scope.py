"""Which part of the shared record belongs to one campaign."""

from django.db.models import QuerySet

from socap.campaigns.models import Campaign, Engagement, MetricReading


def engagements_of(campaign: Campaign) -> QuerySet[Engagement]:
    """What was seen on the campaign's tweets until it was completed."""
    found = Engagement.objects.filter(tweet__entries__campaign=campaign)
    if campaign.completed_at:
        found = found.filter(first_seen_at__lte=campaign.completed_at)
    return found


def readings_of(campaign: Campaign) -> QuerySet[MetricReading]:
    """The readings of the campaign's tweets until it was completed."""
    found = MetricReading.objects.filter(tweet__entries__campaign=campaign)
    if campaign.completed_at:
        found = found.filter(taken_at__lte=campaign.completed_at)
    return found
