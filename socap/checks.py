"""What is likely wrong with the settings, said before somebody waits for data in vain."""

from typing import Any

import django.db
from django.conf import settings
from django.core.checks import CheckMessage, Info, Tags, Warning, register

from socap.access.outgoing_mail import outgoing_mail
from socap.collection.provider.configured_providers import configured_traits
from socap.collection.provider.credentials import known_credentials, unreadable_message
from socap.collection.provider.provider_selection import EndpointUnavailable
from socap.lib import env
from socap.lib.network.web_address import host_of, is_loopback
from socap.sources.registry import SOURCES
from socap.sources.traits import Endpoint


@register()
def provider_is_known(**_: Any) -> list[CheckMessage]:
    return [
        Warning(
            f"SOCAP_SOURCE names {name!r}, which no provider is called.",
            hint=f"Known: {', '.join(SOURCES)}.",
            id="socap.W001",
        )
        for name in settings.SOCAP_SOURCES
        if name not in SOURCES
    ]


@register()
def what_a_campaign_needs_is_offered(**_: Any) -> list[CheckMessage]:
    """Between them the providers that are named can be asked all that a campaign is read by."""
    if not all(name in SOURCES for name in settings.SOCAP_SOURCES):
        return []
    needed = (Endpoint.TWEETS, Endpoint.USERS, Endpoint.FOLLOWINGS)
    return [
        Warning(
            str(EndpointUnavailable(endpoint)),
            hint="Name another provider in SOCAP_SOURCE as well, separated by a comma.",
            id="socap.W004",
        )
        for endpoint in needed
        if not any(traits.answers(endpoint) for traits in configured_traits())
    ]


@register(Tags.database)
def credentials_are_there(**_: Any) -> list[CheckMessage]:
    """Looks into the database too, for what was typed into the pages."""
    return [
        message
        for name in settings.SOCAP_SOURCES
        if name in SOURCES
        for message in _credentials_of(name)
    ]


def _credentials_of(provider: str) -> list[CheckMessage]:
    try:
        known = known_credentials(provider)
    except django.db.Error:  # no tables yet, or no database: others say so
        return []
    if problem := unreadable_message(known):
        return [
            Warning(problem, hint="Keys are typed in at /socap/welcome/provider.", id="socap.W003")
        ]
    missing = [found.field for found in known if not found.value]
    return [
        Info(
            f"{field.variable or field.label} is not set; the provider will refuse every call.",
            hint="Set it, give a key at /socap/welcome/provider, or look at `socap demo`.",
            id="socap.I001",
        )
        for field in missing
    ]


@register()
def public_address_is_safe(**_: Any) -> list[CheckMessage]:
    """An installation that is reached from elsewhere should be reached over TLS."""
    given = settings.SOCAP_BASE_URL
    if not given.startswith("http://") or is_loopback(host_of(given)):
        return []
    return [
        Warning(
            "SOCAP_BASE_URL is a public address without TLS: passwords travel in the open.",
            hint="Put a TLS proxy in front and use an https:// address.",
            id="socap.W002",
        )
    ]


@register(Tags.database)
def mail_password_is_readable(**_: Any) -> list[CheckMessage]:
    """Whether the mail server that was entered in Settings can still be used."""
    try:
        problem = outgoing_mail().problem
    except django.db.Error:  # no tables yet, or no database: others say so
        return []
    return [Warning(problem, id="socap.W014")] if problem else []


@register()
def mail_can_leave(**_: Any) -> list[CheckMessage]:
    """The service of `EMAIL_SERVICE` has what it cannot do without."""
    found: list[CheckMessage] = []
    service = settings.EMAIL_SERVICE
    if service == "smtp" and not settings.SMTP_HOST:
        found.append(
            Warning(
                "EMAIL_SERVICE is smtp without SMTP_HOST; this machine itself is asked.",
                hint="Set SMTP_HOST to your mail server.",
                id="socap.W010",
            )
        )
    if service == "smtp" and settings.EMAIL_HOST_USER and settings.SMTP_TLS in env.FALSE:
        found.append(
            Warning(
                "SMTP_PASSWORD travels without TLS.",
                hint="Set SMTP_TLS to starttls (port 587) or implicit (port 465).",
                id="socap.W011",
            )
        )
    if service == "sendgrid" and not settings.SENDGRID_API_KEY:
        found.append(
            Warning(
                "EMAIL_SERVICE is sendgrid without SENDGRID_API_KEY; no mail will leave.",
                hint="Set it to a key with the permission “Mail Send”.",
                id="socap.W012",
            )
        )
    if service == "ses" and not _aws_region():
        found.append(
            Warning(
                "EMAIL_SERVICE is ses without a region; no mail will leave.",
                hint="Set AWS_SES_REGION, for example to eu-west-1.",
                id="socap.W013",
            )
        )
    return found


def _aws_region() -> Any:
    """The one given, or the one AWS's own tools would use."""
    if settings.AWS_SES_REGION:
        return settings.AWS_SES_REGION
    from botocore.exceptions import BotoCoreError
    from botocore.session import Session

    session: Any = Session()  # type: ignore[no-untyped-call]
    try:
        return session.get_config_variable("region") or None
    except BotoCoreError:
        return None
