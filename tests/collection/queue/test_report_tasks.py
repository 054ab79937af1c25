"""A report that is cut off while it is made: it is made once, whole, and one after another."""

from typing import Any

import pytest
from django.core import mail
from django.db import OperationalError, connection
from pytest_django import Settings

from socap.collection.provider.circuit import Breaker
from socap.collection.queue.workers import run_jobs
from socap.reports import delivery
from socap.reports.models import ReportDelivery, ReportFile, ReportVersion
from socap.reports.versions import report_versions as versions
from socap.reports.versions.chart_drawing import draw_charts
from socap.sources.base import ErrorKind
from tests.builders import NOW
from tests.reports.launches import launch

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("empty_queue")]


@pytest.fixture(autouse=True)
def nobody_is_asked(settings: Settings, transactional_db: None) -> None:
    """Jobs that would ask the provider wait in the queue, and nobody waits for them."""
    settings.TWITTER_API_URL = "http://127.0.0.1:9"
    Breaker(settings.SOCAP_SOURCES[0]).trip("bad key", kind=ErrorKind.BAD_KEY)


def minutes_pass() -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET scheduled_at = now() WHERE status = 'todo'")


def run() -> None:
    minutes_pass()
    run_jobs(max_jobs=20, concurrency=2)


def test_it_is_made_once_and_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    version = versions.request_version(launch(), by="ann", now=NOW)
    drawn, draw = list[Any](), draw_charts

    def cut_off(*given: Any) -> Any:
        drawn.append(given)
        if len(drawn) < 3:
            raise OperationalError("server closed the connection unexpectedly")
        return draw(*given)

    monkeypatch.setattr(versions, "draw_charts", cut_off)
    for _ in range(5):
        version.refresh_from_db()
        if version.is_made:
            break
        assert version.content is None and not ReportFile.objects.exists()
        run()
    assert (version.state, version.progress, len(drawn)) == ("draft", 100, 3)
    files = list(ReportFile.objects.values_list("name", flat=True))
    assert len(files) == len(set(files)) and "rows/engagements" in files


def test_it_is_mailed_once_though_it_is_cut_off_between_making_and_mailing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    campaign = launch()
    ReportDelivery.objects.create(
        campaign=campaign, team_emails=["t@example.com"], changed_at=NOW, changed_by="ann"
    )
    version = versions.request_version(campaign, by="ann", now=NOW, deliver="team")
    asked, deliver = list[Any](), delivery.deliver_draft

    def cut_off(*given: Any, **named: Any) -> None:
        asked.append(given)
        if len(asked) == 1:
            raise OperationalError("server closed the connection unexpectedly")
        deliver(*given, **named)

    monkeypatch.setattr(delivery, "deliver_draft", cut_off)
    for _ in range(4):
        run()
    version.refresh_from_db()
    assert version.state == "draft" and len(asked) == 2
    assert [one.to for one in mail.outbox] == [["t@example.com"]]


def test_what_breaks_is_said_and_can_be_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    version = versions.request_version(launch(), by="ann", now=NOW)
    with monkeypatch.context() as broken:
        broken.setattr(versions, "draw_charts", lambda *given: 1 / 0)
        run()
    version.refresh_from_db()
    assert version.state == "failed" and "ZeroDivisionError" in version.error
    versions.retry_version(version)
    run()
    version.refresh_from_db()
    assert (version.state, version.error) == ("draft", "")


def test_several_are_made_one_after_another() -> None:
    campaign = launch()
    asked = [versions.request_version(campaign, by="ann", now=NOW) for _ in range(3)]
    for _ in asked:  # a run may end while the next one still waits for its turn
        run()
    states = set(ReportVersion.objects.values_list("state", flat=True))
    assert states == {"draft"} and [one.number for one in asked] == [1, 2, 3]
