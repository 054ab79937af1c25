"""The table of spikes, and whether a campaign alerts about them; `socap.campaigns.models` has it too."""

from django.db import models

from socap.lib.database.fields import MomentField, XIdField


class CampaignSpikes(models.Model):
    """Whether spikes alert; off unless chosen. Up to `spikes_checked_at` they have been looked for."""

    alerts_on_spikes = models.BooleanField(default=False, db_default=False)
    spikes_checked_at = MomentField(null=True)

    class Meta:
        abstract = True


class Spike(models.Model):
    """From `starts_at` to `ends_at` there were `engagements` where `expected` were.

    Its likely cause is what came shortly before with the largest reach: a `tweet` of the campaign, a
    `quote` or a `retweet` by an account with `reach` followers or views; '' where there is none.
    """

    class Cause(models.TextChoices):
        TWEET = "tweet"
        QUOTE = "quote"
        RETWEET = "retweet"

    campaign = models.ForeignKey(
        "campaigns.Campaign", on_delete=models.CASCADE, related_name="spikes"
    )
    starts_at = MomentField()
    ends_at = MomentField()
    engagements = models.PositiveBigIntegerField()
    expected = models.FloatField()
    cause = models.CharField(max_length=8, choices=Cause, blank=True)
    cause_tweet_id = XIdField(null=True)  # the tweet or quote; of a retweet what it repeats
    cause_account = models.ForeignKey(
        "people.Account", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    cause_at = MomentField(null=True)
    reach = models.PositiveBigIntegerField(null=True)
    found_at = MomentField()
    changed_at = MomentField()

    class Meta:
        ordering = ["starts_at"]
        constraints = [
            # analytics.spikes.spike_events: the spikes of a campaign
            models.UniqueConstraint(fields=["campaign", "starts_at"], name="spike_once"),
        ]

    def __str__(self) -> str:
        return f"spike of campaign {self.campaign_id} at {self.starts_at}"
