"""Times in which a campaign did not watch its tweets; `socap.campaigns.models` has the table too."""

from collections.abc import Sequence
from datetime import datetime

from django.db import models

from socap.lib.database.fields import MomentField


class CampaignPause(models.Model):
    """From `began_at` the campaign was paused or completed, or one `tweet` was removed from it.

    It goes on while `ended_at` is empty. A pause of all tweets has no tweet.
    """

    campaign = models.ForeignKey(
        "campaigns.Campaign", on_delete=models.CASCADE, related_name="pauses"
    )
    tweet = models.ForeignKey(
        "campaigns.Tweet", on_delete=models.CASCADE, null=True, related_name="+"
    )
    began_at = MomentField()
    ended_at = MomentField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "tweet"],
                name="one_open_pause",
                condition=models.Q(ended_at=None),
                nulls_distinct=False,
            ),
        ]


def begin_pause(campaign_id: int, *, now: datetime) -> None:
    """Records that the campaign reads nothing from now on; a pause that goes on is kept."""
    CampaignPause.objects.get_or_create(
        campaign_id=campaign_id, tweet=None, ended_at=None, defaults={"began_at": now}
    )


def end_pause(campaign_id: int, *, began_at: datetime | None, now: datetime) -> None:
    """Records that the campaign reads again; `began_at` is of a pause that was not recorded."""
    ended = CampaignPause.objects.filter(campaign=campaign_id, tweet=None, ended_at=None)
    if not ended.update(ended_at=now) and began_at is not None:
        CampaignPause.objects.create(campaign_id=campaign_id, began_at=began_at, ended_at=now)


def record_absences(
    campaign_id: int, absences: Sequence[tuple[str, datetime]], *, now: datetime
) -> None:
    """Records that these tweets were not in the campaign from the given times until now."""
    CampaignPause.objects.bulk_create(
        CampaignPause(campaign_id=campaign_id, tweet_id=tweet, began_at=began_at, ended_at=now)
        for tweet, began_at in absences
    )
