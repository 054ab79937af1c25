"""What is half typed, what is put away, and the links by which clients look.

("User" is always a login, "Account" always an X account.)
"""

from datetime import datetime, timedelta

from django.db import models

from socap.access.models import User
from socap.campaigns.models import Campaign
from socap.lib.database.fields import MomentField


class CampaignDraft(models.Model):
    """What somebody has typed of a campaign that is not created yet, field by field, as typed.

    One for a new campaign, and one for each campaign that is being duplicated (`source`).
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
        """Another one each time it is saved."""
        return self.saved_at.isoformat()


class FirstSteps(models.Model):
    """Whether the list of what is still to do after the installation has been put away; one row."""

    dismissed_at = MomentField(null=True)

    @classmethod
    def dismissed(cls) -> bool:
        return cls.objects.filter(pk=1, dismissed_at__isnull=False).exists()


class ShareLink(models.Model):
    """An address at which somebody without a login sees one campaign, and nothing else.

    The token in it is made of `salt` and the secret key, so that it can be shown again though the
    database does not hold it; `digest` finds the link. All times are real ones.
    """

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="share_links")
    salt = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)
    label = models.CharField(max_length=100)
    password = models.CharField(max_length=128, blank=True)  # hashed; empty where none is asked for
    hide_names = models.BooleanField(default=True)
    agency_name = models.CharField(max_length=100, blank=True)
    colour = models.CharField(max_length=7, blank=True)
    logo = models.BinaryField(default=b"")
    logo_type = models.CharField(max_length=16, blank=True)
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
        """For people: a day ends at 23:59, not at 00:00 of the next."""
        return self.expires_at and self.expires_at - timedelta(minutes=1)

    def is_open(self, now: datetime) -> bool:
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)
