"""The tick picks up whatever lies about, and one campaign that breaks holds up no other."""

from datetime import datetime

import pytest
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.jobs import Job
from pytest_django import Settings

from socap.alerts import alert_generation, tasks
from socap.alerts.models import Alert, Match
from socap.lib.clock import Clock
from socap.sources.base import Action
from tests.builders import NOW, retweet

from .builders import alerting_campaign, important, record_matches

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(settings: Settings) -> None:
    settings.SOCAP_CLOCK = Clock()


def tick() -> None:
    job = Job(id=0, queue="alerts", lock=None, queueing_lock=None, task_name="alerts.tick")
    context = JobContext(app=app, job=job, start_timestamp=0.0, abort_reason=lambda: None)
    tasks.tick.func(context, 0)


def test_notices_that_a_crash_left_lying_become_alerts() -> None:
    alerting_campaign("100")
    important("1")
    record_matches("100", Action.RETWEET, retweet("1"))
    tick()
    assert Alert.objects.count() == 1


def test_a_campaign_that_breaks_holds_up_no_other_and_the_tick_has_failed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken, other = alerting_campaign("100"), alerting_campaign("200")
    important("1")
    record_matches("100", Action.RETWEET, retweet("1"), now=NOW)
    record_matches("200", Action.RETWEET, retweet("1"), now=NOW)

    def generate_alerts(campaign_id: int, *, now: datetime) -> alert_generation.GeneratedAlerts:
        if campaign_id == broken.pk:
            raise KeyError("no such thing")
        return alert_generation.generate_alerts(campaign_id, now=now)

    monkeypatch.setattr(tasks, "generate_alerts", generate_alerts)
    with pytest.raises(KeyError):
        tick()
    assert Alert.objects.get().campaign_id == other.pk
    assert Match.objects.get(campaign=broken).alert is None
