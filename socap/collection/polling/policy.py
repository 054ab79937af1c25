"""Changes the collection settings at run time."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.db.models.functions import Least

from socap.campaigns.models import Campaign, Status
from socap.campaigns.pace.pace_fields import PaceMode
from socap.collection.models import Policy
from socap.lib.database.rows import update_row


@transaction.atomic
def change_policy(**changes: Any) -> Policy:
    """Sets some of the fields of `Policy`.

    A shorter poll interval takes effect at once. Whoever changes it wants campaigns to be polled like
    that, so it also makes `default_pace` fixed, unless that is given too. Raises ValidationError if a
    value is out of range.
    """
    _check_sources(changes)
    policy = Policy.locked()
    interval = changes.get("poll_interval_minutes", policy.poll_interval_minutes)
    if interval != policy.poll_interval_minutes:
        changes.setdefault("default_pace", PaceMode.FIXED)
    for name, value in changes.items():
        setattr(policy, name, value)
    policy.full_clean()
    update_row(policy, **changes)
    following = Campaign.objects.filter(pace_mode=PaceMode.FIXED, interval_minutes=None)
    following.filter(status=Status.ACTIVE, cycle_at__isnull=False).update(
        next_poll_at=Least(
            F("next_poll_at"), F("cycle_at") + timedelta(minutes=policy.poll_interval_minutes)
        )
    )
    return policy


def _check_sources(changes: Mapping[str, Any]) -> None:
    known = settings.SOCAP_SOURCES
    wrong = {
        name: f"{changes[name]!r} is no provider of SOCAP_SOURCE ({', '.join(known)}); "
        "empty means automatic."
        for name in ("engagements_source", "followings_source")
        if changes.get(name) and changes[name] not in known
    }
    if wrong:
        raise ValidationError(wrong)
