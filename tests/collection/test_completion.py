"""When a campaign ends its channels are told once, with the final result."""

from datetime import timedelta

import pytest
from django.core import mail
from pytest_django import Settings

from socap.alerts.dispatch import dispatch_due
from socap.alerts.models import Alert, Channel, Delivery
from socap.alerts.outbox import deliver_to
from socap.campaigns.lifecycle import edit_campaign, extend
from socap.campaigns.models import Campaign
from socap.collection.metrics_poll import poll_metrics
from socap.collection.provider import Provider
from socap.collection.schedule import plan
from tests.alerts.builders import a_channel

from .conftest import Notebook

pytestmark = pytest.mark.django_db


@pytest.fixture
def ops(campaign: Campaign, settings: Settings) -> Channel:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    Campaign.objects.filter(pk=campaign.pk).update(alert_channels=["ops"])
    campaign.refresh_from_db()
    return a_channel("ops", "email", "team@example.com")


def end(campaign: Campaign, provider: Provider, *, read: bool = True) -> None:
    """Its window is over; with `read` the last reading is taken."""
    now = provider.clock.now()
    book = Notebook()
    edit_campaign(campaign, now=now, ends_at=now)
    for _ in range(2):
        plan(queue=book, now=now)
    for tweets, closing in book.batches if read else ():
        poll_metrics(tweets, closing=closing, provider=provider, wake=book.wake)


def deliver(provider: Provider, *, later: timedelta = timedelta()) -> list[str]:
    dispatch_due(now=provider.clock.now() + later)
    for delivery in Delivery.objects.filter(status="pending"):
        assert delivery.recipient_id is not None
        deliver_to(delivery.recipient_id)
    return [str(message.subject) for message in mail.outbox]


def test_the_end_is_told_once_with_the_final_result(
    campaign: Campaign, ops: Channel, provider: Provider
) -> None:
    end(campaign, provider)
    for _ in range(2):
        [subject] = deliver(provider)
    assert subject.startswith("Monitoring has ended with ")
    body = str(mail.outbox[0].body)
    assert "views" in body and "people were identified" in body
    assert f"/socap/campaigns/{campaign.pk}/report" in body
    assert Alert.objects.get().status == "sent"


def test_without_a_last_reading_it_is_told_a_quarter_of_an_hour_later(
    campaign: Campaign, ops: Channel, provider: Provider
) -> None:
    end(campaign, provider, read=False)
    assert deliver(provider) == []
    assert len(deliver(provider, later=timedelta(minutes=15))) == 1


def test_a_campaign_that_goes_on_tells_no_end_until_it_ends_again(
    campaign: Campaign, ops: Channel, provider: Provider
) -> None:
    end(campaign, provider)
    campaign.refresh_from_db()
    now = provider.clock.now()
    extend(campaign, ends_at=now + timedelta(days=1), now=now)
    assert deliver(provider) == []
    assert Alert.objects.get().reason == "the campaign goes on"
    campaign.refresh_from_db()
    end(campaign, provider)
    assert len(deliver(provider)) == 1


def test_a_paused_channel_is_told_nothing(
    campaign: Campaign, ops: Channel, provider: Provider
) -> None:
    Channel.objects.update(active=False)
    end(campaign, provider)
    assert deliver(provider) == []
    assert Alert.objects.get().status == "skipped"
