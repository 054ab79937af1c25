"""Half typed campaigns, kept on the server so that neither a reload nor a lost line loses them."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.http import QueryDict

from socap.access.models import User
from socap.campaigns.models import Campaign, Category
from socap.web.campaigns.forms import CampaignForm, initial_of
from socap.web.local_time_fields import wall_time
from socap.web.models import CampaignDraft

MOST_CHARACTERS = 200_000
SEVERAL = {"channels"}


def typed(given: QueryDict, form: CampaignForm) -> dict[str, Any]:
    """The fields of both forms as they were typed, right or wrong."""
    names = [*form.fields, *Category.values]
    return {
        name: given.getlist(name) if name in SEVERAL else given.get(name, "")[:MOST_CHARACTERS]
        for name in names
    }


def save_draft(user: User, source: Campaign | None, fields: Mapping[str, Any]) -> CampaignDraft:
    return CampaignDraft.objects.update_or_create(
        user=user, source=source, defaults={"fields": _clean(fields), "saved_at": datetime.now(UTC)}
    )[0]


def draft_of(user: User, source: Campaign | None) -> CampaignDraft | None:
    return CampaignDraft.objects.filter(user=user, source=source).first()


def forget_draft(user: User, source: Campaign | None) -> None:
    CampaignDraft.objects.filter(user=user, source=source).delete()


def forget_used_draft(
    user: User, source: Campaign | None, fields: Mapping[str, Any], *, version: str
) -> None:
    """The draft that these fields were created from; what was saved since in another tab stays."""
    found = CampaignDraft.objects.select_for_update().filter(user=user, source=source).first()
    if found and (found.version == version or found.fields == _clean(fields)):
        found.delete()


def copied(campaign: Campaign, *, now: datetime) -> dict[str, object]:
    """What a duplicate begins with: everything but the record, and as long a window from now on."""
    start = now.replace(second=0, microsecond=0)
    zone = campaign.timezone
    entries = campaign.entries.select_related("tweet__author").order_by("added_at", "pk")
    urls: dict[str, list[str]] = {}
    for entry in entries:
        urls.setdefault(entry.category, []).append(entry.tweet.url)
    return initial_of(campaign) | {
        "launch_name": f"{campaign.name[:193]} (copy)",
        "start_date": wall_time(start, zone),
        "end_date": wall_time(start + (campaign.ends_at - campaign.starts_at), zone),
        **{category: "\n".join(found) for category, found in urls.items()},
    }


def _clean(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _storable(value) for name, value in fields.items()}


def _storable(value: Any) -> Any:
    """JSON in PostgreSQL holds no NUL."""
    if isinstance(value, list):
        return [_storable(item) for item in value]
    return str(value).replace("\0", "")
