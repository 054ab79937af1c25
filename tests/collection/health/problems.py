"""What can go wrong, brought about; and what the watch then says."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from django.db import connection

from socap.alerts.models import Alert, Channel, Recipient
from socap.campaigns.models import Campaign
from socap.campaigns.pace.pace_choice import Pace
from socap.campaigns.pace.pace_fields import PaceMode
from socap.collection.health.status import jobs
from socap.collection.health.watch import detect_problems, update_incidents
from socap.collection.models import Circuit
from socap.collection.provider.circuit import Breaker
from socap.collection.queue.job_queue import queue_list_job
from socap.collection.queue.jobs import fail_job
from socap.sources.base import Action, ErrorKind
from tests.builders import MINUTE, NOW, a_campaign, a_worker, poll, post

SOURCE = "twitterapi_io"
INTERVAL = 30 * MINUTE


def run_sql(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def conditions(now: datetime = NOW) -> list[str]:
    return [trouble.kind for trouble in detect_problems(now=now)]


def real_time_passes(span: timedelta) -> None:
    """For everything whose time is real, as if it all had happened earlier."""
    for field, table in (
        ("opened_at", "alerts_incident"),
        ("closed_at", "alerts_incident"),
        ("opened_at", "collection_circuit"),
        ("open_until", "collection_circuit"),
        ("seen_at", "collection_campaignwatch"),
        ("failed_at", "collection_jobfailure"),
        ("interrupted_at", "collection_jobfailure"),
        ("at", "procrastinate_events"),
        ("taken_at", "collection_balancereading"),
    ):
        run_sql(f"UPDATE {table} SET {field} = {field} - interval '{span.total_seconds()} s'")


def is_told_once(begin: Callable[[], object], end: Callable[[], object], condition: str) -> None:
    """The whole life of a condition, looked at twice at every turn."""
    assert update_incidents(now=NOW) == []
    begin()
    assert len([*update_incidents(now=NOW), *update_incidents(now=NOW)]) == 1
    assert conditions() == [condition]
    real_time_passes(20 * MINUTE)
    a_worker()
    assert update_incidents(now=NOW) == []
    end()
    assert len([*update_incidents(now=NOW), *update_incidents(now=NOW)]) == 1
    assert [alert.kind for alert in Alert.objects.order_by("pk")] == ["trouble", "over"]
    assert all(alert.headline and alert.text for alert in Alert.objects.all())


def watched(now: datetime = NOW, name: str = "A launch", tweet: str = "100") -> Campaign:
    """A campaign that has just been read, as the watch sees it."""
    campaign = a_campaign([tweet], name=name, now=now, pace=Pace(mode=PaceMode.FIXED))
    poll(now, post(tweet, likes=1))
    assert conditions(now) == []
    return campaign


def refuse(kind: ErrorKind, since: timedelta = MINUTE) -> None:
    Breaker(SOURCE).trip("Unauthorized", kind=kind)
    Circuit.objects.update(opened_at=datetime.now(UTC) - since)


def a_recipient(address: str = "https://hooks.example.com/services/T/B/secret") -> Recipient:
    channel, _ = Channel.objects.get_or_create(
        name="launch room", defaults={"kind": "slack", "created_at": NOW}
    )
    return Recipient.objects.create(channel=channel, address=address)


def fail(recipient: Recipient, error: str = "HTTP 404: no_service") -> None:
    recipient.failed_at, recipient.last_error = datetime.now(UTC), error
    recipient.save()


def give_up(tweet: str, error: str) -> int:
    queue_list_job(tweet, Action.REPLY)
    job_id = jobs(limit=1)[0].id
    run_sql(f"UPDATE procrastinate_jobs SET status = 'failed' WHERE id = {job_id}")
    fail_job(job_id, error, kind="bug", give_up=True)
    return job_id


def no_workers() -> None:
    run_sql("DELETE FROM procrastinate_workers")
