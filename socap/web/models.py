"""Drafts of campaigns, the dismissed setup checklist, and share links."""

from datetime import datetime, timedelta

from django.db import models

from socap.access.models import User
from socap.campaigns.models import Campaign
from socap.lib.database.fields import MomentField


class CampaignDraft(models.Model):
    """An unfinished campaign form of a user, with the fields as typed.

    One for a new campaign, and one for each campaign being duplicated (`source`).
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="drafts")
    source = models.ForeignKey(Campaign, on_delete=models.CASCADE, null=True)
    fields = models.JSONField()
    saved_at = MomentField()  # real time

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "source"], name="one_draft_of_each", nulls_distinct=False
            ),
        ]

    def __str__(self) -> str:
        return f"draft of {self.user}"

    @property
    def version(self) -> str:
        """Returns a value that changes with every save."""
        return self.saved_at.isoformat()


class FirstSteps(models.Model):
    """Whether the setup checklist has been dismissed; a single row."""

    dismissed_at = MomentField(null=True)

    @classmethod
    def dismissed(cls) -> bool:
        return cls.objects.filter(pk=1, dismissed_at__isnull=False).exists()


class ShareLink(models.Model):
    """A link that shows one campaign to visitors without an account.

    Its token is derived from `salt` and the secret key, so it can be shown again without being
    stored; `digest` finds the link. All times are real.
    """

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="share_links")
    salt = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)
    label = models.CharField(max_length=100)
    password = models.CharField(max_length=128, blank=True)  # hashed; empty for no password
    hide_names = models.BooleanField(default=True)
    agency_name = models.CharField(max_length=100, blank=True)
    colour = models.CharField(max_length=7, blank=True)
    logo = models.BinaryField(default=b"")
    logo_type = models.CharField(max_length=16, blank=True)
    # Origins that may frame one of the charts, separated by spaces; empty for none.
    embed_sites = models.TextField(blank=True)
    created_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = MomentField()
    expires_at = MomentField(null=True)
    revoked_at = MomentField(null=True)
    openings = models.PositiveIntegerField(default=0)
    last_opened_at = MomentField(null=True)

    def __str__(self) -> str:
        return self.label

    @property
    def last_moment(self) -> datetime | None:
        """Returns the end as shown to people: 23:59 rather than 00:00 of the next day."""
        return self.expires_at and self.expires_at - timedelta(minutes=1)

    def is_open(self, now: datetime) -> bool:
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)
