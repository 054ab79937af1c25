"""Columns and tables of watched quotes; `socap.campaigns.models` has the tables too."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q

from socap.lib.bounds import HIGHEST_IMPORTANCE, MOST_COUNTED
from socap.lib.database.fields import MomentField, XIdField

MOST_QUOTES = 200


class CampaignQuotes(models.Model):
    """Which quotes of its tweets a campaign watches by itself (see `quote_choice`).

    Those by authors of at least `quote_importance`, and those with at least `quote_views`; None: such
    quotes are not watched for this reason. At most `quote_limit` are watched at once.
    """

    watches_quotes = models.BooleanField(default=True)
    quote_importance = models.PositiveIntegerField(
        default=30, null=True, validators=[MaxValueValidator(HIGHEST_IMPORTANCE)]
    )
    quote_views = models.PositiveBigIntegerField(
        default=20_000, null=True, validators=[MaxValueValidator(MOST_COUNTED)]
    )
    quote_limit = models.PositiveIntegerField(
        default=10, validators=[MaxValueValidator(MOST_QUOTES)]
    )

    # Whether posts of its authors and quotes with reach are suggested for watching.
    suggests_tweets = models.BooleanField(default=True)

    class Meta:
        abstract = True


QUOTES_IN_BOUNDS = models.CheckConstraint(
    condition=(Q(quote_importance=None) | Q(quote_importance__lte=HIGHEST_IMPORTANCE))
    & (Q(quote_views=None) | Q(quote_views__lte=MOST_COUNTED))
    & Q(quote_limit__lte=MOST_QUOTES),
    name="campaign_quotes_in_bounds",
)


class WatchedQuote(models.Model):
    """A quote of one of the campaign's tweets, read like a tweet of the campaign.

    It is in a table of its own so that none of the campaign's totals includes it. It is read while
    `stopped_at` is empty and its `parent` is in the campaign; a stopped one is not watched again by
    itself.
    """

    campaign = models.ForeignKey(
        "campaigns.Campaign", on_delete=models.CASCADE, related_name="watched_quotes"
    )
    tweet = models.ForeignKey(
        "campaigns.Tweet", on_delete=models.CASCADE, related_name="watched_as_quote"
    )
    parent = models.ForeignKey(
        "campaigns.Tweet", on_delete=models.CASCADE, related_name="quotes_watched"
    )
    added_at = MomentField()
    added_by = models.CharField(max_length=150, blank=True)  # '': by the campaign's rule
    stopped_at = MomentField(null=True)
    stopped_by = models.CharField(max_length=150, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "tweet"], name="quote_once_per_campaign"),
        ]

    @property
    def category(self) -> str:
        return self.campaign.entries.get(tweet=self.parent_id).category


class PolledTweet(models.Model):
    """A tweet that is read for a campaign: one of its tweets, or a watched quote under its `parent`.

    This is a view. Whatever decides what is read, locked or alerted about uses it; whatever counts
    uses `CampaignTweet`. A quote has the category of its parent.
    """

    pk = models.CompositePrimaryKey("campaign_id", "tweet_id")
    campaign = models.ForeignKey(
        "campaigns.Campaign", on_delete=models.DO_NOTHING, related_name="polled"
    )
    tweet = models.ForeignKey(
        "campaigns.Tweet", on_delete=models.DO_NOTHING, related_name="polled_for"
    )
    category = models.CharField(max_length=16)
    added_at = MomentField()
    parent_id = XIdField(null=True)

    class Meta:
        managed = False
        db_table = "campaigns_polledtweet"
