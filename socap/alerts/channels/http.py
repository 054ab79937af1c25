"""Posts JSON to an address that a user typed; failures become ChannelError."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx
from django.conf import settings

from socap.alerts.channels.base import ChannelError, ErrorKind
from socap.lib.network import outbound
from socap.lib.network.outbound import Answer, RefusedAddress

SECONDS = 10.0
LONGEST_WORDS = 300
# An hour: no header may delay an alert for longer.
LONGEST_DELAY = 3_600.0
RETRYABLE_STATUSES = frozenset({408, 425, 429})
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def post_json(address: str, body: bytes, headers: Mapping[str, str]) -> Answer:
    """Returns a 2xx or permanent error response. Raises ChannelError for everything else."""
    try:
        answer = outbound.post(
            address,
            content=body,
            headers={"Content-Type": "application/json", "User-Agent": "SOCAP", **headers},
            allow_private=settings.SOCAP_ALLOW_PRIVATE_ADDRESSES,
            seconds=SECONDS,
        )
    except (RefusedAddress, httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
        raise ChannelError(str(error), kind=ErrorKind.REFUSED_ADDRESS) from error
    except httpx.HTTPError as error:
        words = str(error) or type(error).__name__
        raise ChannelError(f"No response: {words}", kind=ErrorKind.TRANSIENT) from error
    if answer.status in RETRYABLE_STATUSES or answer.status >= 500:
        delay = retry_after(answer.headers.get("Retry-After"), now=datetime.now(UTC))
        raise ChannelError(error_text(answer), kind=ErrorKind.TRANSIENT, retry_after=delay)
    if 300 <= answer.status < 400:
        target = answer.headers.get("Location", "elsewhere")
        message = f"{answer.status}: redirects to {target}; redirects are not followed."
        raise ChannelError(message[:LONGEST_WORDS], kind=ErrorKind.REFUSED_ADDRESS)
    return answer


def accept_url(address: str) -> str:
    """Returns a valid address. Raises ValueError with what is wrong."""
    return outbound.check_url(address, allow_private=settings.SOCAP_ALLOW_PRIVATE_ADDRESSES)


def error_text(answer: Answer) -> str:
    """Returns status and text of a response: `404: no_service`."""
    said = _CONTROL.sub("", answer.text).strip()
    if len(said) > LONGEST_WORDS:
        said = said[: LONGEST_WORDS - 1] + "…"
    return f"{answer.status}: {said}" if said else f"{answer.status} without a text"


def retry_after(header: str | None, *, now: datetime) -> float | None:
    """Returns the seconds of a Retry-After header of either form, or None."""
    header = (header or "").strip()
    if re.fullmatch(r"[0-9]{1,18}(\.[0-9]{1,18})?", header):
        return min(float(header), LONGEST_DELAY)
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max((moment - now).total_seconds(), 0.0), LONGEST_DELAY)
