"""Keeps which campaigns the schedule could not plan, and why, until it can."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from socap.campaigns.models import Campaign
from socap.collection.models import Unplanned


def note_unplanned(
    failed: Mapping[int, str], looked_at: Sequence[int], *, now: datetime
) -> tuple[str, ...]:
    """Write down which of the campaigns `looked_at` failed; returns each with its name.

    Must run inside a transaction.
    """
    Unplanned.objects.filter(campaign__in=set(looked_at) - failed.keys()).delete()
    Unplanned.objects.bulk_create(
        [Unplanned(campaign_id=id_, problem=why, since=now) for id_, why in sorted(failed.items())],
        update_conflicts=True,
        unique_fields=["campaign"],
        update_fields=["problem"],
    )
    names = dict(Campaign.objects.filter(pk__in=failed).values_list("pk", "name"))
    return tuple(f"{names.get(id_, id_)}: {why}" for id_, why in sorted(failed.items()))


def unplanned() -> list[Unplanned]:
    """Those that are still to be planned; what was paused or completed meanwhile is not."""
    found = Unplanned.objects.filter(campaign__status="active").select_related("campaign")
    return list(found.only("problem", "since", "campaign__name").order_by("pk"))
