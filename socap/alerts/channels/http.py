"""One POST of JSON to an address that a user typed, with what goes wrong told as a ChannelError."""

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
# An hour: nobody wants to hear of an engagement later than that because of one header.
LONGEST_DELAY = 3_600.0
TRY_AGAIN = frozenset({408, 425, 429})
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def post_json(address: str, body: bytes, headers: Mapping[str, str]) -> Answer:
    """The answer, if it is 2xx or says for good that something is wrong; else ChannelError."""
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
        raise ChannelError(f"No answer: {words}", kind=ErrorKind.PASSING) from error
    if answer.status in TRY_AGAIN or answer.status >= 500:
        delay = retry_after(answer.headers.get("Retry-After"), now=datetime.now(UTC))
        raise ChannelError(words_of(answer), kind=ErrorKind.PASSING, retry_after=delay)
    if 300 <= answer.status < 400:
        target = answer.headers.get("Location", "elsewhere")
        message = f"{answer.status}: redirects to {target}; redirects are not followed."
        raise ChannelError(message[:LONGEST_WORDS], kind=ErrorKind.REFUSED_ADDRESS)
    return answer


def accept_url(address: str) -> str:
    """An address that may be posted to; ValueError says what is wrong."""
    return outbound.check_url(address, allow_private=settings.SOCAP_ALLOW_PRIVATE_ADDRESSES)


def words_of(answer: Answer) -> str:
    """`404: no_service`, in the other side's own words."""
    said = _CONTROL.sub("", answer.text).strip()
    if len(said) > LONGEST_WORDS:
        said = said[: LONGEST_WORDS - 1] + "…"
    return f"{answer.status}: {said}" if said else f"{answer.status}, without a word"


def retry_after(header: str | None, *, now: datetime) -> float | None:
    """Seconds from a Retry-After of either form; None where it names no delay."""
    header = (header or "").strip()
    if re.fullmatch(r"[0-9]{1,18}(\.[0-9]{1,18})?", header):
        return min(float(header), LONGEST_DELAY)
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max((moment - now).total_seconds(), 0.0), LONGEST_DELAY)
