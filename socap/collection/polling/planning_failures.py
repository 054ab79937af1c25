"""Stores which campaigns could not be planned, and why, until planning succeeds."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from socap.campaigns.models import Campaign
from socap.collection.models import PlanningFailure


def record_planning_failures(
    failed: Mapping[int, str], campaign_ids: Sequence[int], *, now: datetime
) -> tuple[str, ...]:
    """Write down which of the campaigns `campaign_ids` failed; returns each with its name.

    Must run inside a transaction.
    """
    PlanningFailure.objects.filter(campaign__in=set(campaign_ids) - failed.keys()).delete()
    PlanningFailure.objects.bulk_create(
        [
            PlanningFailure(campaign_id=id_, problem=why, since=now)
            for id_, why in sorted(failed.items())
        ],
        update_conflicts=True,
        unique_fields=["campaign"],
        update_fields=["problem"],
    )
    names = dict(Campaign.objects.filter(pk__in=failed).values_list("pk", "name"))
    return tuple(f"{names.get(id_, id_)}: {why}" for id_, why in sorted(failed.items()))


def open_planning_failures() -> list[PlanningFailure]:
    """Returns the failures of campaigns that are still active."""
    found = PlanningFailure.objects.filter(campaign__status="active").select_related("campaign")
    return list(found.only("problem", "since", "campaign__name").order_by("pk"))
