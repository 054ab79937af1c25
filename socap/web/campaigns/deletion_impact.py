"""Counts what is deleted together with a campaign."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from socap.alerts.models import Alert
from socap.analytics.growth.campaign_overview import overviews
from socap.campaigns.models import Campaign, CampaignTweet, ListState
from socap.web.models import CampaignDraft, ShareLink


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletionImpact:
    """Counts what is lost; `engagements` are on tweets that no other campaign has.

    `shared_tweets` stay, because another campaign watches them.
    """

    tweets: int
    shared_tweets: int
    engagements: int
    alerts: int
    share_links: int
    drafts: int


def deletion_impact(campaign: Campaign) -> DeletionImpact:
    """Returns what deleting the campaign removes, in a constant number of queries."""
    others = CampaignTweet.objects.filter(tweet=OuterRef("tweet")).exclude(campaign=campaign)
    own = campaign.entries.filter(~Exists(others))
    tweets = own.count()
    removed = campaign.removed.filter(~Exists(others)).values("tweet")
    lists = ListState.objects.filter(Q(tweet__in=own.values("tweet")) | Q(tweet__in=removed))
    known = lists.values_list("known", flat=True)
    return DeletionImpact(
        tweets=tweets,
        shared_tweets=overviews([campaign])[0].tweets - tweets,
        engagements=sum(known),
        alerts=Alert.objects.filter(campaign=campaign).count(),
        share_links=ShareLink.objects.filter(campaign=campaign, revoked_at=None).count(),
        drafts=CampaignDraft.objects.filter(source=campaign).count(),
    )
