"""The tables of what was derived about texts, with what people corrected."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce

from socap.campaigns.models import Campaign, Engagement, Tweet
from socap.insight.texts.answer_needs import Need
from socap.insight.texts.sentiment import Method, Sentiment
from socap.lib.database.fields import MomentField

SENTIMENTS = [(one.value, one.value) for one in Sentiment]
NEEDS = [(one.value, one.value) for one in Need]


class TextInsight(models.Model):
    """What was derived about one reply or quote; without a row nothing has been derived yet.

    A row is stale when its `source` differs from the text's, or when its rules are older than ours:
    `insight.texts.derivation` then derives it again. Corrections are columns of their own, which no job
    writes. Moments are product time.
    """

    engagement = models.OneToOneField(
        Engagement, on_delete=models.CASCADE, primary_key=True, related_name="insight"
    )
    source = models.CharField(max_length=32)  # the MD5 of text and language
    version = models.PositiveIntegerField()
    derived_at = MomentField()

    lang = models.CharField(max_length=8, blank=True)  # ISO 639, '' while unknown
    lang_source = models.CharField(max_length=8, blank=True)
    phrases = ArrayField(models.TextField(), default=list)

    derived_sentiment = models.CharField(max_length=10, choices=SENTIMENTS)
    leaning = models.CharField(max_length=10, blank=True)
    confidence = models.FloatField(null=True)
    reason = models.TextField(blank=True)
    method = models.CharField(max_length=16, choices=[(m.value, m.value) for m in Method])
    corrected_sentiment = models.CharField(max_length=10, choices=SENTIMENTS, null=True)

    derived_need = models.CharField(max_length=10, choices=NEEDS, blank=True)
    need_reason = models.TextField(blank=True)
    need_key = models.TextField(blank=True)
    need_label = models.TextField(blank=True)
    corrected_need = models.CharField(max_length=10, choices=NEEDS, null=True)

    corrected_by = models.CharField(max_length=150, blank=True, db_default="")
    corrected_at = MomentField(null=True)
    # What holds.
    sentiment = models.GeneratedField(
        expression=Coalesce("corrected_sentiment", "derived_sentiment"),
        output_field=models.CharField(max_length=10),
        db_persist=True,
    )
    need = models.GeneratedField(
        expression=Coalesce("corrected_need", "derived_need"),
        output_field=models.CharField(max_length=10),
        db_persist=True,
    )

    class Meta:
        indexes = [
            # analytics.insight.needs: what needs an answer
            models.Index(fields=["engagement"], name="text_needs_answer", condition=~Q(need="")),
        ]

    def __str__(self) -> str:
        return f"insight about the text of engagement {self.engagement_id}"


class TextRevision(models.Model):
    """Counts the changes of what was derived about the texts under one tweet."""

    tweet = models.OneToOneField(
        Tweet, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    revision = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.tweet_id}: {self.revision}"


class HandledNeed(models.Model):
    """A line of what needs an answer, by its key, that somebody answered or dismissed at a moment.

    What people write about it later needs an answer again.
    """

    class How(models.TextChoices):
        ANSWERED = "answered"
        DISMISSED = "dismissed"

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="handled_needs")
    key = models.TextField()
    how = models.CharField(max_length=10, choices=How)
    at = MomentField()
    by = models.CharField(max_length=150)

    class Meta:
        constraints = [
            # analytics.insight.needs: whether a line was handled
            models.UniqueConstraint(fields=["campaign", "key"], name="need_handled_once"),
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.how}"


class CampaignTexts(models.Model):
    """What a campaign's texts say in sum, computed once for all viewers; current while the
    `fingerprint` of what it depends on is unchanged. `computed_at` and `seconds` are real time.
    """

    campaign = models.OneToOneField(
        Campaign, on_delete=models.CASCADE, primary_key=True, related_name="texts"
    )
    fingerprint = models.CharField(max_length=32)
    computed_at = MomentField()
    seconds = models.FloatField()
    numbers = models.JSONField()

    def __str__(self) -> str:
        return f"texts of {self.campaign_id}"
