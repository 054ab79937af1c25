"""Drafts of campaign forms, kept on the server so that a reload or lost connection loses nothing."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.http import QueryDict

from socap.access.models import User
from socap.campaigns.models import Campaign, Category
from socap.collection.pace.default_pace import new_pace
from socap.web.campaigns.forms import CampaignForm, initial_values, pace_values
from socap.web.campaigns.preset_fields import with_chosen_preset
from socap.web.local_time_fields import wall_time
from socap.web.models import CampaignDraft

MAX_CHARACTERS = 200_000
MULTI_VALUED = {"channels"}


def typed_fields(given: QueryDict, form: CampaignForm) -> dict[str, Any]:
    """Returns the campaign and tweet fields as typed, valid or not."""
    given = with_chosen_preset(given)
    names = [*form.fields, *Category.values]
    fields = {
        name: given.getlist(name) if name in MULTI_VALUED else given.get(name, "")[:MAX_CHARACTERS]
        for name in names
    }
    return fields if fields["pace"] else fields | pace_values(new_pace())


def save_draft(user: User, source: Campaign | None, fields: Mapping[str, Any]) -> CampaignDraft:
    return CampaignDraft.objects.update_or_create(
        user=user, source=source, defaults={"fields": _clean(fields), "saved_at": datetime.now(UTC)}
    )[0]


def find_draft(user: User, source: Campaign | None) -> CampaignDraft | None:
    return CampaignDraft.objects.filter(user=user, source=source).first()


def delete_draft(user: User, source: Campaign | None) -> None:
    CampaignDraft.objects.filter(user=user, source=source).delete()


def delete_used_draft(
    user: User, source: Campaign | None, fields: Mapping[str, Any], *, version: str
) -> None:
    """Deletes the draft these fields came from, unless another tab has changed it since."""
    draft = CampaignDraft.objects.select_for_update().filter(user=user, source=source).first()
    if draft and (draft.version == version or draft.fields == _clean(fields)):
        draft.delete()


def duplicate_fields(campaign: Campaign, *, now: datetime) -> dict[str, object]:
    """Returns the initial fields of a duplicate: all settings and tweets, in a window from now on."""
    start = now.replace(second=0, microsecond=0)
    zone = campaign.timezone
    entries = campaign.entries.select_related("tweet__author").order_by("added_at", "pk")
    urls: dict[str, list[str]] = {}
    for entry in entries:
        urls.setdefault(entry.category, []).append(entry.tweet.url)
    return initial_values(campaign) | {
        "launch_name": f"{campaign.name[:193]} (copy)",
        "start_date": wall_time(start, zone),
        "end_date": wall_time(start + (campaign.ends_at - campaign.starts_at), zone),
        **{category: "\n".join(lines) for category, lines in urls.items()},
    }


def _clean(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _storable(value) for name, value in fields.items()}


def _storable(value: Any) -> Any:
    """Removes NUL characters, which PostgreSQL cannot store in JSON."""
    if isinstance(value, list):
        return [_storable(item) for item in value]
    return str(value).replace("\0", "")
