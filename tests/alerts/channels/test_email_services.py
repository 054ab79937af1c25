"""E-mail by SendGrid and Amazon SES: what they take, and what their answers mean."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from typing import Any

import pytest

from socap.alerts.channels.base import ChannelError, ErrorKind
from socap.alerts.channels.mail_errors import MENDING_SECONDS
from tests.alerts.channels.mails import CHANNEL, HERE, composed, refused
from tests.alerts.counterparts import ses, smtp
from tests.alerts.counterparts.http import Counterpart
from tests.alerts.counterparts.sendgrid import KEY, SendGrid, errors
from tests.alerts.messages import NASTY, engagement, person

pytestmark = [
    # Upstream no longer tests its SendGrid backend and says so; these tests are the answer.
    pytest.mark.filterwarnings("ignore:django-anymail has dropped official support"),
    pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS:UserWarning"),
]


def body(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


@pytest.fixture
def sendgrid(settings: Any) -> Iterator[SendGrid]:
    settings.EMAIL_BACKEND = "anymail.backends.sendgrid.EmailBackend"
    settings.EMAIL_FROM = "SOCAP <alerts@example.com>"
    with SendGrid() as server:
        settings.ANYMAIL = {
            **settings.ANYMAIL,
            "SENDGRID_API_KEY": KEY,
            "SENDGRID_API_URL": server.url,
            "REQUESTS_TIMEOUT": 0.5,
        }
        yield server


def test_sendgrid_takes_a_mail(sendgrid: SendGrid) -> None:
    part = composed(
        people=(person(name=NASTY["emoji"], engagements=(engagement(text=NASTY["long"]),)),)
    )
    CHANNEL.send(part, replace(HERE, address="team@bücher.example"))
    [mail] = sendgrid.taken
    assert mail["from"] == {"email": "alerts@example.com", "name": "SOCAP"}
    assert mail["personalizations"] == [{"to": [{"email": "team@xn--bcher-kva.example"}]}]
    assert mail["subject"] == part["subject"]
    assert [content["value"] for content in mail["content"]] == [part["text"], part["html"]]
    assert mail["headers"] == {
        "Message-ID": "<alert-41@example.com>",
        "Auto-Submitted": "auto-generated",
        "X-Socap-Event": "alert-41",
    }
    assert mail["tracking_settings"] == {
        "click_tracking": {"enable": False},
        "open_tracking": {"enable": False},
    }


def test_a_wrong_key_waits_for_somebody_to_mend_it(sendgrid: SendGrid, settings: Any) -> None:
    settings.ANYMAIL = {**settings.ANYMAIL, "SENDGRID_API_KEY": "SG.wrong"}
    error = refused(composed())
    assert (error.kind, error.retry_after) == (ErrorKind.TRANSIENT, MENDING_SECONDS)
    assert str(error) == "401 The provided authorization grant is invalid, expired, or revoked"


def test_an_address_that_sendgrid_refuses_fails(sendgrid: SendGrid) -> None:
    error = refused(composed(), replace(HERE, address="team@example.invalid"))
    assert error.kind is ErrorKind.REFUSED_ADDRESS
    assert str(error) == "400 Does not contain a valid address."


@pytest.mark.parametrize(
    ("status", "body", "kind", "retry_after"),
    [
        (400, errors(400, "Bad Request").body, ErrorKind.REFUSED_MESSAGE, None),
        (413, "too large", ErrorKind.REFUSED_MESSAGE, None),
        (
            403,
            errors(403, "The from address does not match a verified Sender Identity", "from").body,
            ErrorKind.TRANSIENT,
            MENDING_SECONDS,
        ),
        (500, "<html>oops</html>", ErrorKind.TRANSIENT, None),
        (503, "", ErrorKind.TRANSIENT, None),
        (429, errors(429, "too many requests").body, ErrorKind.TRANSIENT, None),
    ],
)
def test_what_sendgrid_refuses_is_told_in_its_words(
    sendgrid: SendGrid, status: int, body: str, kind: ErrorKind, retry_after: float | None
) -> None:
    sendgrid.answer_next(status, body)
    error = refused(composed())
    assert (error.kind, error.retry_after) == (kind, retry_after)
    assert str(error).startswith(str(status))
    CHANNEL.send(composed(), HERE)
    assert len(sendgrid.taken) == 1


@pytest.mark.parametrize(
    ("headers", "delay"),
    [
        ({"Retry-After": "17"}, 17.0),
        ({"Retry-After": "Thu, 01 Jan 2026 00:00:00 GMT"}, 0.0),
        ({"X-RateLimit-Reset": "1767225600"}, 0.0),
        ({"X-RateLimit-Reset": "4102444800"}, 3600.0),
        ({"Retry-After": "soon"}, None),
    ],
)
def test_sendgrid_names_the_delay(
    sendgrid: SendGrid, headers: dict[str, str], delay: float | None
) -> None:
    sendgrid.answer_next(429, "", headers)
    assert refused(composed()).retry_after == delay


def test_a_sendgrid_that_hangs_or_breaks_off_passes(sendgrid: SendGrid) -> None:
    sendgrid.hang_next()
    assert "timed out" in str(error := refused(composed()))
    assert error.kind is ErrorKind.TRANSIENT
    sendgrid.cut_next()
    assert refused(composed()).kind is ErrorKind.TRANSIENT


@pytest.fixture
def by_ses(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    settings.EMAIL_BACKEND = "anymail.backends.amazon_ses.EmailBackend"
    settings.EMAIL_FROM = "SOCAP <alerts@example.com>"
    parameters = settings.ANYMAIL["AMAZON_SES_CLIENT_PARAMS"]
    timeouts = {"connect_timeout": 0.5, "read_timeout": 0.5}
    settings.ANYMAIL = {
        "AMAZON_SES_CLIENT_PARAMS": {
            "region_name": ses.REGION,
            "config": {**parameters["config"], **timeouts},
        }
    }
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "invented")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "invented")
    # Nothing of this machine's own, and nobody asked for credentials over the network.
    monkeypatch.setenv("AWS_CONFIG_FILE", "/nonexistent")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    return settings


@pytest.fixture
def broken_ses(by_ses: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Counterpart]:
    with Counterpart() as server:
        monkeypatch.setenv("AWS_ENDPOINT_URL_SESV2", server.url)
        yield server


def test_ses_takes_a_mail(by_ses: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    part = composed(
        people=(person(name=NASTY["emoji"], engagements=(engagement(text=NASTY["long"]),)),)
    )
    with ses.ses_server() as url:
        monkeypatch.setenv("AWS_ENDPOINT_URL_SESV2", url)
        with contextlib.suppress(ChannelError):
            CHANNEL.send(part, HERE)
        assert ses.mails(url) == []
        ses.verify(url, "alerts@example.com")
        CHANNEL.send(part, replace(HERE, address="team@bücher.example"))
        [(recipients, mail)] = ses.mails(url)
    assert set(recipients) == {"team@xn--bcher-kva.example"}
    assert mail["Subject"].strip() == part["subject"]
    assert mail["X-Socap-Event"] == "alert-41"
    assert (body(mail, "plain"), body(mail, "html")) == (part["text"], part["html"])


@pytest.mark.parametrize(
    ("status", "code", "said", "kind", "retry_after"),
    [
        (
            429,
            "TooManyRequestsException",
            "Maximum sending rate exceeded.",
            ErrorKind.TRANSIENT,
            None,
        ),
        (400, "ThrottlingException", "Daily quota exceeded.", ErrorKind.TRANSIENT, None),
        (400, "LimitExceededException", "Too many.", ErrorKind.TRANSIENT, None),
        (500, "InternalFailure", "Oops.", ErrorKind.TRANSIENT, None),
        (
            400,
            "MessageRejected",
            "Email address is not verified. The following identities failed the check in region"
            " EU-WEST-1: alerts@example.com",
            ErrorKind.TRANSIENT,
            MENDING_SECONDS,
        ),
        (
            400,
            "MailFromDomainNotVerifiedException",
            "The MAIL FROM domain is not verified.",
            ErrorKind.TRANSIENT,
            MENDING_SECONDS,
        ),
        (400, "SendingPausedException", "Sending is paused.", ErrorKind.TRANSIENT, MENDING_SECONDS),
        (
            403,
            "InvalidClientTokenId",
            "The security token included in the request is invalid.",
            ErrorKind.TRANSIENT,
            MENDING_SECONDS,
        ),
        (400, "MessageRejected", "Virus found.", ErrorKind.REFUSED_MESSAGE, None),
        (400, "BadRequestException", "Illegal.", ErrorKind.REFUSED_MESSAGE, None),
    ],
)
def test_what_ses_refuses_is_told_in_its_words(
    broken_ses: Counterpart,
    status: int,
    code: str,
    said: str,
    kind: ErrorKind,
    retry_after: float | None,
) -> None:
    reply = ses.problem(status, code, said)
    broken_ses.answer_next(reply.status, reply.body, reply.headers)
    error = refused(composed())
    assert (error.kind, error.retry_after) == (kind, retry_after)
    assert str(error) == f"{code}: {said}"
    assert len(broken_ses.requests) == 1


def test_an_ses_that_hangs_breaks_off_or_is_not_there_passes(
    broken_ses: Counterpart, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken_ses.hang_next()
    error = refused(composed())
    assert (error.kind, error.retry_after) == (ErrorKind.TRANSIENT, None)
    broken_ses.cut_next()
    error = refused(composed())
    assert (error.kind, error.retry_after) == (ErrorKind.TRANSIENT, None)
    monkeypatch.setenv("AWS_ENDPOINT_URL_SESV2", f"http://127.0.0.1:{smtp.free_port()}")
    error = refused(composed())
    assert (error.kind, error.retry_after) == (ErrorKind.TRANSIENT, None)
    assert len(broken_ses.requests) == 2


def test_missing_credentials_and_region_wait_for_somebody_to_give_them(
    by_ses: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    error = refused(composed())
    assert (error.kind, error.retry_after) == (ErrorKind.TRANSIENT, MENDING_SECONDS)
    assert str(error) == "Unable to locate credentials"
    by_ses.ANYMAIL = {}
    error = refused(composed())
    assert (error.kind, error.retry_after) == (ErrorKind.TRANSIENT, MENDING_SECONDS)
    assert str(error) == "You must specify a region."


def test_what_is_no_services_answer_is_not_hidden(settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.nowhere.EmailBackend"
    with pytest.raises(ModuleNotFoundError):
        CHANNEL.send(composed(), HERE)
