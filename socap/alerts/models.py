"""The models of alerting: matches, the alerts made of them, and their deliveries.

    Match      an engagement that reaches a campaign's threshold; belongs to at most one alert
    Alert      one notification: about one person, a digest of several, or an incident
    Delivery   one alert to one recipient: its attempts and outcome

`due_at`, `held_until` and `sent_at` are product time; `next_at` and the health of a recipient are real
time, because the outside world does not follow the demo clock.
"""

from django.db import models
from django.db.models import F, Q

from socap.campaigns.models import Campaign, Engagement
from socap.lib.database.fields import MomentField
from socap.people.models import Account


class Channel(models.Model):
    """A way to notify people; campaigns choose it by name."""

    name = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=16)
    active = models.BooleanField(default=True)
    # Whether it also gets system alerts.
    for_operators = models.BooleanField(default=True)
    # The signing key, for kinds that sign their messages.
    secret = models.CharField(max_length=128, blank=True)
    # Values of the kind's options, such as an API key.
    options = models.JSONField(default=dict)
    created_at = MomentField()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Recipient(models.Model):
    """One address of a channel, with its quiet hours and delivery health."""

    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, related_name="recipients")
    # None: for every campaign that uses the channel.
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
    # Since when the address refuses everything; a person must act.
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
    """Mutes one account, one campaign, or one account in one campaign; None means all."""

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
    """One notification of a campaign, or a system alert without one."""

    class Kind(models.TextChoices):
        PERSON = "person"
        DIGEST = "digest"
        ENDED = "ended"
        SPIKE = "spike"
        REPORT = "report"
        TROUBLE = "trouble"
        OVER = "over"

    class Status(models.TextChoices):
        PENDING = "pending"
        SENDING = "sending"
        SENT = "sent"
        SKIPPED = "skipped"
        FAILED = "failed"

    class Digest(models.TextChoices):
        """Why several people share an alert."""

        BASELINE = "baseline"  # engaged before monitoring began
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
    # Sent by hand: caps, quiet hours, mutes and thresholds do not apply. A digest still leaves out
    # muted accounts and the campaign's own.
    forced = models.BooleanField(default=False)
    dispatched_at = MomentField(null=True)
    sent_at = MomentField(null=True)
    reason = models.TextField(blank=True)  # why it is skipped, failed, or later than expected
    # Real time: the alert waits until then for summaries by a language model.
    summaries_until = MomentField(null=True)
    # The words of an alert that is not about people.
    headline = models.TextField(blank=True)
    text = models.TextField(blank=True)

    class Meta:
        indexes = [
            # alerts.dispatch: what is due?
            models.Index(fields=["due_at"], name="alert_due", condition=Q(status="pending")),
            # alerts.alert_generation: the last alert about this person
            models.Index(fields=["campaign", "account", "-id"], name="alert_of_person"),
            # alerts.alert_list: newest first, by status
            models.Index(fields=["campaign", "status", "-id"], name="alert_of_campaign"),
        ]
        constraints = [
            # Two workers that generate alerts at once may not open two digests.
            models.UniqueConstraint(
                fields=["campaign", "digest"],
                name="one_open_digest",
                condition=Q(status="pending", kind="digest"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk} {self.status}"


# Matches whose tweet is still read for the campaign; a removed tweet may return.
WATCHED = Q(engagement__tweet__polled_for__campaign=F("campaign"))


class Match(models.Model):
    """An engagement that reached the threshold when it was recorded."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="matches")
    engagement = models.ForeignKey(Engagement, on_delete=models.CASCADE, related_name="matches")
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="matches")
    alert = models.ForeignKey(Alert, on_delete=models.CASCADE, null=True, related_name="matches")
    action = models.CharField(max_length=8)
    category = models.CharField(max_length=16)
    on_quote = models.BooleanField(default=False)  # of a tweet of that category
    importance = models.IntegerField()
    listed = models.BooleanField()  # the account itself is on the important list
    baseline = models.BooleanField()
    matched_at = MomentField()
    # A language model's reading of what was said; empty where there is none.
    summary = models.TextField(blank=True)
    sentiment = models.CharField(max_length=8, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "engagement"], name="match_once"),
        ]
        indexes = [
            # alerts.alert_generation: what has no alert yet?
            models.Index(fields=["campaign", "id"], name="match_open", condition=Q(alert=None)),
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
    # Copies, in case the recipient is removed.
    channel_name = models.CharField(max_length=64)
    channel_kind = models.CharField(max_length=16)
    address = models.TextField()
    status = models.CharField(max_length=8, choices=Status, default=Status.PENDING)
    held_until = MomentField(null=True)
    next_at = MomentField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    payload = models.JSONField(default=list)
    parts_sent = models.PositiveIntegerField(default=0)
    # The delivery whose message includes this alert, after quiet hours.
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
    """A problem that keeps SOCAP from reading or alerting; one alert when it begins and one when it ends.

    Real time: problems come from outside, which does not follow the demo clock.
    """

    kind = models.CharField(max_length=32)
    subject = models.CharField(max_length=200, blank=True)  # tells several of one kind apart
    headline = models.TextField()
    text = models.TextField(blank=True)
    over = models.TextField(blank=True)  # the headline of the alert at its end
    opened_at = MomentField()
    # None: it returned too soon to alert again.
    told_at = MomentField(null=True)
    closed_at = MomentField(null=True)

    class Meta:
        ordering = ["-opened_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "subject"], name="incident_once", condition=Q(closed_at=None)
            ),
        ]
