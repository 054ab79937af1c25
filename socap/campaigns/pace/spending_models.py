"""The tables of what campaigns spend; `socap.campaigns.models` has them too."""

from django.db import models

from socap.lib.database.fields import MomentField


class CampaignSpending(models.Model):
    """What a campaign has spent in dollars, with what calls under way may cost at most.

    `kept_back` of its budget is for the final poll. What is expected per hour, and as the average
    delay, is by the forecast made with `Campaign.dollars_per_person_minute`.
    """

    campaign = models.OneToOneField(
        "campaigns.Campaign", on_delete=models.CASCADE, primary_key=True, related_name="spending"
    )
    dollars = models.DecimalField(max_digits=18, decimal_places=8, default=0)
    kept_back = models.DecimalField(max_digits=18, decimal_places=8, default=0)
    expected_delay_minutes = models.FloatField(null=True)
    expected_dollars_per_hour = models.FloatField(null=True)


class SpendingHour(models.Model):
    """Calls and dollars of a campaign in one hour of product time."""

    campaign = models.ForeignKey(
        "campaigns.Campaign", on_delete=models.CASCADE, related_name="spending_hours"
    )
    hour = MomentField()
    dollars = models.DecimalField(max_digits=18, decimal_places=8)
    calls = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "hour"], name="spending_hour_once"),
        ]
