"""What is lost with a campaign when it is deleted."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from socap.alerts.models import Alert
from socap.analytics.growth.campaign_overview import overviews
from socap.campaigns.models import Campaign, CampaignTweet, ListState
from socap.web.models import CampaignDraft, ShareLink


@dataclass(frozen=True, slots=True, kw_only=True)
class Losses:
    """`engagements` are those of the tweets that only this campaign watches or keeps."""

    tweets: int
    shared_tweets: int
    engagements: int
    alerts: int
    share_links: int
    drafts: int


def losses(campaign: Campaign) -> Losses:
    """In a constant number of queries; engagements as the lists count them."""
    others = CampaignTweet.objects.filter(tweet=OuterRef("tweet")).exclude(campaign=campaign)
    own = campaign.entries.filter(~Exists(others))
    tweets = own.count()
    removed = campaign.removed.filter(~Exists(others)).values("tweet")
    lists = ListState.objects.filter(Q(tweet__in=own.values("tweet")) | Q(tweet__in=removed))
    known = lists.values_list("known", flat=True)
    return Losses(
        tweets=tweets,
        shared_tweets=overviews([campaign])[0].tweets - tweets,
        engagements=sum(known),
        alerts=Alert.objects.filter(campaign=campaign).count(),
        share_links=ShareLink.objects.filter(campaign=campaign, revoked_at=None).count(),
        drafts=CampaignDraft.objects.filter(source=campaign).count(),
    )
