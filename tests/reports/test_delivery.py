"""Reports mailed to the team and the client: now, daily in the campaign's zone, and at the end."""

import re
from datetime import datetime, timedelta

import pytest
from django.core import mail
from django.test import Client
from time_machine import travel

from socap.campaigns.models import Campaign
from socap.collection.polling.schedule import plan
from socap.collection.queue.job_queue import JobQueue
from socap.reports import delivery
from socap.reports.models import Audience, ReportDelivery, ReportMail, ReportVersion
from socap.reports.versions import report_versions as versions
from tests.builders import DAY, HOUR, NOW
from tests.reports.launches import launch

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(db: None) -> Campaign:
    return launch("America/New_York")


def wanted(campaign: Campaign, **given: object) -> ReportDelivery:
    fields = {"changed_at": NOW, "changed_by": "ann"} | given
    return ReportDelivery.objects.create(campaign=campaign, **fields)


def made(campaign: Campaign, *, released: bool = False, deliver: str = "") -> ReportVersion:
    version = versions.request_version(campaign, by="ann", now=NOW, deliver=deliver)
    found = versions.make_version(version.pk, now=NOW)
    assert found is not None
    if released:
        versions.request_release(found, by="ann")
        versions.release(found, now=NOW)
    return found


def send_all() -> list[mail.EmailMessage]:
    for one in ReportMail.objects.order_by("pk"):
        delivery.send_mail(one.pk, now=NOW)
    return mail.outbox


def test_a_draft_goes_to_the_team_alone(campaign: Campaign) -> None:
    wanted(campaign, client_emails=["c@example.com"], team_emails=["t@example.com"])
    version = made(campaign)
    with pytest.raises(delivery.NothingToMail, match="clients never see a draft"):
        delivery.mail_version(version, now=NOW)
    assert delivery.mail_version(version, now=NOW, audiences=[Audience.TEAM]) == 1
    (sent,) = send_all()
    assert sent.to == ["t@example.com"]
    assert "This is a draft for the team." in sent.body


def test_a_mail_has_the_numbers_the_file_and_a_link(campaign: Campaign, client: Client) -> None:
    wanted(campaign, client_emails=["c@example.com"], team_emails=["t@example.com"])
    version = made(campaign, released=True)
    assert delivery.mail_version(version, now=NOW) == 2
    sent = {one.to[0]: one for one in send_all()}
    send_all()
    assert len(mail.outbox) == 2  # each once, however often the job runs
    body = str(sent["c@example.com"].body)
    assert "Engagements: 7" in body and "draft" not in body
    assert sent["c@example.com"].attachments[0][1].startswith(b"%PDF")
    link = re.search(r"https?://[^/\s]+(/reports/\S+)", body)
    assert link
    answer = client.get(link[1])
    assert answer.status_code == 200 and answer.content.startswith(b"%PDF")
    assert client.get(link[1][:-2]).status_code == 404
    with travel(datetime.now(tz=NOW.tzinfo) + timedelta(days=91)):
        assert client.get(link[1]).status_code == 404


def test_a_large_file_is_linked_and_not_attached(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "LARGEST_ATTACHMENT", 1000)
    wanted(campaign, team_emails=["t@example.com"])
    delivery.mail_version(made(campaign), now=NOW, audiences=[Audience.TEAM])
    (sent,) = send_all()
    assert sent.attachments == [] and "/reports/" in sent.body


def test_without_addresses_it_says_where_to_enter_them(campaign: Campaign) -> None:
    with pytest.raises(delivery.NothingToMail, match="Enter addresses under “Delivery”"):
        delivery.mail_version(made(campaign, released=True), now=NOW)


def test_daily_at_an_hour_of_the_campaigns_zone_once_a_day(campaign: Campaign) -> None:
    wanted(campaign, team_emails=["t@example.com"], daily_hour=18)
    asked = [
        delivery.request_daily_reports(now=NOW + hours * HOUR)
        # 10:00 in New York at first
        for hours in (0, 7, 8, 9, 12, 31, 32)
    ]
    assert asked == [0, 0, 1, 0, 0, 0, 1]
    assert {one.deliver for one in ReportVersion.objects.all()} == {"team"}


def test_a_daily_report_is_asked_for_also_where_others_wait(campaign: Campaign) -> None:
    wanted(campaign, team_emails=["t@example.com"], daily_hour=0)
    for _ in range(versions.MOST_WAITING):
        versions.request_version(campaign, by="ann", now=NOW)
    with pytest.raises(versions.TooMany):
        versions.request_version(campaign, by="ann", now=NOW)
    assert delivery.request_daily_reports(now=NOW) == 1
    assert ReportVersion.objects.filter(deliver="team").count() == 1


def test_a_daily_report_for_the_client_is_released_by_itself(campaign: Campaign) -> None:
    wanted(campaign, client_emails=["c@example.com"], daily_hour=0)
    delivery.request_daily_reports(now=NOW)
    version = versions.make_version(ReportVersion.objects.get().pk, now=NOW)
    assert version is not None
    delivery.deliver_draft(version, now=NOW)
    version.refresh_from_db()
    assert version.state == "checking" and not ReportMail.objects.exists()


def test_at_the_end_the_team_gets_a_draft(campaign: Campaign) -> None:
    wanted(campaign, team_emails=["t@example.com"])
    over = campaign.ends_at + DAY
    Campaign.objects.filter(pk=campaign.pk).update(cycle_at=over - 2 * HOUR)
    plan(queue=JobQueue(), now=over)
    campaign.refresh_from_db()
    assert campaign.status == "completed"
    version = versions.make_version(ReportVersion.objects.get().pk, now=over)
    assert version is not None and versions.content_of(version).final
    delivery.deliver_draft(version, now=over)
    (sent,) = send_all()
    assert "Final numbers" in sent.body
