"""Health checks of SOCAP itself; each function returns the problems it finds."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from socap.alerts.channels.base import masked
from socap.alerts.incidents import Problem, duration
from socap.alerts.models import Recipient
from socap.campaigns.action_words import plural
from socap.campaigns.models import ListState, Status
from socap.collection.health.clock_watch import clock_set_back
from socap.collection.health.stale_campaigns import StaleCampaign, find_stale_campaigns
from socap.collection.health.status import (
    database_has_room,
    fails_each_time,
    heartbeat,
    jobs_given_up,
    jobs_interrupted,
)
from socap.collection.polling.planning_failures import open_planning_failures
from socap.lib.rtl_isolation import isolate_rtl


class Condition(StrEnum):
    CAMPAIGN_STALE = "campaign stale"
    KEY_REFUSED = "key refused"
    KEY_UNREADABLE = "key unreadable"
    OUT_OF_CREDITS = "out of credits"
    CAP_REACHED = "cap reached"
    CREDITS_LOW = "credits low"
    PROVIDER_REPLACED = "provider replaced"
    CHANNEL_FAILED = "channel failed"
    JOBS_FAILED = "jobs failed"
    JOBS_INTERRUPTED = "jobs interrupted"
    ALERTS_FAILED = "alerts failed"
    UNPLANNED = "campaign not planned"
    PLANNING_FAILED = "planning failed"
    NO_WORKER = "no worker"
    LIST_ENDLESS = "list without end"
    LIKERS_UNREAD = "likers not read"
    CLOCK_SET_BACK = "clock set back"
    DISK_LOW = "disk low"
    BUDGET_LOW = "budget nearly used"
    BUDGET_USED_UP = "budget used up"


FAILED_FOR = timedelta(days=1)
# Longer than a database restart or the replacement of a worker takes.
INTERRUPTED_FOR = timedelta(minutes=10)
# The database's log alone may grow by two gigabytes in a busy hour.
LOW_DISK, AMPLE_DISK = 10**9, 2 * 10**9
CAMPAIGNS_NAMED = 5
KEPT = "Everything read so far is kept"


def campaigns_stale(*, now: datetime, already_open: bool, cause_known: bool) -> list[Problem]:
    unread = find_stale_campaigns(now=now)
    if not unread or (cause_known and not already_open):
        return []
    count = len(unread)
    since = f"since {_moment(unread[0].read_at)}" if unread[0].read_at else "yet"
    whom = "1 campaign gets" if count == 1 else f"{count} campaigns get"
    named = "; ".join(_describe(campaign) for campaign in unread[:CAMPAIGNS_NAMED])
    more = f"; and {count - CAMPAIGNS_NAMED} more" if count > CAMPAIGNS_NAMED else ""
    return [
        Problem(
            kind=Condition.CAMPAIGN_STALE,
            headline=f"No poll has succeeded {since}: {whom} no new data.",
            text=f"{named}{more}. {KEPT}, and SOCAP goes on trying. See whether the provider "
            "answers, and why in the list of failed and retrying jobs and in the worker's log.",
            over="Polls succeed again.",
        )
    ]


def channels_failed() -> list[Problem]:
    """Returns a problem for each recipient whose deliveries have failed for good."""
    failed = Recipient.objects.select_related("channel").filter(
        failed_at__isnull=False, channel__active=True
    )
    found = []
    for recipient in failed.order_by("pk"):
        address = recipient.address
        channel = isolate_rtl(recipient.channel.name)
        name = f"{channel} ({masked(address) if '://' in address else address})"
        found.append(
            Problem(
                kind=Condition.CHANNEL_FAILED,
                subject=str(recipient.pk),
                headline=f"Alerts no longer arrive through the channel {name}.",
                text=f"The service says: {sentence(recipient.last_error)} Other channels are not "
                "affected. Fix or replace the address under Channels, and send a test.",
                over=f"The channel {name} works again, or was removed.",
            )
        )
    return found


def jobs_failed() -> list[Problem]:
    """Returns one problem for all jobs that failed within the last day."""
    count, newest = jobs_given_up(since=datetime.now(UTC) - FAILED_FOR)
    if not count:
        return []
    which = "It says" if count == 1 else "The newest says"
    return [
        Problem(
            kind=Condition.JOBS_FAILED,
            headline="1 job has failed for good." if count == 1
            else f"{count} jobs have failed for good.",
            text=f"{which}: {sentence(newest)} {KEPT}. Retry failed jobs on the jobs page once "
            "the cause is fixed; the next poll also reads whatever is still due.",
            over="There are no more failed jobs.",
        )
    ]  # fmt: skip


def jobs_interrupted_for_long() -> list[Problem]:
    """Returns a problem if database, disk or memory failures have kept jobs from running."""
    count, newest = jobs_interrupted(before=datetime.now(UTC) - INTERRUPTED_FOR)
    if not count:
        return []
    jobs = "1 job is" if count == 1 else f"{count} jobs are"
    return [
        Problem(
            kind=Condition.JOBS_INTERRUPTED,
            headline=f"The machine has kept jobs from running for ten minutes: {jobs} waiting.",
            text=f"The newest says: {sentence(newest)} {KEPT}, and SOCAP tries again every few "
            "minutes. Check the database, its disk and the memory of this machine.",
            over="Jobs run again.",
        )
    ]


def alerts_failed() -> list[Problem]:
    """Returns a problem if generating alerts keeps failing (a bug or a full disk)."""
    if not fails_each_time("alerts.tick"):
        return []
    return [
        Problem(
            kind=Condition.ALERTS_FAILED,
            headline="Generating alerts keeps failing: alerts about important people may be missing.",
            text="All matches are kept, and SOCAP keeps trying. See the worker's log for the cause.",
            over="Alerts are generated again.",
        )
    ]


def disk_low(*, already_open: bool) -> list[Problem]:
    """Returns a problem while there is still enough room to store the alert about it."""
    if database_has_room(least=AMPLE_DISK if already_open else LOW_DISK):
        return []
    return [
        Problem(
            kind=Condition.DISK_LOW,
            headline="The database's disk is nearly full: less than 1 GB is left.",
            text="When it is full, nothing new is stored and no alert is sent; stored data is safe. "
            "Free up space on the disk that holds SOCAP's data folder.",
            over="The database's disk has room again.",
        )
    ]


def campaigns_unplanned() -> list[Problem]:
    """Returns a problem for each campaign that the scheduler cannot plan."""
    return [
        Problem(
            kind=Condition.UNPLANNED,
            subject=str(found.pk),
            headline=f"The campaign {isolate_rtl(found.campaign.name)} cannot be planned and gets no"
            " new data.",
            text=f"The reason: {sentence(found.problem)} {KEPT}, and the other campaigns are "
            "polled. Check its dates and settings, and save it again; SOCAP keeps trying.",
            over=f"The campaign {isolate_rtl(found.campaign.name)} is planned again.",
        )
        for found in open_planning_failures()
    ]


def planning_failed() -> list[Problem]:
    """Returns a problem if planning as a whole keeps failing (a bug or a full disk)."""
    if not fails_each_time("collection.plan"):
        return []
    return [
        Problem(
            kind=Condition.PLANNING_FAILED,
            headline="Planning what to poll keeps failing: campaigns get no new data.",
            text=f"{KEPT}, and SOCAP keeps trying. See the worker's log for the cause.",
            over="Campaigns are planned again.",
        )
    ]


def no_worker() -> list[Problem]:
    workers, _ = heartbeat()
    if workers:
        return []
    return [
        Problem(
            kind=Condition.NO_WORKER,
            headline="No worker is running, so nothing new is read and no alert is sent.",
            text=f"{KEPT}, and waiting jobs run when a worker starts. Start one with "
            "“socap worker”, and check the log of the one that ended.",
            over="A worker is running again.",
        )
    ]


def endless_lists() -> list[Problem]:
    """Returns a problem for each list that went on far beyond its tweet's counter."""
    found = (
        ListState.objects.filter(endless=True, tweet__campaigns__status=Status.ACTIVE)
        .select_related("tweet__author")
        .order_by("pk")
        .distinct()
    )
    return [
        Problem(
            kind=Condition.LIST_ENDLESS,
            subject=str(state.pk),
            headline=f"The provider's list of {plural(state.action)} of {state.tweet.url} has no end.",
            text=f"{sentence(state.problem)} Reading the counter again did not explain it. The "
            "list is not read any further; check what the provider returns for this tweet.",
            over=f"The list of {plural(state.action)} of {state.tweet.url} ends again.",
        )
        for state in found
    ]


def clock_was_set_back() -> list[Problem]:
    """Returns a problem for an hour after the clock was set back."""
    found = clock_set_back()
    if found is None:
        return []
    return [
        Problem(
            kind=Condition.CLOCK_SET_BACK,
            headline=f"The clock was set back by {duration(found.by)}, at {_moment(found.at)}.",
            text="Scheduled polls, retries and alerts have been moved with it, so nothing is "
            f"delayed. {KEPT} with its original times. Check that this machine's clock is right now.",
            over="The clock has not been set back for an hour.",
        )
    ]


def _describe(campaign: StaleCampaign) -> str:
    when = f"last read {_moment(campaign.read_at)}" if campaign.read_at else "never read"
    return f"{isolate_rtl(campaign.name)} ({when})"


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%-d %B, %H:%M} UTC"


def sentence(words: str) -> str:
    """Returns the text on one line, ending with a full stop."""
    line = " ".join(words.split())
    return line if line.endswith((".", "!", "?")) else f"{line}."
