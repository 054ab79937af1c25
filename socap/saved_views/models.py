"""The model of saved views."""

from django.db import models

from socap.access.models import User
from socap.campaigns.models import Campaign
from socap.lib.database.fields import MomentField


class SavedView(models.Model):
    """Named filters of a page (`query`), in one campaign or, without `campaign`, in every one.

    The pages of `default_of` open with it. What an API key (`key_name`) saved has no user and is
    shared. `created_at` is real time.
    """

    class Page(models.TextChoices):
        DASHBOARD = "dashboard", "Dashboard"
        ENGAGEMENTS = "engagements", "Engagements"
        ENGAGERS = "engagers", "Engagers"

    user = models.ForeignKey(User, on_delete=models.CASCADE, null=True, related_name="saved_views")
    key_name = models.CharField(max_length=100, blank=True)
    page = models.CharField(max_length=16, choices=Page.choices)
    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, null=True, related_name="+")
    name = models.CharField(max_length=60)
    query = models.TextField()
    is_shared = models.BooleanField(default=False)
    default_of = models.ManyToManyField(User, related_name="default_views")
    created_at = MomentField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "page", "campaign", "name"],
                name="one_view_of_a_name",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def saved_by(self) -> str:
        return self.user.username if self.user else self.key_name
