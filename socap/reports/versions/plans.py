"""Keeps how a campaign's report is composed, and what a client's reports share."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from django.db import transaction
from PIL import Image

from socap.campaigns.models import Campaign
from socap.reports.composition.plan import ClientDefaults, Plan
from socap.reports.models import ReportDefaults, ReportPlan

LOGO_SIZE = (600, 240)


class ChangedMeanwhile(Exception):
    """Somebody else has changed the plan since it was shown."""

    def __init__(self, changed_by: str) -> None:
        super().__init__(f"{changed_by} has changed this meanwhile")
        self.changed_by = changed_by


def key_of(campaign: Campaign) -> str:
    return campaign.client_key or f"#{campaign.pk}"


def defaults_of(campaign: Campaign) -> tuple[ClientDefaults, bytes]:
    """Returns the client's defaults and logo (PNG, empty if there is none)."""
    kept = ReportDefaults.objects.filter(pk=key_of(campaign)).first()
    if kept is None:
        return ClientDefaults(), b""
    return ClientDefaults.model_validate(kept.values), bytes(kept.logo)


def save_defaults(
    campaign: Campaign, values: ClientDefaults, *, logo: bytes | None, by: str, now: datetime
) -> None:
    """Keeps them for all campaigns of the client; `logo` None leaves it as it is, empty removes it."""
    changed = {
        "values": values.model_dump(mode="json"),
        "changed_by": by,
        "changed_at": now,
        **({} if logo is None else {"logo": logo}),
    }
    ReportDefaults.objects.update_or_create(key=key_of(campaign), defaults=changed)


def plan_of(campaign: Campaign) -> tuple[Plan, int]:
    """Returns the plan and its revision; without one of its own, the client's defaults at revision 0."""
    kept = ReportPlan.objects.filter(campaign=campaign).first()
    if kept is None:
        return defaults_of(campaign)[0].plan(), 0
    return Plan.model_validate(kept.values), kept.revision


def save_plan(campaign: Campaign, plan: Plan, *, revision: int, by: str, now: datetime) -> int:
    """Keeps the plan if it still is the one that was changed; returns its new revision.

    Raises `ChangedMeanwhile`.
    """
    with transaction.atomic():
        Campaign.objects.select_for_update(no_key=True).get(pk=campaign.pk)
        kept = ReportPlan.objects.filter(campaign=campaign).first()
        if (kept.revision if kept else 0) != revision:
            raise ChangedMeanwhile(kept.changed_by if kept else "")
        ReportPlan.objects.update_or_create(
            campaign=campaign,
            defaults={
                "values": plan.model_dump(mode="json"),
                "revision": revision + 1,
                "changed_by": by,
                "changed_at": now,
            },
        )
    return revision + 1


def hide_texts(campaign: Campaign, tweet_ids: Sequence[str], *, by: str, now: datetime) -> None:
    """Leaves these tweets, replies and quotes out of all later versions."""
    plan, revision = plan_of(campaign)
    choice = plan.curation
    hidden = choice.model_copy(
        update={
            "hidden_quotes": [*choice.hidden_quotes, *tweet_ids],
            "hidden_tweets": [*choice.hidden_tweets, *tweet_ids],
            "pinned_quotes": [one for one in choice.pinned_quotes if one not in tweet_ids],
            "pinned_tweets": [one for one in choice.pinned_tweets if one not in tweet_ids],
        }
    )
    changed = plan.model_copy(update={"curation": hidden})
    save_plan(campaign, changed, revision=revision, by=by, now=now)


def logo_png(data: bytes) -> bytes:
    """Returns a picture as a PNG no larger than a cover needs."""
    with Image.open(BytesIO(data)) as picture:
        shown = picture.convert("RGBA")
    shown.thumbnail(LOGO_SIZE)
    out = BytesIO()
    shown.save(out, "PNG", optimize=True)
    return out.getvalue()
