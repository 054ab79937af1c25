"""Reports as a mail server gets them: in the client's language, with the file or a link, once each."""

import io
import re
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

import pytest
from django.test import Client
from pypdf import PdfReader
from pytest_django import Settings

from socap.campaigns.models import Campaign
from socap.collection.polling.schedule import plan
from socap.collection.queue.job_queue import JobQueue
from socap.reports import delivery
from socap.reports.models import ReportDelivery, ReportFile, ReportMail, ReportVersion
from socap.reports.versions import report_versions as versions
from socap.reports.versions.plans import plan_of, save_plan
from tests.alerts.counterparts.smtp import Mailbox, mail_server
from tests.builders import DAY, HOUR, NOW
from tests.reports.launches import launch

pytestmark = pytest.mark.django_db
CLIENT, TEAM = "kunde@example.com", "team@example.com"


@pytest.fixture
def server(settings: Settings) -> Iterator[Mailbox]:
    with mail_server() as found:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", found.port
        yield found


@pytest.fixture
def campaign(db: None) -> Campaign:
    found = launch("Europe/Berlin")
    german = plan_of(found)[0].model_copy(update={"language": "de"})
    save_plan(found, german, revision=0, by="ann", now=NOW)
    return found


def wanted(campaign: Campaign, **given: Any) -> None:
    fields = {"client_emails": [CLIENT], "team_emails": [TEAM]} | given
    ReportDelivery.objects.create(campaign=campaign, changed_at=NOW, changed_by="ann", **fields)


def released(campaign: Campaign) -> ReportVersion:
    found = versions.make_version(versions.request_version(campaign, by="ann", now=NOW).pk, now=NOW)
    assert found is not None
    versions.request_release(found, by="ann")
    versions.release(found, now=NOW)
    return found


def send_all() -> None:
    for _ in range(2):  # the job may run again
        for one in ReportMail.objects.all():
            delivery.send_mail(one.pk, now=NOW)


def letters(server: Mailbox) -> dict[str, EmailMessage]:
    assert len({letter["To"] for letter in server.mails}) == len(server.mails)
    return {letter["To"]: letter for letter in server.mails}


def body(letter: EmailMessage, kind: str = "plain") -> str:
    found = letter.get_body((kind,))
    assert found is not None
    return str(found.get_content())


def test_client_and_team_get_it_in_german(campaign: Campaign, server: Mailbox) -> None:
    wanted(campaign)
    delivery.mail_version(released(campaign), now=NOW)
    send_all()
    found = letters(server)
    assert found.keys() == {CLIENT, TEAM} == set(server.recipients)
    for letter in found.values():
        assert letter["Subject"] == "A launch: Bericht, Version 1"
        assert "Den Bericht als PDF herunterladen" in body(letter)
        assert "Wichtige Personen: 1" in body(letter) and 'lang="de"' in body(letter, "html")
    pdfs = {to: pdf_of(letter) for to, letter in found.items()}
    assert all("Inhalt" in text for text in pdfs.values())
    # Who is on the list is the team's alone.
    assert "@dora" in pdfs[TEAM] and "@dora" not in pdfs[CLIENT]


def pdf_of(letter: EmailMessage) -> str:
    (attached,) = letter.iter_attachments()
    assert attached.get_content_type() == "application/pdf"
    pages = PdfReader(io.BytesIO(attached.get_content())).pages
    return "".join(page.extract_text() for page in pages)


@pytest.mark.parametrize(("size", "is_attached"), [(5_000_000, True), (5_000_001, False)])
def test_above_five_megabytes_it_is_a_link(
    campaign: Campaign, server: Mailbox, client: Client, size: int, is_attached: bool
) -> None:
    wanted(campaign, team_emails=[])
    version = released(campaign)
    large = b"%PDF" + bytes(size - 4)
    ReportFile.objects.create(version=version, name="files/hidden.pdf", data=large, size=size)
    delivery.mail_version(version, now=NOW)
    send_all()
    (letter,) = server.mails
    assert [part.get_content() == large for part in letter.iter_attachments()] == [
        True
    ] * is_attached
    assert (len(server.raw[0]) < 100_000) is not is_attached
    link = re.search(r"https?://[^/\s]+(/reports/\S+)", body(letter))
    is_same = link is not None and client.get(link[1]).content == large
    assert is_same


def test_a_draft_comes_to_the_team_at_the_end(campaign: Campaign, server: Mailbox) -> None:
    wanted(campaign)
    over = campaign.ends_at + DAY
    Campaign.objects.filter(pk=campaign.pk).update(cycle_at=over - 2 * HOUR)
    plan(queue=JobQueue(), now=over)
    for _ in range(2):
        versions.make_version(
            ReportVersion.objects.get().pk,
            now=over,
            deliver=lambda version: delivery.deliver_draft(version, now=over),
        )
    send_all()
    (letter,) = server.mails
    assert letter["To"] == TEAM
    assert "Dies ist ein Entwurf für das Team." in body(letter)
