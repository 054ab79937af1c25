"""The configuration of this installation, for the settings page; never includes secrets."""

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, run_checks
from django.db import connection
from django.template.defaultfilters import filesizeformat

from socap.access.outgoing_mail import outgoing_mail
from socap.campaigns.public_address import AddressSource, public_address
from socap.collection.author_connections.x_app import known_app
from socap.collection.health.status import heartbeat
from socap.collection.provider.call_rate import VARIABLE, calls_per_second
from socap.collection.provider.configured_providers import configured_traits, source_url
from socap.collection.provider.credentials import (
    CredentialOrigin,
    CredentialValue,
    known_credentials,
)
from socap.lib import env
from socap.lib.rtl_isolation import isolate_rtl

MAIL = {
    "console": "printed to the server's console, not sent",
    "smtp": "a mail server",
    "sendgrid": "SendGrid",
    "ses": "Amazon SES",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line: label, value, and the variable that sets it ('' if there is none)."""

    label: str
    value: str
    variable: str = ""
    note: str = ""

    @property
    def given_by(self) -> str:
        """Returns the variable that is set, or '' if the default is used."""
        return env.variable_for(self.variable) if self.variable else ""


def provider_facts() -> list[Fact]:
    """Returns the credentials, URL and rate limit of each configured provider."""
    names = ", ".join(settings.SOCAP_SOURCES)
    facts = [Fact(label="Provider", value=names, variable="SOCAP_SOURCE")]
    for traits in configured_traits():
        whose = f", {traits.title}" if len(settings.SOCAP_SOURCES) > 1 else ""
        facts += [_credential(known, whose) for known in known_credentials(traits.name)]
        facts.append(
            Fact(
                label=f"Address{whose}",
                value=without_login(source_url(traits.name)),
                variable=traits.url_variable,
            )
        )
        if traits.account_rates:
            facts.append(
                Fact(
                    label=f"Rate limit{whose}",
                    value=f"{calls_per_second():g} calls a second",
                    variable=VARIABLE,
                    note="shared by all workers",
                )
            )
    return facts


def _credential(known: CredentialValue, whose: str) -> Fact:
    notes = {
        CredentialOrigin.PAGE: "entered here, stored encrypted in the database",
        CredentialOrigin.UNREADABLE: "stored, but not readable with this SOCAP_SECRET_KEY",
        CredentialOrigin.MISSING: "not set",
    }
    value = masked_secret(known.value) if known.field.secret else known.value
    return Fact(
        label=f"{known.field.label}{whose}",
        value=value if known.value else "none",
        variable=known.field.variable,
        note=notes.get(known.origin, ""),
    )


def x_app_facts() -> list[Fact]:
    """Returns the credentials of the app that authors connect to."""
    return [_credential(known, "") for known in known_app()]


def mail_facts() -> list[Fact]:
    """Returns how mail is sent, and which variables decide about it."""
    mail = outgoing_mail()
    how = "written to files in the data folder" if _mail_to_files() else MAIL[mail.service]
    facts = [
        Fact(label="Service", value=mail.service, variable="EMAIL_SERVICE", note=how),
        Fact(label="From", value=mail.sender, variable="EMAIL_FROM"),
    ]
    if mail.service == "smtp":
        server = str(mail.server or f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}")
        note = "entered here" if mail.server else ""
        facts.append(Fact(label="Server", value=server, variable="SMTP_HOST", note=note))
    return facts


def model_facts() -> list[Fact]:
    """Returns the optional language model's settings."""
    if not settings.SOCAP_LLM_MODEL:
        said = "alerts have no summary of what was said, reports no drafts"
        return [Fact(label="Model", value="none", variable="SOCAP_LLM_MODEL", note=said)]
    url = without_login(settings.SOCAP_LLM_BASE_URL)
    key = masked_secret(settings.SOCAP_LLM_API_KEY) if settings.SOCAP_LLM_API_KEY else "none"
    return [
        Fact(label="Model", value=settings.SOCAP_LLM_MODEL, variable="SOCAP_LLM_MODEL"),
        Fact(label="Address", value=url, variable="SOCAP_LLM_BASE_URL"),
        Fact(label="Key", value=key, variable="SOCAP_LLM_API_KEY"),
    ]


def system_facts() -> list[Fact]:
    alive, _ = heartbeat()
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT current_setting('server_version'), pg_database_size(current_database())"""
        )
        server, size = cursor.fetchone()
    # Processes of `socap up` get the embedded server's URL like that of an external one.
    embedded = (
        str(connection.settings_dict["HOST"]).startswith("/")
        and (settings.SOCAP_DATA_DIR / "postgres" / "PG_VERSION").exists()
    )
    return [
        Fact(label="Version", value=own_version()),
        _reached_at(),
        Fact(
            label="Database",
            value=f"PostgreSQL {server.split()[0]}, {filesizeformat(size)}",
            variable="" if embedded else "DATABASE_URL",
            note="embedded; set DATABASE_URL to use another" if embedded else "external",
        ),
        Fact(label="Data folder", value=str(settings.SOCAP_DATA_DIR), variable="SOCAP_DATA_DIR"),
        Fact(
            label="Workers",
            value=f"{alive} alive",
            variable="SOCAP_WORKER_CONCURRENCY",
            note=f"{settings.SOCAP_WORKER_CONCURRENCY} concurrent jobs each",
        ),
    ]


def _reached_at() -> Fact:
    known = public_address()
    day = f"{known.at:%-d %b %Y}" if known.at else ""
    by = isolate_rtl(known.by)
    notes = {
        AddressSource.VISIT: f"detected from a visit by {by}, {day}",
        AddressSource.MANUAL: f"set by {by}, {day}",
        AddressSource.DEFAULT: "default; no public address has been set",
    }
    note = notes.get(known.source, "")
    return Fact(label="Reached at", value=known.url, variable="SOCAP_BASE_URL", note=note)


def settings_problems() -> list[CheckMessage]:
    """Returns the messages of Django's system checks."""
    return [message for message in run_checks(databases=["default"]) if not message.is_silenced()]


def masked_secret(secret: str) -> str:
    """Returns the last four characters (`…1a2b`), or just "set" for short secrets."""
    return f"…{secret[-4:]}" if len(secret) >= 12 else "set"


def without_login(url: str) -> str:
    """Returns the URL without username and password."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def own_version() -> str:
    try:
        return version("socap")
    except PackageNotFoundError:
        return "from source"


def _mail_to_files() -> bool:
    return "filebased" in str(settings.EMAIL_BACKEND)
