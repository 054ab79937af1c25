"""The table of notes on campaigns' charts; `socap.campaigns.models` has it too."""

from django.db import models

from socap.lib.database.fields import MomentField


class CampaignNote(models.Model):
    """A note on a campaign's chart, such as "article at 14:10"; clients see those `for_client`."""

    campaign = models.ForeignKey(
        "campaigns.Campaign", on_delete=models.CASCADE, related_name="notes"
    )
    at = MomentField()
    text = models.CharField(max_length=200)
    for_client = models.BooleanField(default=False)
    written_by = models.CharField(max_length=150)
    written_at = MomentField()
    changed_by = models.CharField(max_length=150, blank=True)
    changed_at = MomentField(null=True)

    def __str__(self) -> str:
        return self.text
