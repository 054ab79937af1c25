"""A campaign's life: created, edited, paused, resumed, completed, deleted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef

from socap.campaigns.locks import hold_campaign, hold_tweets
from socap.campaigns.models import (
    Campaign,
    CampaignTweet,
    Category,
    RemovedTweet,
    Status,
    Tweet,
)
from socap.campaigns.readings import record_readings
from socap.campaigns.removal import restore_tweets
from socap.lib.database.contention import tried_again
from socap.sources.base import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertPreferences:
    """Who alerts, and how often; each field is explained on `Campaign`."""

    importance_threshold: int = 10
    category_thresholds: Mapping[str, int] = field(default_factory=dict)
    action_thresholds: Mapping[str, int] = field(default_factory=dict)
    vip_threshold: int | None = None
    digest_below: int | None = None
    digest_minutes: int = 60
    hourly_cap: int | None = None
    channels: tuple[str, ...] = ()
    frequency_window_minutes: int = 30
    alert_spacing_minutes: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A valid campaign that has not been stored yet."""

    name: str
    starts_at: datetime
    ends_at: datetime
    client_name: str = ""
    client_email: str = ""
    timezone: str = "UTC"
    alerts: AlertPreferences = field(default_factory=AlertPreferences)


class InvalidState(ValueError):
    """The campaign is in a state in which this cannot be done; the message says what can."""


@transaction.atomic
def create_campaign(draft: Draft, *, now: datetime) -> Campaign:
    return Campaign.objects.create(
        name=draft.name,
        client_name=draft.client_name,
        client_email=draft.client_email,
        starts_at=draft.starts_at,
        ends_at=draft.ends_at,
        timezone=draft.timezone,
        importance_threshold=draft.alerts.importance_threshold,
        category_thresholds=dict(draft.alerts.category_thresholds),
        action_thresholds=dict(draft.alerts.action_thresholds),
        vip_threshold=draft.alerts.vip_threshold,
        digest_below=draft.alerts.digest_below,
        digest_minutes=draft.alerts.digest_minutes,
        hourly_cap=draft.alerts.hourly_cap,
        alert_channels=list(draft.alerts.channels),
        frequency_window_minutes=draft.alerts.frequency_window_minutes,
        alert_spacing_minutes=draft.alerts.alert_spacing_minutes,
        created_at=now,
        next_poll_at=now,
    )


EDITABLE = frozenset(
    {"name", "client_name", "client_email", "starts_at", "ends_at", "timezone",
     "importance_threshold", "category_thresholds", "action_thresholds", "vip_threshold",
     "digest_below", "digest_minutes", "hourly_cap", "alert_channels",
     "frequency_window_minutes", "alert_spacing_minutes"}
)  # fmt: skip


def edit_campaign(campaign: Campaign, *, now: datetime, **changes: Any) -> Campaign:
    """Change some of the `EDITABLE` fields, and the next poll only where the window asks for it.

    What else has changed since `campaign` was read stays. Raises `Campaign.DoesNotExist`.
    """
    unknown = changes.keys() - EDITABLE
    if unknown:
        raise TypeError(f"not editable: {', '.join(sorted(unknown))}")
    with transaction.atomic():
        stored = hold_campaign(campaign)
        changes = {n: value for n, value in changes.items() if getattr(stored, n) != value}
        opened_at = stored.starts_at
        for name, value in changes.items():
            setattr(stored, name, value)
        if max(opened_at, stored.starts_at) > now and "starts_at" in changes:
            changes["next_poll_at"] = max(now, stored.starts_at)
        elif "ends_at" in changes:
            # A window that now closes earlier is still read once more before it does.
            changes["next_poll_at"] = max(now, min(stored.next_poll_at, _last_poll(stored)))
        if changes:
            _change(campaign, **changes)
    return campaign


@transaction.atomic
def add_tweets(
    campaign: Campaign,
    wanted: Iterable[tuple[str, Category]],
    *,
    posts: Mapping[str, Post],
    now: datetime,
) -> list[CampaignTweet]:
    """Put resolved tweets into the campaign; those already in it are left as they are, and one that
    was removed comes back with its record."""
    categories = dict(wanted)
    ids = sorted(categories)
    hold_campaign(campaign)
    restore_tweets(campaign, ids, categories=categories)
    Tweet.objects.bulk_create([Tweet(id=id_, added_at=now) for id_ in ids], ignore_conflicts=True)
    if hold_tweets(ids) != set(ids):  # deleted with another campaign at this moment
        raise Tweet.DoesNotExist
    # What was learned by resolving them is shown at once, but it is not a reading of a cycle.
    fresh = Tweet.objects.filter(pk__in=ids, read_at=None)
    told = [tweet_id for tweet_id in fresh.values_list("pk", flat=True) if tweet_id in posts]
    record_readings(told, {tweet_id: posts[tweet_id] for tweet_id in told}, now=now)
    Tweet.objects.filter(pk__in=told).update(read_at=None)
    CampaignTweet.objects.bulk_create(
        [
            CampaignTweet(campaign=campaign, tweet_id=id_, category=categories[id_], added_at=now)
            for id_ in ids
        ],
        ignore_conflicts=True,
    )
    return list(campaign.entries.filter(tweet_id__in=ids).select_related("tweet__author"))


@transaction.atomic
def pause(campaign: Campaign) -> None:
    """Whatever has become of it meanwhile counts: one that was completed stays so."""
    if hold_campaign(campaign).status == Status.COMPLETED:
        raise InvalidState("A completed campaign cannot be paused; it is not polled any more.")
    _change(campaign, status=Status.PAUSED)


@transaction.atomic
def resume(campaign: Campaign, *, now: datetime) -> None:
    """Poll again from now on; a completed campaign needs a later end first."""
    stored = hold_campaign(campaign)
    if stored.ends_at <= now:
        raise InvalidState("Its monitor window has ended; set a later end_date to resume it.")
    if stored.status != Status.ACTIVE:
        _change(campaign, status=Status.ACTIVE, completed_at=None, next_poll_at=now)


@transaction.atomic
def extend(campaign: Campaign, *, ends_at: datetime, now: datetime) -> None:
    """Watch until a later end. A completed campaign goes on at once, a paused one stays paused."""
    stored = hold_campaign(campaign)
    if ends_at <= max(stored.ends_at, now):
        raise InvalidState("The new end must be later than the present one, and than now.")
    edit_campaign(campaign, now=now, ends_at=ends_at)
    if stored.status == Status.COMPLETED:
        resume(campaign, now=now)


def complete(campaign: Campaign, *, now: datetime) -> bool:
    """Its window is over; false if it is not active any more."""
    active = Campaign.objects.filter(pk=campaign.pk, status=Status.ACTIVE)
    return bool(active.update(status=Status.COMPLETED, completed_at=now))


@tried_again
@transaction.atomic
def delete_campaign(campaign: Campaign) -> None:
    """Delete the campaign and what no other campaign watches or keeps.

    Raises `Campaign.DoesNotExist` where somebody else has deleted it.
    """
    hold_campaign(campaign, deleting=True)
    watched = campaign.entries.values_list("tweet_id", flat=True)
    tweet_ids = [*watched, *campaign.removed.values_list("tweet_id", flat=True)]
    hold_tweets(tweet_ids)
    campaign.delete()
    _forget_unwatched(tweet_ids)


def next_poll_after(campaign: Campaign, *, now: datetime, interval: timedelta) -> datetime:
    """The next regular poll: not before the window opens, and once more just before it closes."""
    following = max(now + interval, campaign.starts_at)
    last = _last_poll(campaign)
    return last if now < last < following else following


def _last_poll(campaign: Campaign) -> datetime:
    return campaign.ends_at - timedelta(minutes=2)


def _change(campaign: Campaign, **fields: Any) -> None:
    """These fields and no others, in the table and on `campaign`."""
    Campaign.objects.filter(pk=campaign.pk).update(**fields)
    for name, value in fields.items():
        setattr(campaign, name, value)


def _forget_unwatched(tweet_ids: Sequence[str]) -> None:
    there = hold_tweets(tweet_ids)
    watched = CampaignTweet.objects.filter(tweet=OuterRef("pk"))
    kept = RemovedTweet.objects.filter(tweet=OuterRef("pk"))
    Tweet.objects.filter(~Exists(watched), ~Exists(kept), pk__in=there).delete()
