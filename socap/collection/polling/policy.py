"""Changes the collection settings at run time."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Least

from socap.campaigns.models import Campaign, Status
from socap.collection.models import Policy


@transaction.atomic
def change_policy(**changes: float) -> Policy:
    """Sets `poll_interval_minutes`, `sweep_hours`, `followings_refresh_hours`, `calls_per_second`.

    A shorter poll interval takes effect at once. Raises ValidationError if a value is out of range.
    """
    policy = Policy.locked()
    for name, value in changes.items():
        setattr(policy, name, value)
    policy.full_clean()
    policy.save(update_fields=list(changes))
    interval = timedelta(minutes=policy.poll_interval_minutes)
    Campaign.objects.filter(status=Status.ACTIVE, cycle_at__isnull=False).update(
        next_poll_at=Least(F("next_poll_at"), F("cycle_at") + interval)
    )
    return policy
