"""Mails reports: now, daily at an hour of the campaign's zone, and to the team at the end.

The team gets drafts; the client gets only what is released, with a link that works without signing in.
"""

import contextlib
import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from django.core import signing
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string

from socap.access.outgoing_mail import OutgoingMail, outgoing_mail
from socap.campaigns.models import Campaign, Status
from socap.campaigns.public_address import public_url
from socap.lib.bounds import zone_of
from socap.lib.database.queue import enqueue
from socap.lib.rtl_isolation import isolate_rtl
from socap.reports.composition.content import Content, Figures, Paragraph
from socap.reports.composition.language import Words
from socap.reports.composition.values import written
from socap.reports.models import Audience, ReportDelivery, ReportMail, ReportVersion
from socap.reports.versions import report_versions as versions
from socap.reports.versions.report_files import Download, download

MAIL = "reports.mail"
# Above it the mail has a link instead of the file.
LARGEST_ATTACHMENT = 5_000_000
LINK_DAYS = 90
SALT = "socap report file"
UNFIT = re.compile(r"[\x00-\x1f\x7f]+")
BY_ITSELF = "SOCAP"


class NothingToMail(Exception):
    """Nobody is entered, or the version may not be seen by whom it is for; the text says what to do."""


def delivery_of(campaign: Campaign) -> ReportDelivery | None:
    return ReportDelivery.objects.filter(campaign=campaign).first()


def request_final_report(campaign: Campaign, *, now: datetime) -> None:
    """Asks for the draft of a campaign that has ended, for the team. Run it where it is completed."""
    wanted = delivery_of(campaign)
    to_team = wanted is None or wanted.at_end
    _request(campaign, deliver=Audience.TEAM if to_team else "", now=now)


def request_daily_reports(*, now: datetime) -> int:
    """Asks for the daily reports that are due, each once a day; returns how many."""
    active = ReportDelivery.objects.filter(
        daily_hour__isnull=False, campaign__status=Status.ACTIVE, campaign__starts_at__lte=now
    )
    asked = 0
    for wanted in active.select_related("campaign"):
        local = now.astimezone(zone_of(wanted.campaign.timezone))
        if local.hour < (wanted.daily_hour or 0) or wanted.sent_on == local.date():
            continue
        with transaction.atomic():
            due = ReportDelivery.objects.filter(pk=wanted.pk).exclude(sent_on=local.date())
            if due.update(sent_on=local.date()):
                audience = Audience.CLIENT if wanted.client_emails else Audience.TEAM
                _request(wanted.campaign, deliver=audience, now=now)
                asked += 1
    return asked


def _request(campaign: Campaign, *, deliver: str, now: datetime) -> None:
    versions.request_version(campaign, by=BY_ITSELF, now=now, deliver=deliver, may_wait=True)


def deliver_draft(version: ReportVersion, *, now: datetime) -> None:
    """Mails a draft to the team, or has it checked and released for the client. Run it where it is stored."""
    if version.deliver == Audience.CLIENT:
        versions.request_release(version, by=version.author)
    elif version.deliver == Audience.TEAM:
        with contextlib.suppress(NothingToMail):
            mail_version(version, now=now, audiences=(Audience.TEAM,))


def mail_version(
    version: ReportVersion,
    *,
    now: datetime,
    audiences: Iterable[str] = (Audience.TEAM, Audience.CLIENT),
) -> int:
    """Queues a mail to everybody of the audiences; returns how many. Raises `NothingToMail`."""
    wanted = delivery_of(version.campaign)
    lists = {
        Audience.TEAM.value: wanted.team_emails if wanted else [],
        Audience.CLIENT.value: wanted.client_emails if wanted else [],
    }
    if Audience.CLIENT in audiences and lists[Audience.CLIENT] and not version.is_released:
        raise NothingToMail("Release the version first: clients never see a draft.")
    addresses = {address: name for name in audiences for address in lists[name]}
    if not addresses:
        raise NothingToMail("Nobody is entered. Enter addresses under “Delivery” first.")
    with transaction.atomic():
        for address, audience in addresses.items():
            mail = ReportMail.objects.create(
                version=version, address=address, audience=audience, queued_at=now
            )
            key = f"{MAIL} {mail.pk}"
            enqueue(MAIL, key=key, priority=versions.PRIORITY, mail_id=mail.pk)
    return len(addresses)


def send_mail(mail_id: int, *, now: datetime) -> None:
    """Sends one mail unless it was sent; raises whatever the mail server says."""
    mail = ReportMail.objects.select_related("version__campaign").filter(pk=mail_id).first()
    if mail is None or mail.sent_at:
        return
    through = outgoing_mail()
    message = compose_mail(mail, through)
    with contextlib.closing(through.connection()) as message.connection:
        message.send()
    ReportMail.objects.filter(pk=mail.pk).update(sent_at=now, error="")


def note_failure(mail_id: int, error: str) -> None:
    ReportMail.objects.filter(pk=mail_id, sent_at=None).update(error=error)


def compose_mail(mail: ReportMail, through: OutgoingMail) -> EmailMultiAlternatives:
    """Returns the mail in the report's language, with the PDF if it is small enough.

    Its id stays the same, so that one sent again after a crash shows once.
    """
    version, for_client = mail.version, mail.audience == Audience.CLIENT
    content = versions.content_of(version)
    words = Words(content.language, content.timezone)
    hide_names = for_client and _hides_names(version.campaign)
    found = download(version, "pdf", for_client=for_client, hide_names=hide_names)
    is_attached = len(found.data) <= LARGEST_ATTACHMENT
    context = {
        "title": isolate_rtl(content.title),
        "language": content.language,
        "state": words.say("Final numbers") if content.final else words.say("Numbers so far"),
        "as_of": words.moment_with_zone(content.as_of) if content.as_of else "",
        "paragraphs": list(_summary(content)),
        "figures": list(_figures(content, words)),
        "link": file_link(version, hide_names=hide_names, for_client=for_client),
        "download": words.say("Download the report as PDF"),
        "link_days": words.say("The link works for {days} days.", days=LINK_DAYS),
        "draft": "" if version.is_released else words.say("This is a draft for the team."),
        "brand": content.brand,
    }
    subject = words.say(
        "{title}: report, version {number}", title=content.title, number=content.number
    )
    message = EmailMultiAlternatives(
        UNFIT.sub(" ", subject)[:150],
        render_to_string("reports/mail.txt", context),
        through.sender,
        [mail.address],
        headers={
            "Message-ID": through.message_id(f"report-{mail.pk}-{mail.queued_at:%Y%m%d%H%M%S}"),
            "Auto-Submitted": "auto-generated",
        },
    )
    message.attach_alternative(render_to_string("reports/mail.html", context), "text/html")
    if is_attached:
        message.attach(found.name, found.data, found.media_type)
    return message


def file_link(version: ReportVersion, *, hide_names: bool, for_client: bool) -> str:
    """Returns an address of the PDF that works without signing in, until it is `LINK_DAYS` old."""
    what = {"version": version.pk, "hide_names": hide_names, "for_client": for_client}
    return public_url(f"/reports/{signing.dumps(what, salt=SALT)}")


def linked_file(token: str) -> Download | None:
    """Returns the file of such an address, None if it is none, too old, or not to be seen any more."""
    try:
        what = signing.loads(token, salt=SALT, max_age=LINK_DAYS * 86_400)
    except signing.BadSignature:
        return None
    version = ReportVersion.objects.select_related("campaign").filter(pk=what["version"]).first()
    if version is None or not version.is_made or (what["for_client"] and not version.is_released):
        return None
    return download(version, "pdf", for_client=what["for_client"], hide_names=what["hide_names"])


def _hides_names(campaign: Campaign) -> bool:
    wanted = delivery_of(campaign)
    return wanted is None or wanted.hide_names


def _summary(content: Content) -> Iterator[str]:
    for section in content.sections:
        if section.key == "summary":
            yield from (block.text for block in section.blocks if isinstance(block, Paragraph))


def _figures(content: Content, words: Words) -> Iterator[tuple[str, str]]:
    for section in content.sections:
        for block in section.blocks:
            if section.key == "summary" and isinstance(block, Figures):
                yield from (
                    (item.label, written(item.value, item.unit, words)) for item in block.items
                )
