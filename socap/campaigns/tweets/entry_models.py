"""The tables of a campaign's tweets, present and removed; `socap.campaigns.models` has them too."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from socap.lib.database.fields import MomentField

HIGHEST_COST = 10_000_000


class Category(models.TextChoices):
    """Why a tweet belongs to a campaign."""

    MAIN = "main"
    INFLUENCER = "influencer"
    INVESTOR = "investor"


class TweetEntry(models.Model):
    """What a campaign says of a tweet; `cost_dollars` is what was paid for it, None where not entered."""

    category = models.CharField(max_length=16, choices=Category)
    added_at = MomentField()
    cost_dollars = models.DecimalField(
        max_digits=10,
        decimal_places=2,
        null=True,
        validators=[MinValueValidator(0), MaxValueValidator(HIGHEST_COST)],
    )

    class Meta:
        abstract = True


class CampaignTweet(TweetEntry):
    """A tweet in one campaign."""

    campaign = models.ForeignKey(
        "campaigns.Campaign", on_delete=models.CASCADE, related_name="entries"
    )
    tweet = models.ForeignKey("campaigns.Tweet", on_delete=models.CASCADE, related_name="entries")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "tweet"], name="tweet_once_per_campaign"),
            models.CheckConstraint(
                condition=Q(cost_dollars=None) | Q(cost_dollars__range=(0, HIGHEST_COST)),
                name="tweet_cost_in_bounds",
            ),
        ]


class RemovedTweet(TweetEntry):
    """A tweet removed from a campaign, in a table of its own so that no query includes it.

    Its data is kept; restoring makes it a `CampaignTweet` again with its original dates and cost.
    """

    campaign = models.ForeignKey(
        "campaigns.Campaign", on_delete=models.CASCADE, related_name="removed"
    )
    tweet = models.ForeignKey(
        "campaigns.Tweet", on_delete=models.CASCADE, related_name="removed_from"
    )
    removed_at = MomentField()
    removed_by = models.CharField(max_length=150, blank=True)

    class Meta:
        ordering = ["-removed_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "tweet"], name="removed_once"),
        ]
