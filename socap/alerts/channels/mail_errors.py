"""Translates the errors of mail services to ChannelError.

Problems of the sender (a wrong password or key, an unverified sender, a certificate) are TRANSIENT and
retried every five minutes: the addresses are right, and nothing may be lost while a person repairs the
settings. Failing the address instead would mean restoring every recipient by hand afterwards.
"""

import re
import smtplib
import time
from email.utils import parsedate_to_datetime
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from socap.alerts.channels.base import ChannelError, ErrorKind

MENDING_SECONDS = 300.0
LONGEST_WINDOW_SECONDS = 3600.0
LONGEST_WORDS = 1000
SES_BUSY = {
    "LimitExceededException",
    "RequestTimeout",
    "RequestTimeoutException",
    "Throttling",
    "ThrottlingException",
    "TooManyRequestsException",
}
SES_SENDER = {
    "AccountSuspendedException",
    "MailFromDomainNotVerifiedException",
    "NotFoundException",
    "SendingPausedException",
}


def channel_error_for(error: Exception, *, server: str) -> ChannelError | None:
    """Returns the matching ChannelError, or None if the error is not from a mail service.

    `server` is named where nothing was reached; '' if there is none to name.
    """
    from anymail.exceptions import AnymailError
    from botocore.exceptions import BotoCoreError, ConnectionError, HTTPClientError

    response = getattr(error, "response", None)
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return _of_recipient(*next(iter(error.recipients.values())))
    if isinstance(error, smtplib.SMTPResponseException):
        return _of_smtp(error)
    if isinstance(response, dict):
        return _of_ses(response)
    if response is not None:
        return _of_http(response)
    words = str(error.__cause__ or error)
    if isinstance(error, OSError):
        # No connection, a timeout, a certificate, or no STARTTLS.
        return _passing(f"{server}: {words}" if server else words)
    if isinstance(error.__cause__, (ConnectionError, HTTPClientError)):
        return _passing(words)
    if isinstance(error, (BotoCoreError, ImproperlyConfigured)) or error.__cause__ is not None:
        return _sender(words)
    if isinstance(error, (AnymailError, ValueError)):
        return ChannelError(words, kind=ErrorKind.REFUSED_MESSAGE)
    return None


def _of_recipient(code: int, answer: bytes) -> ChannelError:
    words = f"{code} {_decoded(answer)}"
    if code < 500:
        return _passing(words)
    # 5.7: relaying denied and other policies about the sender.
    if code == 530 or re.match(r"5\.7\.", _decoded(answer)):
        return _sender(words)
    return ChannelError(words, kind=ErrorKind.REFUSED_ADDRESS)


def _of_smtp(error: smtplib.SMTPResponseException) -> ChannelError:
    answer = _decoded(error.smtp_error)
    words = f"{error.smtp_code} {answer}"
    if 400 <= error.smtp_code < 500 and not isinstance(error, smtplib.SMTPAuthenticationError):
        return _passing(words)
    if isinstance(error, smtplib.SMTPDataError) and error.smtp_code not in (530, 535):
        about_address = re.match(r"5\.1\.", answer)
        kind = ErrorKind.REFUSED_ADDRESS if about_address else ErrorKind.REFUSED_MESSAGE
        return ChannelError(words, kind=kind)
    if error.smtp_code == 552:
        return ChannelError(words, kind=ErrorKind.REFUSED_MESSAGE)
    return _sender(words)


def _of_http(response: Any) -> ChannelError:
    """Reads SendGrid's `{"errors": [{"message", "field", "help"}]}`."""
    status: int = response.status_code
    try:
        problems = [
            (str(each["message"]), str(each.get("field"))) for each in response.json()["errors"]
        ]
    except (ValueError, KeyError, TypeError, AttributeError):
        problems = [(response.text or response.reason or "", "")]
    said = "; ".join(message for message, _ in problems)
    words = f"{status} {said}"[:LONGEST_WORDS]
    if status in (408, 429) or status >= 500:
        return _passing(words, _asked_delay(response.headers))
    if status in (401, 403, 404):
        return _sender(words)
    if any(re.search(r"\bto\.\d+\.email$", field) for _, field in problems):
        return ChannelError(words, kind=ErrorKind.REFUSED_ADDRESS)
    if any(field.startswith("from") for _, field in problems):
        return _sender(words)
    return ChannelError(words, kind=ErrorKind.REFUSED_MESSAGE)


def _of_ses(response: dict[str, Any]) -> ChannelError:
    problem = response.get("Error", {})
    code, said = str(problem.get("Code", "")), str(problem.get("Message", ""))
    status = int(response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0))
    words = f"{code}: {said}"[:LONGEST_WORDS]
    if code in SES_BUSY or status == 429 or status >= 500:
        return _passing(words)
    if code in SES_SENDER or status in (401, 403) or "not verified" in said:
        return _sender(words)
    return ChannelError(words, kind=ErrorKind.REFUSED_MESSAGE)


def _asked_delay(headers: Any) -> float | None:
    """Returns the seconds of `Retry-After` (seconds or a date) or `X-RateLimit-Reset` (Unix time)."""
    now = time.time()
    try:
        if after := headers.get("Retry-After"):
            seconds = (
                float(after) if after.isdigit() else parsedate_to_datetime(after).timestamp() - now
            )
        elif reset := headers.get("X-RateLimit-Reset"):
            # Its windows last a minute; a wrong clock must not delay us for years.
            seconds = min(float(reset) - now, LONGEST_WINDOW_SECONDS)
        else:
            return None
    except (ValueError, OverflowError):
        return None
    return max(seconds, 0.0)


def _passing(words: str, retry_after: float | None = None) -> ChannelError:
    return ChannelError(words, kind=ErrorKind.TRANSIENT, retry_after=retry_after)


def _sender(words: str) -> ChannelError:
    return _passing(words, MENDING_SECONDS)


def _decoded(answer: bytes | str) -> str:
    text = answer if isinstance(answer, str) else answer.decode("utf-8", "replace")
    return " ".join(text.split())[:LONGEST_WORDS]
