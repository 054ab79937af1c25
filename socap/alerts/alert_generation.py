"""Turns notices into alerts: grouped by person, judged, spaced evenly, most important first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import groupby

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F, Q

from socap.alerts.models import WATCHED, Alert, Notice
from socap.alerts.mutes import silences
from socap.alerts.rules import slots
from socap.campaigns.models import Campaign, Status
from socap.insight import language_model
from socap.lib.database.contention import tried_again
from socap.lib.database.queue import enqueue

# How long (real time) the reading of a run's lists is waited for, so that one person's engagements come
# together and the most important comes first; and for what the first look at the tweets finds.
PATIENCE, BASELINE_PATIENCE = timedelta(seconds=30), timedelta(minutes=10)
# A page's notices wait so long for the next page; list jobs that end wake the raising again.
SETTLE = timedelta(seconds=0.4)
# Of more people than this at once the least important go into a digest.
MOST_AT_ONCE = 200
# How long (real time) an alert waits at most for a language model to read what was said.
READING = timedelta(seconds=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """What one look at the open notices led to: ids of alerts that are new or have grown."""

    alerts: tuple[int, ...] = ()
    skipped: int = 0


# Of notices: told of now. A paused campaign waits until it is resumed, and a completed one tells only
# what was noticed before its end.
TOLD_NOW = WATCHED & (
    Q(campaign__status=Status.ACTIVE)
    | Q(campaign__status=Status.COMPLETED, noticed_at__lte=F("campaign__completed_at"))
)

# One person's alert, and what it gets.
_Group = tuple[Alert, list[Notice]]


@dataclass(frozen=True, slots=True)
class _Judged:
    """What is to become of notices that nobody has told of yet."""

    new: list[_Group] = field(default_factory=list)
    growing: list[_Group] = field(default_factory=list)
    skipped: list[_Group] = field(default_factory=list)
    gathered: list[Notice] = field(default_factory=list)


def wake_raising(campaign_ids: Iterable[int]) -> None:
    """Have the open notices of these campaigns looked at in a moment."""
    for campaign_id in campaign_ids:
        enqueue(
            "alerts.raise",
            key=f"alerts.raise:{campaign_id}",
            one_at_a_time=False,
            at=datetime.now(UTC) + SETTLE,
            campaign_id=campaign_id,
        )


def wake_first_looks() -> None:
    """Have the first digests looked at once no more scores are coming."""
    at = datetime.now(UTC) + SETTLE
    enqueue("alerts.first_looks", key="alerts.first_looks", one_at_a_time=False, at=at)


def wake_reading(alert_id: int, *, at: datetime | None = None) -> None:
    """Have what was said in an alert read, at once or from `at` (real time) on."""
    key = f"alerts.read:{alert_id}"
    enqueue("alerts.read", key=key, one_at_a_time=False, at=at, alert_id=alert_id)


def campaigns_to_raise(*, tweet_id: str | None = None) -> list[int]:
    """Campaigns with something to tell that belongs to no alert yet; of one tweet, or all."""
    found = Notice.objects.filter(TOLD_NOW, alert=None)
    if tweet_id is not None:
        found = found.filter(campaign__entries__tweet=tweet_id)
    return sorted(set(found.values_list("campaign_id", flat=True)))


@tried_again
@transaction.atomic
def raise_alerts(campaign_id: int, *, now: datetime) -> Raised:
    """
    1. Take the notices that are ripe: all of them once no list of the campaign is being read or
       they have waited long enough; before that those that nothing may delay.
    2. What the first look found goes into one digest; so does what is below `digest_below`.
    3. The rest by person: muted or told already is skipped and says why, more of a person whose
       alert still waits joins it, anybody else gets an alert.
    4. Spread what waits over the campaign's spacing, the most important first.
    """
    campaign = held(campaign_id)
    if campaign is None:
        return Raised()
    notices = list(
        Notice.objects.filter(TOLD_NOW, campaign=campaign, alert=None)
        .select_related("engagement")
        .order_by("baseline", "pk")[:10_000]  # what waits for a digest is no obstacle
    )
    ripe = _ripe(campaign, notices, now)
    if not ripe:
        return Raised()
    first_look = [notice for notice in ripe if notice.baseline]
    fresh = [notice for notice in ripe if not notice.baseline]
    touched, skipped = _by_person(campaign, fresh, now)
    if first_look:
        digest = open_digest(campaign, Alert.Digest.BASELINE, due_at=now, now=now)
        _join(first_look, digest)
        touched.append(digest.pk)
    _space(campaign, now)
    return Raised(alerts=tuple(dict.fromkeys(touched)), skipped=skipped)


def held(campaign_id: int | None) -> Campaign | None:
    """The campaign, for this transaction alone: its alerts are made, changed and let go one after
    the other. Taken before any of its alerts, or two would lock each other out; readers and the
    recording of notices go on beside it.
    """
    if campaign_id is None:
        return None
    return Campaign.objects.select_for_update(no_key=True).filter(pk=campaign_id).first()


def open_digest(
    campaign: Campaign, kind: Alert.Digest, *, due_at: datetime, now: datetime
) -> Alert:
    """The digest of this kind that waits, or a new one. Must run while the campaign is held."""
    found, _ = Alert.objects.get_or_create(
        campaign=campaign,
        kind=Alert.Kind.DIGEST,
        digest=kind.value,
        status=Alert.Status.PENDING,
        defaults={"created_at": now, "due_at": due_at},
    )
    return found


def _ripe(campaign: Campaign, notices: Sequence[Notice], now: datetime) -> list[Notice]:
    if not notices:
        return []
    speed = settings.SOCAP_CLOCK.speed
    reading = _is_being_read(campaign)
    busy = {False: reading, True: reading or scores_are_coming()}
    oldest = {
        baseline: min((n.noticed_at for n in notices if n.baseline is baseline), default=now)
        for baseline in (True, False)
    }
    ready = {
        # What was noticed in the future was noticed before the clock was set back.
        baseline: not (busy[baseline] and _waits_still(now - oldest[baseline], patience * speed))
        for baseline, patience in ((True, BASELINE_PATIENCE), (False, PATIENCE))
    }
    return [n for n in notices if ready[n.baseline] or _is_instant(campaign, n)]


def _waits_still(waited: timedelta, patience: timedelta) -> bool:
    return timedelta(0) <= waited < patience


def _is_instant(campaign: Campaign, notice: Notice) -> bool:
    """Nothing may delay it: a VIP, or a campaign that wants no spacing."""
    if notice.baseline:
        return False
    return campaign.alert_spacing_minutes == 0 or is_vip(campaign, notice.importance)


def is_vip(campaign: Campaign, importance: int) -> bool:
    return campaign.vip_threshold is not None and importance >= campaign.vip_threshold


def scores_are_coming() -> bool:
    """Somebody's followings, from which scores come, are being read; such jobs name a person."""
    return _in_hand("j.args ? 'person_id'", {})


def _is_being_read(campaign: Campaign) -> bool:
    """Some list of the campaign is in a worker's hands, or about to be; list jobs name a tweet."""
    return _in_hand(
        """EXISTS (SELECT 1 FROM campaigns_campaigntweet ct
               WHERE ct.campaign_id = %(campaign)s AND ct.tweet_id = j.args ->> 'tweet_id')""",
        {"campaign": campaign.pk},
    )


def _in_hand(which: str, given: dict[str, int]) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT EXISTS (SELECT 1 FROM procrastinate_jobs j
                    WHERE j.queue_name = 'collection' AND {which} AND (j.status = 'doing'
                      OR j.status = 'todo'
                         AND coalesce(j.scheduled_at, now()) <= now() + interval '1 s'))""",
            given,
        )
        return bool(cursor.fetchone()[0])


def _by_person(
    campaign: Campaign, notices: Sequence[Notice], now: datetime
) -> tuple[list[int], int]:
    """Gives every notice its alert; returns the alerts that wait now, and how many are skipped."""
    judged = _judged(campaign, notices, now)
    touched = []
    if judged.gathered:
        touched.append(_gather(campaign, judged.gathered, campaign.digest_minutes, now))
    # Nobody reads hundreds of alerts: of too many the least important are told of together.
    ranked = sorted(judged.new, key=lambda one: -one[0].importance)
    if rest := [notice for _, theirs in ranked[MOST_AT_ONCE:] for notice in theirs]:
        touched.append(_gather(campaign, rest, campaign.alert_spacing_minutes, now))
    told_alone = [*ranked[:MOST_AT_ONCE], *judged.growing]
    _store([*told_alone, *judged.skipped])
    for alert, theirs in told_alone:
        _have_read(alert, theirs)
        touched.append(alert.pk)
    return touched, len(judged.skipped)


def _judged(campaign: Campaign, notices: Sequence[Notice], now: datetime) -> _Judged:
    people = sorted({notice.account_id for notice in notices})
    silent = silences(campaign, people, now=now)
    told = _told(campaign, people, now)
    waiting = {
        alert.account_id: alert
        for alert in Alert.objects.filter(
            campaign=campaign, account__in=people, kind=Alert.Kind.PERSON, status="pending"
        )
    }
    judged = _Judged()
    by_person = sorted(notices, key=lambda n: (n.account_id, n.pk))
    for account_id, group in groupby(by_person, key=lambda n: n.account_id):
        theirs = list(group)
        alert = waiting.get(account_id)
        reason = silent.get(account_id, "")
        before = told.get(account_id, {})
        if not reason and not alert and before.keys() >= {notice.action for notice in theirs}:
            minutes = campaign.frequency_window_minutes
            reason = f"told already at {max(before.values()):%H:%M} UTC, within {minutes} min"
        if reason:
            judged.skipped.append((_alert_of(campaign, theirs, now, reason), theirs))
        elif alert:
            alert.importance = max(alert.importance, _importance(theirs))
            judged.growing.append((alert, theirs))
        elif _is_gathered(campaign, theirs):
            judged.gathered.extend(theirs)
        else:
            judged.new.append((_alert_of(campaign, theirs, now), theirs))
    return judged


def _store(found: Sequence[_Group]) -> None:
    """Alerts that are new or have grown, and their notices, in a few statements for all of them."""
    Alert.objects.bulk_create([alert for alert, _ in found if alert.pk is None])
    Alert.objects.bulk_update([alert for alert, _ in found], ["importance"], batch_size=1_000)
    notices = []
    for alert, theirs in found:
        for notice in theirs:
            notice.alert = alert
        notices += theirs
    Notice.objects.bulk_update(notices, ["alert"], batch_size=1_000)


def _alert_of(
    campaign: Campaign, theirs: Sequence[Notice], now: datetime, reason: str = ""
) -> Alert:
    """One person's alert, not stored yet; with a reason it is skipped."""
    return Alert(
        campaign=campaign,
        kind=Alert.Kind.PERSON,
        account_id=theirs[0].account_id,
        importance=_importance(theirs),
        created_at=now,
        due_at=now,
        status=Alert.Status.SKIPPED if reason else Alert.Status.PENDING,
        reason=reason,
    )


def _importance(theirs: Sequence[Notice]) -> int:
    return max(notice.importance for notice in theirs)


def _is_gathered(campaign: Campaign, theirs: Sequence[Notice]) -> bool:
    """Told of together with others: below the second threshold, and not on the list oneself."""
    listed = any(notice.listed for notice in theirs)
    return not listed and _importance(theirs) < (campaign.digest_below or 0)


def _gather(campaign: Campaign, notices: Sequence[Notice], minutes: int, now: datetime) -> int:
    due_at = now + timedelta(minutes=minutes)
    digest = open_digest(campaign, Alert.Digest.GATHERED, due_at=due_at, now=now)
    _join(notices, digest)
    return digest.pk


def _told(
    campaign: Campaign, people: Sequence[str], now: datetime
) -> dict[str, dict[str, datetime]]:
    """account -> action -> when it was last told, or is being told, within the frequency window."""
    since = now - timedelta(minutes=campaign.frequency_window_minutes)
    found: dict[str, dict[str, datetime]] = {}
    for account_id, action, sent_at in (
        Notice.objects.filter(campaign=campaign, account__in=people)
        .filter(
            Q(alert__status=Alert.Status.SENT, alert__sent_at__gt=since)
            | Q(alert__status=Alert.Status.SENDING)
        )
        .values_list("account_id", "action", "alert__sent_at")
    ):
        last = found.setdefault(account_id, {})
        last[action] = max(last.get(action, since), sent_at or now)
    return found


def _have_read(alert: Alert, notices: Sequence[Notice]) -> None:
    """Let a language model, where there is one, read what was said, while the alert waits."""
    if not language_model.configured() or not any(notice.engagement.text for notice in notices):
        return
    alert.reading_until = datetime.now(UTC) + READING
    alert.save(update_fields=["reading_until"])
    wake_reading(alert.pk)


def fold(alert: Alert, digest: Alert) -> None:
    """What was to be told alone is told in the digest."""
    Notice.objects.filter(alert_id=alert.pk).update(alert=digest)
    Alert.objects.filter(pk=alert.pk).delete()


def _join(notices: Sequence[Notice], alert: Alert) -> None:
    Notice.objects.filter(pk__in=[notice.pk for notice in notices]).update(alert=alert)


def _space(campaign: Campaign, now: datetime) -> None:
    """Give the alerts of this run that still wait their moments, the most important first.

    A run is told of piece by piece as its lists are read; those that went out already keep the
    first places, so that all of them together are spread evenly.
    """
    run = Alert.objects.filter(
        campaign=campaign,
        kind=Alert.Kind.PERSON,
        created_at__gte=campaign.cycle_at or now,
        forced=False,
    ).exclude(status=Alert.Status.SKIPPED)
    ordinary = [a for a in run if not is_vip(campaign, a.importance)]
    waiting = [alert for alert in ordinary if alert.status == Alert.Status.PENDING]
    if not waiting:
        return
    places = slots(
        len(ordinary),
        start=min(alert.created_at for alert in ordinary),
        spacing=timedelta(minutes=campaign.alert_spacing_minutes),
    )
    waiting.sort(key=lambda alert: (-alert.importance, alert.pk))
    for alert, place in zip(waiting, places[len(ordinary) - len(waiting) :], strict=True):
        alert.due_at = max(now, place)
    Alert.objects.bulk_update(waiting, ["due_at"], batch_size=500)
