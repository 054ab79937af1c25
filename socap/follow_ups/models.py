"""The model of follow-ups: one row for each account of a campaign that somebody has worked on."""

from django.conf import settings
from django.db import models

from socap.campaigns.models import Campaign
from socap.lib.database.fields import MomentField
from socap.people.models import Account

LONGEST_NAME, LONGEST_NOTE = 150, 2_000


class FollowUp(models.Model):
    """What the team does about one account in one campaign; without a row nobody has done anything.

    Moments are product time, like those of engagements, beside which they are shown.
    """

    class Status(models.TextChoices):
        OPEN = "open"
        CONTACTED = "contacted"
        REPLIED = "replied"
        DONE = "done"

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="follow_ups")
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="follow_ups")
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="follow_ups"
    )
    # Also of somebody without a login, who took the account through the link in an alert.
    assignee_name = models.CharField(max_length=LONGEST_NAME, blank=True)
    assigned_at = MomentField(null=True)
    status = models.CharField(max_length=16, choices=Status, default=Status.OPEN)
    note = models.TextField(blank=True)
    updated_at = MomentField()
    updated_by = models.CharField(max_length=LONGEST_NAME, blank=True)
    # Counts the changes, so that pages and programs notice that there was one.
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "account"], name="follow_up_once"),
        ]

    def __str__(self) -> str:
        return f"{self.account} in {self.campaign}"
