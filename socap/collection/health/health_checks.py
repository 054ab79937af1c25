"""What can keep SOCAP from seeing or telling; each condition is one function, in words for people."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from socap.alerts.channels.base import masked
from socap.alerts.incidents import Trouble, duration
from socap.alerts.models import Recipient
from socap.campaigns.action_words import plural
from socap.campaigns.models import ListState, Status
from socap.collection.health.clock_watch import clock_set_back
from socap.collection.health.stale_campaigns import Unread, unread_campaigns
from socap.collection.health.status import (
    database_has_room,
    fails_each_time,
    heartbeat,
    jobs_given_up,
    jobs_interrupted,
)
from socap.collection.polling.unplanned import unplanned


class Condition(StrEnum):
    UNREAD = "unread"
    KEY_REFUSED = "key refused"
    KEY_UNREADABLE = "key unreadable"
    OUT_OF_CREDITS = "out of credits"
    CREDITS_LOW = "credits low"
    CHANNEL_FAILED = "channel failed"
    JOBS_FAILED = "jobs failed"
    JOBS_INTERRUPTED = "jobs interrupted"
    ALERTS_FAILED = "alerts failed"
    UNPLANNED = "campaign not planned"
    PLANNING_FAILED = "planning failed"
    NO_WORKER = "no worker"
    LIST_ENDLESS = "list without end"
    CLOCK_SET_BACK = "clock set back"
    DISK_LOW = "disk low"


FAILED_FOR = timedelta(days=1)
# A database that starts again, or a worker that is replaced, is back sooner.
INTERRUPTED_FOR = timedelta(minutes=10)
# The database's log alone may grow by two gigabytes in a busy hour.
LOW_DISK, AMPLE_DISK = 10**9, 2 * 10**9
CAMPAIGNS_NAMED = 5
KEPT = "Everything read so far is kept"


def polls_missing(*, now: datetime, told: bool, cause_known: bool) -> list[Trouble]:
    unread = unread_campaigns(now=now)
    if not unread or (cause_known and not told):
        return []
    count = len(unread)
    since = f"since {_moment(unread[0].read_at)}" if unread[0].read_at else "yet"
    whom = "1 campaign gets" if count == 1 else f"{count} campaigns get"
    named = "; ".join(_named(campaign) for campaign in unread[:CAMPAIGNS_NAMED])
    more = f"; and {count - CAMPAIGNS_NAMED} more" if count > CAMPAIGNS_NAMED else ""
    return [
        Trouble(
            kind=Condition.UNREAD,
            headline=f"No poll has succeeded {since}: {whom} no new data.",
            text=f"{named}{more}. {KEPT}, and SOCAP goes on trying. See whether the provider "
            "answers, and why in the list of failed and retrying jobs and in the worker's log.",
            over="Polls succeed again.",
        )
    ]


def channels_failed() -> list[Trouble]:
    """One for each recipient to which nothing arrives until a person mends it."""
    failed = Recipient.objects.select_related("channel").filter(
        failed_at__isnull=False, channel__active=True
    )
    found = []
    for recipient in failed.order_by("pk"):
        address = recipient.address
        name = f"{recipient.channel.name} ({masked(address) if '://' in address else address})"
        found.append(
            Trouble(
                kind=Condition.CHANNEL_FAILED,
                subject=str(recipient.pk),
                headline=f"Alerts no longer arrive through the channel {name}.",
                text=f"The other side says: {sentence(recipient.last_error)} Alerts go on through "
                "the other channels. Mend or replace the address under Channels, and send a test.",
                over=f"The channel {name} works again, or was taken away.",
            )
        )
    return found


def jobs_failed() -> list[Trouble]:
    """One for all of the last day that are still failed."""
    count, newest = jobs_given_up(since=datetime.now(UTC) - FAILED_FOR)
    if not count:
        return []
    which = "It says" if count == 1 else "The newest says"
    return [
        Trouble(
            kind=Condition.JOBS_FAILED,
            headline="1 job has failed for good." if count == 1
            else f"{count} jobs have failed for good.",
            text=f"{which}: {sentence(newest)} {KEPT}. Retry failed jobs from the list of jobs "
            "when the cause is gone; whatever is still due is also read with the next poll.",
            over="No job is failed any more.",
        )
    ]  # fmt: skip


def jobs_interrupted_for_long() -> list[Trouble]:
    """The database, the disk or the memory fails them, or they kill their workers."""
    count, newest = jobs_interrupted(before=datetime.now(UTC) - INTERRUPTED_FOR)
    if not count:
        return []
    jobs = "1 job is" if count == 1 else f"{count} jobs are"
    return [
        Trouble(
            kind=Condition.JOBS_INTERRUPTED,
            headline=f"The machine has kept jobs from running for ten minutes: {jobs} waiting.",
            text=f"The newest says: {sentence(newest)} {KEPT}, and SOCAP tries again every few "
            "minutes. Look after the database, its disk and the memory of this machine.",
            over="The machine lets jobs run again.",
        )
    ]


def alerts_failed() -> list[Trouble]:
    """A bug of ours, or a full disk: what is noticed may not become an alert."""
    if not fails_each_time("alerts.tick"):
        return []
    return [
        Trouble(
            kind=Condition.ALERTS_FAILED,
            headline="Making alerts fails again and again: important people may not be told of.",
            text="What was noticed is kept, and SOCAP goes on trying. The worker's log says why.",
            over="Alerts are made again.",
        )
    ]


def disk_low(*, told: bool) -> list[Trouble]:
    """Told while there is still room to write down that it was told."""
    if database_has_room(least=AMPLE_DISK if told else LOW_DISK):
        return []
    return [
        Trouble(
            kind=Condition.DISK_LOW,
            headline="The database's disk is nearly full: less than 1 GB is left.",
            text="When it is full nothing new is kept and no alert is sent; what is stored stays. "
            "Make room on the disk that holds SOCAP's data folder.",
            over="The database's disk has room again.",
        )
    ]


def campaigns_unplanned() -> list[Trouble]:
    """One for each campaign that the schedule cannot plan, though it plans the others."""
    return [
        Trouble(
            kind=Condition.UNPLANNED,
            subject=str(found.pk),
            headline=f"The campaign {found.campaign.name} cannot be planned and gets no new data.",
            text=f"The reason: {sentence(found.problem)} {KEPT}, and the other campaigns are "
            "polled. Look at its dates and settings, and save it anew; SOCAP goes on trying.",
            over=f"The campaign {found.campaign.name} is planned again.",
        )
        for found in unplanned()
    ]


def planning_failed() -> list[Trouble]:
    """A bug of ours, or a full disk: no campaign is completed or polled any more."""
    if not fails_each_time("collection.plan"):
        return []
    return [
        Trouble(
            kind=Condition.PLANNING_FAILED,
            headline="Planning what to poll fails again and again: campaigns get no new data.",
            text=f"{KEPT}, and SOCAP goes on trying. The worker's log says why.",
            over="Campaigns are planned again.",
        )
    ]


def no_worker() -> list[Trouble]:
    workers, _ = heartbeat()
    if workers:
        return []
    return [
        Trouble(
            kind=Condition.NO_WORKER,
            headline="No worker is running, so nothing new is read and no alert is sent.",
            text=f"{KEPT}, and waiting jobs go on with the next worker. Start one with "
            "“socap worker”, and look into the log of the one that ended.",
            over="A worker is running again.",
        )
    ]


def endless_lists() -> list[Trouble]:
    """One for each list of a watched tweet that was stopped far beyond its counter."""
    found = (
        ListState.objects.filter(endless=True, tweet__campaigns__status=Status.ACTIVE)
        .select_related("tweet__author")
        .order_by("pk")
        .distinct()
    )
    return [
        Trouble(
            kind=Condition.LIST_ENDLESS,
            subject=str(state.pk),
            headline=f"The provider's list of {plural(state.action)} of {state.tweet.url} has no end.",
            text=f"{sentence(state.problem)} The counter was read once more and does not explain "
            "it. The list is read no further; see at the provider what it answers for this tweet.",
            over=f"The list of {plural(state.action)} of {state.tweet.url} ends again.",
        )
        for state in found
    ]


def clock_was_set_back() -> list[Trouble]:
    """Told for an hour; nothing has to be done unless it is wrong now."""
    found = clock_set_back()
    if found is None:
        return []
    return [
        Trouble(
            kind=Condition.CLOCK_SET_BACK,
            headline=f"The clock was set back by {duration(found.by)}, at {_moment(found.at)}.",
            text="Polls, retries and alerts that were planned by the clock before have been moved "
            f"with it, so nothing waits. {KEPT} with the times it was read at. See that the clock "
            "of this machine is right now.",
            over="The clock has not been set back for an hour.",
        )
    ]


def _named(campaign: Unread) -> str:
    when = f"last read {_moment(campaign.read_at)}" if campaign.read_at else "never read"
    return f"{campaign.name} ({when})"


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%-d %B, %H:%M} UTC"


def sentence(words: str) -> str:
    """The words in one line that ends as sentences do."""
    line = " ".join(words.split())
    return line if line.endswith((".", "!", "?")) else f"{line}."
