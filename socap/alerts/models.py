"""The tables of alerting: what was noticed, the alerts made of it, and what became of each delivery.

    Notice     an important engagement, as one campaign sees it; belongs to one alert at the most
    Alert      what is told at once: one person, a digest of several, or trouble of SOCAP itself
    Delivery   one alert to one recipient: the attempts and the outcome

`due_at`, `held_until`, `sent_at` are product time; `next_at` and what is kept about the health of
a recipient is real time, because the outside world knows no demo clock.
"""

from django.db import models
from django.db.models import F, Q

from socap.campaigns.models import Campaign, Engagement
from socap.lib.database.fields import MomentField
from socap.people.models import Account


class Channel(models.Model):
    """A way to tell people, under the name by which campaigns choose it."""

    name = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=16)
    active = models.BooleanField(default=True)
    # Told when SOCAP itself is in trouble.
    for_operators = models.BooleanField(default=True)
    # Signs what is sent, where the kind signs.
    secret = models.CharField(max_length=128, blank=True)
    # What the kind asks for besides recipients.
    options = models.JSONField(default=dict)
    created_at = MomentField()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Recipient(models.Model):
    """One address of a channel, with its quiet hours and how sending to it goes."""

    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, related_name="recipients")
    # Set: told about this campaign only. None: about every campaign that uses the channel.
    campaign = models.ForeignKey(
        Campaign, on_delete=models.CASCADE, null=True, related_name="recipients"
    )
    address = models.TextField()
    timezone = models.CharField(max_length=64, default="UTC")
    quiet_from = models.TimeField(null=True)
    quiet_until = models.TimeField(null=True)

    last_success_at = MomentField(null=True)
    last_error = models.TextField(blank=True)
    last_error_at = MomentField(null=True)
    failures = models.PositiveIntegerField(default=0)  # in a row
    next_send_at = MomentField(null=True)
    # Since when nothing arrives there for good; a person must act.
    failed_at = MomentField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["channel", "campaign", "address"],
                name="recipient_once",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.address}"


class Mute(models.Model):
    """Silence about one person, one campaign, or one person in one campaign; None means all."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, null=True)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True)
    until = MomentField(null=True)  # None: for good
    created_at = MomentField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "account"], name="mute_once", nulls_distinct=False
            ),
            models.CheckConstraint(
                condition=Q(campaign__isnull=False) | Q(account__isnull=False),
                name="mute_names_something",
            ),
        ]


class Alert(models.Model):
    """What is told at once."""

    class Kind(models.TextChoices):
        PERSON = "person"
        DIGEST = "digest"
        ENDED = "ended"
        TROUBLE = "trouble"
        OVER = "over"

    class Status(models.TextChoices):
        PENDING = "pending"
        SENDING = "sending"
        SENT = "sent"
        SKIPPED = "skipped"
        FAILED = "failed"

    class Digest(models.TextChoices):
        """Why several people are told of together."""

        BASELINE = "baseline"  # what the first look at the tweets found
        GATHERED = "gathered"  # below the campaign's `digest_below`
        CAPPED = "capped"  # over the hourly cap

    kind = models.CharField(max_length=8, choices=Kind)
    status = models.CharField(max_length=8, choices=Status, default=Status.PENDING)
    digest = models.CharField(max_length=8, choices=Digest, blank=True)
    campaign = models.ForeignKey(
        Campaign, on_delete=models.CASCADE, null=True, related_name="alerts"
    )
    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, related_name="alerts")
    importance = models.IntegerField(default=0)
    created_at = MomentField()
    due_at = MomentField()
    # Somebody pressed "send now": caps, quiet hours, mutes and thresholds do not hold it. Of a
    # digest whoever is muted, or an author of the campaign's tweets, is left out all the same.
    forced = models.BooleanField(default=False)
    dispatched_at = MomentField(null=True)
    sent_at = MomentField(null=True)
    reason = models.TextField(blank=True)  # why it is skipped, failed, or later than expected
    # Until when (real time) a language model may take to read what was said.
    reading_until = MomentField(null=True)
    # Of SOCAP's own trouble, which has no people.
    headline = models.TextField(blank=True)
    text = models.TextField(blank=True)

    class Meta:
        indexes = [
            # alerts.dispatch: what is due?
            models.Index(fields=["due_at"], name="alert_due", condition=Q(status="pending")),
            # alerts.alert_generation: what was this person last told about? and the campaign's list
            models.Index(fields=["campaign", "account", "-id"], name="alert_of_person"),
            # alerts.alert_list: newest first, by status
            models.Index(fields=["campaign", "status", "-id"], name="alert_of_campaign"),
        ]
        constraints = [
            # Two workers that raise at once may not open two digests.
            models.UniqueConstraint(
                fields=["campaign", "digest"],
                name="one_open_digest",
                condition=Q(status="pending", kind="digest"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk} {self.status}"


# Of notices: the campaign watches the tweet. One that was removed from it may come back.
WATCHED = Q(engagement__tweet__entries__campaign=F("campaign"))


class Notice(models.Model):
    """An engagement that reached the threshold when it was recorded."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="notices")
    engagement = models.ForeignKey(Engagement, on_delete=models.CASCADE, related_name="notices")
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="notices")
    alert = models.ForeignKey(Alert, on_delete=models.CASCADE, null=True, related_name="notices")
    action = models.CharField(max_length=8)
    category = models.CharField(max_length=16)
    importance = models.IntegerField()
    listed = models.BooleanField()  # on the important list oneself
    baseline = models.BooleanField()
    noticed_at = MomentField()
    # A language model's reading of what was said; empty where there is none.
    summary = models.TextField(blank=True)
    sentiment = models.CharField(max_length=8, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "engagement"], name="noticed_once"),
        ]
        indexes = [
            # alerts.alert_generation: what has no alert yet?
            models.Index(fields=["campaign", "id"], name="notice_open", condition=Q(alert=None)),
        ]


class Delivery(models.Model):
    """One alert to one recipient. `payload` is what is sent, part by part, the same at every try."""

    class Status(models.TextChoices):
        PENDING = "pending"
        HELD = "held"  # by quiet hours
        SENDING = "sending"
        RETRYING = "retrying"
        SENT = "sent"
        FAILED = "failed"

    alert = models.ForeignKey(Alert, on_delete=models.CASCADE, related_name="deliveries")
    recipient = models.ForeignKey(
        Recipient, on_delete=models.SET_NULL, null=True, related_name="deliveries"
    )
    # As they were, should the recipient be removed.
    channel_name = models.CharField(max_length=64)
    channel_kind = models.CharField(max_length=16)
    address = models.TextField()
    status = models.CharField(max_length=8, choices=Status, default=Status.PENDING)
    held_until = MomentField(null=True)
    next_at = MomentField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    payload = models.JSONField(default=list)
    parts_sent = models.PositiveIntegerField(default=0)
    # Told in one message together with this one, after quiet hours.
    bundle = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="members")
    error = models.TextField(blank=True)
    created_at = MomentField()
    sent_at = MomentField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["alert", "recipient"], name="delivered_once"),
        ]
        indexes = [
            # alerts.delivery: what waits for this recipient?
            models.Index(
                fields=["recipient", "id"],
                name="delivery_open",
                condition=Q(status__in=["pending", "held", "sending", "retrying"]),
            ),
        ]


class Incident(models.Model):
    """Something that keeps SOCAP from seeing or telling; told once when it begins and when it ends.

    Real time: trouble comes from outside, which knows no demo clock.
    """

    kind = models.CharField(max_length=32)
    subject = models.CharField(max_length=200, blank=True)  # which one, where there are several
    headline = models.TextField()
    text = models.TextField(blank=True)
    over = models.TextField(blank=True)  # what is said when it has ended
    opened_at = MomentField()
    # None: it came back too soon to be told again.
    told_at = MomentField(null=True)
    closed_at = MomentField(null=True)

    class Meta:
        ordering = ["-opened_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "subject"], name="incident_once", condition=Q(closed_at=None)
            ),
        ]
