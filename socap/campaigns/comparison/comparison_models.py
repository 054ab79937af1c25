"""What a campaign is compared with, and imported curves; `socap.campaigns.models` has the table too."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from socap.lib.database.fields import MomentField


class CampaignComparison(models.Model):
    """The launches it is compared with (see `comparison_choice`); None: all earlier ones."""

    compared_with = ArrayField(models.CharField(max_length=32), null=True)

    class Meta:
        abstract = True


class LaunchCurve(models.Model):
    """The growth of a launch that SOCAP did not watch, as an operator imported it.

    `points` has lists of the same length: `hours` since the launch, ascending, and the totals by then,
    `engagements` and other measures where they are known. `is_demo`: it came with the demo.
    """

    name = models.CharField(max_length=120, unique=True)
    points = models.JSONField()
    is_demo = models.BooleanField(default=False)
    added_at = MomentField()
    added_by = models.CharField(max_length=150, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def last_hour(self) -> float:
        return float(self.points["hours"][-1])

    @property
    def engagements(self) -> int:
        return int(self.points["engagements"][-1])
