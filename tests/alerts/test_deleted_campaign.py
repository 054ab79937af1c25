"""A campaign deleted at any moment while its alerts are sent: nothing fails, and no error is logged."""

import logging
from datetime import UTC, datetime
from itertools import count

import pytest
from pytest_django import Settings

from socap.alerts.delivery import deliver_to
from socap.alerts.dispatch import dispatch_due
from socap.alerts.models import Alert, Delivery
from socap.campaigns.lifecycle import delete_campaign
from socap.campaigns.models import Campaign
from socap.sources.base import Action
from tests.builders import HOUR, retweet
from tests.interleaving import acting_before

from .builders import a_channel, alerting_campaign, generate, important, record_matches

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.usefixtures("empty_queue")
def test_a_campaign_is_deleted_at_any_moment_of_its_deliveries(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    caplog.set_level(logging.ERROR)
    recipient = a_channel("ops", "email", "ops@example.com").recipients.get()
    important("1")
    now = datetime.now(UTC)

    def delete() -> None:
        for campaign in Campaign.objects.all():
            delete_campaign(campaign)

    for statement in count(1, 3):  # each third: what it finds stays open for several
        campaign = alerting_campaign("100", alert_spacing_minutes=0)
        record_matches("100", Action.RETWEET, retweet("1"), now=now)
        generate(campaign, now=now)
        dispatch_due(now=now)
        # Its quiet hours are over, so that it is also checked again.
        Delivery.objects.update(status="held", held_until=now, created_at=now - HOUR)
        with acting_before(statement, delete) as other:
            result = deliver_to(recipient.pk)
        assert caplog.records == [], f"before statement {statement}"
        recipient.refresh_from_db()
        assert recipient.last_error == "", f"before statement {statement}"
        if other.thread is None:
            assert result.sent == 1
            return
        assert not Alert.objects.exists()
