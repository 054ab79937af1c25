"""Creates, edits, pauses, resumes, extends, completes and deletes campaigns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef

from socap.campaigns.locks import lock_campaign, lock_tweets
from socap.campaigns.models import (
    Campaign,
    CampaignTweet,
    Category,
    RemovedTweet,
    Status,
    Tweet,
    WatchedQuote,
)
from socap.campaigns.own_accounts import move_own_list
from socap.campaigns.pace.pace_choice import DEFAULT_PACE, Pace
from socap.campaigns.pace.pauses import begin_pause, end_pause
from socap.campaigns.quotes.quote_choice import DEFAULT_RULE, QuoteRule
from socap.campaigns.readings import record_readings
from socap.campaigns.removal import restore_tweets
from socap.campaigns.stored_summaries import recount_at_once
from socap.lib.database.contention import retry_on_conflict
from socap.lib.database.rows import update_row
from socap.sources.base import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertPreferences:
    """Who triggers alerts, and how often; the fields are explained on `Campaign`."""

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
class NewCampaign:
    """The validated data of a campaign to create."""

    name: str
    starts_at: datetime
    ends_at: datetime
    client_name: str = ""
    client_email: str = ""
    timezone: str = "UTC"
    alerts: AlertPreferences = field(default_factory=AlertPreferences)
    pace: Pace = DEFAULT_PACE
    quotes: QuoteRule = DEFAULT_RULE
    alerts_on_spikes: bool = False


class InvalidState(ValueError):
    """The campaign's state does not allow this; the message says what to do instead."""


@transaction.atomic
def create_campaign(draft: NewCampaign, *, now: datetime) -> Campaign:
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
        alerts_on_spikes=draft.alerts_on_spikes,
        **draft.pace.columns,
        **draft.quotes.columns,
        created_at=now,
        next_poll_at=now,
    )


EDITABLE_FIELDS = frozenset(
    {"name", "client_name", "client_email", "starts_at", "ends_at", "timezone",
     "importance_threshold", "category_thresholds", "action_thresholds", "vip_threshold",
     "digest_below", "digest_minutes", "hourly_cap", "alert_channels",
     "frequency_window_minutes", "alert_spacing_minutes",
     "alerts_on_spikes", "compared_with",
     *DEFAULT_PACE.columns, *DEFAULT_RULE.columns}
)  # fmt: skip


def edit_campaign(campaign: Campaign, *, now: datetime, **changes: Any) -> Campaign:
    """Changes some of the `EDITABLE_FIELDS`, and the next poll if the window requires it.

    Other changes made since `campaign` was loaded are kept. Raises Campaign.DoesNotExist.
    """
    unknown = changes.keys() - EDITABLE_FIELDS
    if unknown:
        raise TypeError(f"not editable: {', '.join(sorted(unknown))}")
    with transaction.atomic():
        stored = lock_campaign(campaign)
        changes = {n: value for n, value in changes.items() if getattr(stored, n) != value}
        opened_at, former_key = stored.starts_at, stored.client_key
        for name, value in changes.items():
            setattr(stored, name, value)
        if max(opened_at, stored.starts_at) > now and "starts_at" in changes:
            changes["next_poll_at"] = max(now, stored.starts_at)
        elif "ends_at" in changes:
            # A window that now closes earlier still gets its last poll.
            changes["next_poll_at"] = max(now, min(stored.next_poll_at, _last_poll(stored)))
        if changes.keys() & DEFAULT_PACE.columns.keys():
            # The schedule computes what follows from it; a shorter interval holds from now on.
            changes |= {"pace_computed_at": None, "dollars_per_person_minute": None}
            if stored.interval_minutes and stored.cycle_at:
                after = stored.cycle_at + timedelta(minutes=stored.interval_minutes)
                due = changes.get("next_poll_at", stored.next_poll_at)
                changes["next_poll_at"] = min(due, max(now, after, stored.starts_at))
        if changes:
            update_row(campaign, **changes)
        if "importance_threshold" in changes:
            recount_at_once(campaigns=[campaign])
        if "client_name" in changes:
            move_own_list(campaign, former_key=former_key)
    return campaign


@transaction.atomic
def add_tweets(
    campaign: Campaign,
    wanted: Iterable[tuple[str, Category]],
    *,
    posts: Mapping[str, Post],
    now: datetime,
) -> list[CampaignTweet]:
    """Adds resolved tweets and returns their entries.

    Tweets already in the campaign stay as they are; removed ones are restored with their record.
    """
    categories = dict(wanted)
    ids = sorted(categories)
    lock_campaign(campaign)
    restore_tweets(campaign, ids, categories=categories, now=now)
    campaign.watched_quotes.filter(tweet__in=ids).delete()  # it counts as a tweet of its own now
    Tweet.objects.bulk_create([Tweet(id=id_, added_at=now) for id_ in ids], ignore_conflicts=True)
    if lock_tweets(ids) != set(ids):  # deleted with another campaign at this moment
        raise Tweet.DoesNotExist
    # Data from resolving the tweets is shown at once, but does not count as a reading of a cycle.
    fresh = Tweet.objects.filter(pk__in=ids, read_at=None)
    resolved = [tweet_id for tweet_id in fresh.values_list("pk", flat=True) if tweet_id in posts]
    record_readings(resolved, {tweet_id: posts[tweet_id] for tweet_id in resolved}, now=now)
    Tweet.objects.filter(pk__in=resolved).update(read_at=None)
    CampaignTweet.objects.bulk_create(
        [
            CampaignTweet(campaign=campaign, tweet_id=id_, category=categories[id_], added_at=now)
            for id_ in ids
        ],
        ignore_conflicts=True,
    )
    return list(campaign.entries.filter(tweet_id__in=ids).select_related("tweet__author"))


@transaction.atomic
def pause(campaign: Campaign, *, now: datetime) -> None:
    """Pauses polling. Raises InvalidState if the campaign has been completed."""
    if lock_campaign(campaign).status == Status.COMPLETED:
        raise InvalidState("A completed campaign cannot be paused; it is no longer polled.")
    update_row(campaign, status=Status.PAUSED)
    begin_pause(campaign.pk, now=now)


@transaction.atomic
def resume(campaign: Campaign, *, now: datetime) -> None:
    """Resumes polling now. Raises InvalidState if the monitor window has ended."""
    stored = lock_campaign(campaign)
    if stored.ends_at <= now:
        raise InvalidState("Its monitor window has ended; set a later end_date to resume it.")
    if stored.status != Status.ACTIVE:
        end_pause(campaign.pk, began_at=stored.completed_at, now=now)
        update_row(campaign, status=Status.ACTIVE, completed_at=None, next_poll_at=now)


@transaction.atomic
def extend(campaign: Campaign, *, ends_at: datetime, now: datetime) -> None:
    """Moves the end of the window. A completed campaign resumes, a paused one stays paused."""
    stored = lock_campaign(campaign)
    if ends_at <= max(stored.ends_at, now):
        raise InvalidState("The new end must be later than the current end, and in the future.")
    edit_campaign(campaign, now=now, ends_at=ends_at)
    if stored.status == Status.COMPLETED:
        resume(campaign, now=now)


def complete(campaign: Campaign, *, now: datetime) -> bool:
    """Marks the campaign as completed. Returns False if it was not active."""
    active = Campaign.objects.filter(pk=campaign.pk, status=Status.ACTIVE)
    return bool(active.update(status=Status.COMPLETED, completed_at=now))


@retry_on_conflict
@transaction.atomic
def delete_campaign(campaign: Campaign) -> None:
    """Deletes the campaign, and its tweets that no other campaign watches or has removed.

    Raises Campaign.DoesNotExist if it has been deleted already.
    """
    lock_campaign(campaign, deleting=True)
    watched = campaign.entries.values_list("tweet_id", flat=True)
    quotes = campaign.watched_quotes.values_list("tweet_id", flat=True)
    tweet_ids = [*watched, *campaign.removed.values_list("tweet_id", flat=True), *quotes]
    lock_tweets(tweet_ids)
    campaign.delete()
    _delete_unwatched_tweets(tweet_ids)


def next_poll_after(campaign: Campaign, *, now: datetime, interval: timedelta) -> datetime:
    """Returns the next poll time: not before the window opens, with a last poll before it closes."""
    following = max(now + interval, campaign.starts_at)
    last = _last_poll(campaign)
    return last if now < last < following else following


def _last_poll(campaign: Campaign) -> datetime:
    return campaign.ends_at - timedelta(minutes=2)


def _delete_unwatched_tweets(tweet_ids: Sequence[str]) -> None:
    existing = lock_tweets(tweet_ids)
    watched = CampaignTweet.objects.filter(tweet=OuterRef("pk"))
    kept = RemovedTweet.objects.filter(tweet=OuterRef("pk"))
    quotes = WatchedQuote.objects.filter(tweet=OuterRef("pk"))
    unwatched = Tweet.objects.filter(~Exists(watched), ~Exists(kept), ~Exists(quotes))
    unwatched.filter(pk__in=existing).delete()
