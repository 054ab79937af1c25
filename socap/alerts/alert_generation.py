"""Turns matches into alerts: groups them by person, checks mutes, and spreads them over time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import groupby

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F, Q

from socap.alerts.models import WATCHED, Alert, Match
from socap.alerts.mutes import mute_reasons
from socap.campaigns.models import Campaign, Status
from socap.insight import language_model
from socap.lib.database.contention import retry_on_conflict
from socap.lib.database.queue import enqueue
from socap.lib.database.rows import update_row

# How long (real time) alerts wait for running list jobs, so that one person's engagements share an
# alert and the most important comes first; the baseline takes longer.
MAX_WAIT, BASELINE_MAX_WAIT = timedelta(seconds=30), timedelta(minutes=10)
# Matches of one page wait this long for the next page; a list job that ends schedules generation again.
GENERATION_DELAY = timedelta(seconds=0.4)
# If more people than this match at once, the least important go into a digest.
MAX_SINGLE_ALERTS = 200
# The longest (real time) an alert waits for a language model to summarize its texts.
SUMMARY_TIMEOUT = timedelta(seconds=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneratedAlerts:
    """The ids of alerts that are new or have grown, and how many were skipped."""

    alerts: tuple[int, ...] = ()
    skipped: int = 0


# Matches that may alert now. A paused campaign waits until it is resumed; a completed one alerts only
# about matches from before its end.
ALERTABLE = WATCHED & (
    Q(campaign__status=Status.ACTIVE)
    | Q(campaign__status=Status.COMPLETED, matched_at__lte=F("campaign__completed_at"))
)

# One person's alert and the matches to add to it.
_Group = tuple[Alert, list[Match]]


@dataclass(frozen=True, slots=True)
class _AlertPlan:
    """How the open matches are to be distributed over alerts."""

    new: list[_Group] = field(default_factory=list)
    growing: list[_Group] = field(default_factory=list)
    skipped: list[_Group] = field(default_factory=list)
    for_digest: list[Match] = field(default_factory=list)


def schedule_alert_generation(campaign_ids: Iterable[int]) -> None:
    """Queues alert generation for these campaigns after a short delay."""
    for campaign_id in campaign_ids:
        enqueue(
            "alerts.raise",
            key=f"alerts.raise:{campaign_id}",
            one_at_a_time=False,
            at=datetime.now(UTC) + GENERATION_DELAY,
            campaign_id=campaign_id,
        )


def schedule_baseline_matching() -> None:
    """Queues another search for baseline matches, for when all scores are known."""
    at = datetime.now(UTC) + GENERATION_DELAY
    enqueue("alerts.first_looks", key="alerts.first_looks", one_at_a_time=False, at=at)


def schedule_summaries(alert_id: int, *, at: datetime | None = None) -> None:
    """Queues the summaries of an alert's texts, now or at `at` (real time)."""
    key = f"alerts.read:{alert_id}"
    enqueue("alerts.read", key=key, one_at_a_time=False, at=at, alert_id=alert_id)


def campaigns_with_open_matches(*, tweet_id: str | None = None) -> list[int]:
    """Returns the ids of campaigns with matches that belong to no alert yet, optionally of one tweet."""
    found = Match.objects.filter(alert=None)
    if tweet_id is not None:
        found = found.filter(campaign__polled__tweet=tweet_id)
    if not found.exists():  # the usual case, told without a look at engagements and tweets
        return []
    return sorted(set(found.filter(ALERTABLE).values_list("campaign_id", flat=True)))


@retry_on_conflict
@transaction.atomic
def generate_alerts(campaign_id: int, *, now: datetime) -> GeneratedAlerts:
    """
    1. Select the matches that are ready: all of them once no list of the campaign is being read or
       they have waited long enough; until then only those that nothing may delay.
    2. Put baseline matches into one digest, and those below `digest_below` into another.
    3. Group the rest by person: skip the muted and recently alerted with a reason, extend a pending
       alert about the same person, and create an alert for everyone else.
    4. Spread the pending alerts over the campaign's spacing, the most important first.
    """
    campaign = lock_campaign(campaign_id)
    if campaign is None:
        return GeneratedAlerts()
    matches = list(
        Match.objects.filter(ALERTABLE, campaign=campaign, alert=None)
        .select_related("engagement")
        .order_by("baseline", "pk")[:10_000]  # baselines last, so that they hold up nothing
    )
    ready = _ready_matches(campaign, matches, now)
    if not ready:
        return GeneratedAlerts()
    baseline_matches = [match for match in ready if match.baseline]
    new_matches = [match for match in ready if not match.baseline]
    alert_ids, skipped = _assign_matches(campaign, new_matches, now)
    if baseline_matches:
        digest = open_digest(campaign, Alert.Digest.BASELINE, due_at=now, now=now)
        _assign(baseline_matches, digest)
        alert_ids.append(digest.pk)
    _spread(campaign, now)
    return GeneratedAlerts(alerts=tuple(dict.fromkeys(alert_ids)), skipped=skipped)


def lock_campaign(campaign_id: int | None) -> Campaign | None:
    """Locks and returns the campaign, so that one transaction at a time changes its alerts.

    Always lock it before its alerts, or two transactions may deadlock. Reads and the recording of
    matches are not blocked.
    """
    if campaign_id is None:
        return None
    return Campaign.objects.select_for_update(no_key=True).filter(pk=campaign_id).first()


def open_digest(
    campaign: Campaign, kind: Alert.Digest, *, due_at: datetime, now: datetime
) -> Alert:
    """Returns the pending digest of this kind, or creates it. Call with the campaign locked."""
    found, _ = Alert.objects.get_or_create(
        campaign=campaign,
        kind=Alert.Kind.DIGEST,
        digest=kind.value,
        status=Alert.Status.PENDING,
        defaults={"created_at": now, "due_at": due_at},
    )
    return found


def _ready_matches(campaign: Campaign, matches: Sequence[Match], now: datetime) -> list[Match]:
    if not matches:
        return []
    speed = settings.SOCAP_CLOCK.speed
    lists_busy = _lists_are_being_read(campaign)
    is_busy = {False: lists_busy, True: lists_busy or scores_are_coming()}
    oldest = {
        baseline: min((n.matched_at for n in matches if n.baseline is baseline), default=now)
        for baseline in (True, False)
    }
    is_ready = {
        # A match from the future was recorded before the clock was set back.
        baseline: not (is_busy[baseline] and _is_waiting(now - oldest[baseline], max_wait * speed))
        for baseline, max_wait in ((True, BASELINE_MAX_WAIT), (False, MAX_WAIT))
    }
    return [n for n in matches if is_ready[n.baseline] or _is_instant(campaign, n)]


def _is_waiting(age: timedelta, max_wait: timedelta) -> bool:
    return timedelta(0) <= age < max_wait


def _is_instant(campaign: Campaign, match: Match) -> bool:
    """Whether nothing may delay the alert: a VIP, or a campaign without spacing."""
    if match.baseline:
        return False
    return campaign.alert_spacing_minutes == 0 or is_vip(campaign, match.importance)


def is_vip(campaign: Campaign, importance: int) -> bool:
    return campaign.vip_threshold is not None and importance >= campaign.vip_threshold


def scores_are_coming() -> bool:
    """Whether any followings, and so scores, are being read; those jobs name a person."""
    return _has_job("j.args ? 'person_id'", {})


def _lists_are_being_read(campaign: Campaign) -> bool:
    """Whether a list job of the campaign is running or due; list jobs name a tweet."""
    return _has_job(
        """EXISTS (SELECT 1 FROM campaigns_polledtweet ct
               WHERE ct.campaign_id = %(campaign)s AND ct.tweet_id = j.args ->> 'tweet_id')""",
        {"campaign": campaign.pk},
    )


def _has_job(condition: str, given: dict[str, int]) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT EXISTS (SELECT 1 FROM procrastinate_jobs j
                    WHERE j.queue_name = 'collection' AND {condition} AND (j.status = 'doing'
                      OR j.status = 'todo'
                         AND coalesce(j.scheduled_at, now()) <= now() + interval '1 s'))""",
            given,
        )
        return bool(cursor.fetchone()[0])


def _assign_matches(
    campaign: Campaign, matches: Sequence[Match], now: datetime
) -> tuple[list[int], int]:
    """Assigns every match to an alert; returns the pending alerts and the number skipped."""
    plan = _plan_alerts(campaign, matches, now)
    alert_ids = []
    if plan.for_digest:
        alert_ids.append(_add_to_digest(campaign, plan.for_digest, campaign.digest_minutes, now))
    # Nobody reads hundreds of alerts: beyond the limit the least important share a digest.
    ranked = sorted(plan.new, key=lambda one: -one[0].importance)
    if rest := [match for _, own_matches in ranked[MAX_SINGLE_ALERTS:] for match in own_matches]:
        alert_ids.append(_add_to_digest(campaign, rest, campaign.alert_spacing_minutes, now))
    single = [*ranked[:MAX_SINGLE_ALERTS], *plan.growing]
    _save_groups([*single, *plan.skipped])
    for alert, own_matches in single:
        _request_summaries(alert, own_matches)
        alert_ids.append(alert.pk)
    return alert_ids, len(plan.skipped)


def _plan_alerts(campaign: Campaign, matches: Sequence[Match], now: datetime) -> _AlertPlan:
    people = sorted({match.account_id for match in matches})
    muted = mute_reasons(campaign, people, now=now)
    alerted = _last_alert_times(campaign, people, now)
    pending = {
        alert.account_id: alert
        for alert in Alert.objects.filter(
            campaign=campaign, account__in=people, kind=Alert.Kind.PERSON, status="pending"
        )
    }
    plan = _AlertPlan()
    by_person = sorted(matches, key=lambda n: (n.account_id, n.pk))
    for account_id, group in groupby(by_person, key=lambda n: n.account_id):
        own_matches = list(group)
        alert = pending.get(account_id)
        reason = muted.get(account_id, "")
        last_times = alerted.get(account_id, {})
        if (
            not reason
            and not alert
            and last_times.keys() >= {match.action for match in own_matches}
        ):
            minutes = campaign.frequency_window_minutes
            reason = (
                f"already alerted at {max(last_times.values()):%H:%M} UTC, within {minutes} min"
            )
        if reason:
            plan.skipped.append((_new_alert(campaign, own_matches, now, reason), own_matches))
        elif alert:
            alert.importance = max(alert.importance, _max_importance(own_matches))
            plan.growing.append((alert, own_matches))
        elif _belongs_in_digest(campaign, own_matches):
            plan.for_digest.extend(own_matches)
        else:
            plan.new.append((_new_alert(campaign, own_matches, now), own_matches))
    return plan


def _save_groups(found: Sequence[_Group]) -> None:
    """Saves new and extended alerts with their matches in a few statements."""
    Alert.objects.bulk_create([alert for alert, _ in found if alert.pk is None])
    Alert.objects.bulk_update([alert for alert, _ in found], ["importance"], batch_size=1_000)
    matches = []
    for alert, own_matches in found:
        for match in own_matches:
            match.alert = alert
        matches += own_matches
    Match.objects.bulk_update(matches, ["alert"], batch_size=1_000)


def _new_alert(
    campaign: Campaign, own_matches: Sequence[Match], now: datetime, reason: str = ""
) -> Alert:
    """Returns an unsaved alert about one person; with a reason it is skipped."""
    return Alert(
        campaign=campaign,
        kind=Alert.Kind.PERSON,
        account_id=own_matches[0].account_id,
        importance=_max_importance(own_matches),
        created_at=now,
        due_at=now,
        status=Alert.Status.SKIPPED if reason else Alert.Status.PENDING,
        reason=reason,
    )


def _max_importance(own_matches: Sequence[Match]) -> int:
    return max(match.importance for match in own_matches)


def _belongs_in_digest(campaign: Campaign, own_matches: Sequence[Match]) -> bool:
    """Whether the person is below `digest_below` and not on the important list."""
    listed = any(match.listed for match in own_matches)
    return not listed and _max_importance(own_matches) < (campaign.digest_below or 0)


def _add_to_digest(
    campaign: Campaign, matches: Sequence[Match], minutes: int, now: datetime
) -> int:
    due_at = now + timedelta(minutes=minutes)
    digest = open_digest(campaign, Alert.Digest.GATHERED, due_at=due_at, now=now)
    _assign(matches, digest)
    return digest.pk


def _last_alert_times(
    campaign: Campaign, people: Sequence[str], now: datetime
) -> dict[str, dict[str, datetime]]:
    """Returns account id -> action -> time of the last alert within the frequency window."""
    since = now - timedelta(minutes=campaign.frequency_window_minutes)
    found: dict[str, dict[str, datetime]] = {}
    for account_id, action, sent_at in (
        Match.objects.filter(campaign=campaign, account__in=people)
        .filter(
            Q(alert__status=Alert.Status.SENT, alert__sent_at__gt=since)
            | Q(alert__status=Alert.Status.SENDING)
        )
        .values_list("account_id", "action", "alert__sent_at")
    ):
        last = found.setdefault(account_id, {})
        last[action] = max(last.get(action, since), sent_at or now)
    return found


def _request_summaries(alert: Alert, matches: Sequence[Match]) -> None:
    """Requests summaries while the alert waits, if a language model is configured."""
    if not language_model.is_configured() or not any(match.engagement.text for match in matches):
        return
    update_row(alert, summaries_until=datetime.now(UTC) + SUMMARY_TIMEOUT)
    schedule_summaries(alert.pk)


def move_to_digest(alert: Alert, digest: Alert) -> None:
    """Moves the matches of a single alert into the digest and deletes the alert."""
    Match.objects.filter(alert_id=alert.pk).update(alert=digest)
    Alert.objects.filter(pk=alert.pk).delete()


def _assign(matches: Sequence[Match], alert: Alert) -> None:
    Match.objects.filter(pk__in=[match.pk for match in matches]).update(alert=alert)


def _spread(campaign: Campaign, now: datetime) -> None:
    """Sets when the pending alerts of this run are due, the most important first.

    Alerts are generated piece by piece while the lists are read; those already sent keep the
    first times, so that all of them together are spread evenly.
    """
    run = Alert.objects.filter(
        campaign=campaign,
        kind=Alert.Kind.PERSON,
        created_at__gte=campaign.cycle_at or now,
        forced=False,
    ).exclude(status=Alert.Status.SKIPPED)
    ordinary = [a for a in run if not is_vip(campaign, a.importance)]
    pending = [alert for alert in ordinary if alert.status == Alert.Status.PENDING]
    if not pending:
        return
    places = _even_times(
        len(ordinary),
        start=min(alert.created_at for alert in ordinary),
        spacing=timedelta(minutes=campaign.alert_spacing_minutes),
    )
    pending.sort(key=lambda alert: (-alert.importance, alert.pk))
    for alert, place in zip(pending, places[len(ordinary) - len(pending) :], strict=True):
        alert.due_at = max(now, place)
    Alert.objects.bulk_update(pending, ["due_at"], batch_size=500)


def _even_times(count: int, *, start: datetime, spacing: timedelta) -> list[datetime]:
    """Returns `count` times spread evenly over `spacing`, from `start`; the end is excluded."""
    return [start + spacing * index / count for index in range(count)]
