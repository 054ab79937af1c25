"""Telegram, Discord, Teams and others, each by an apprise URL; plain text, split into messages."""

import unicodedata
from collections.abc import Iterator

from socap.alerts import wording
from socap.alerts.channels.apprise_answers import LONGEST_DELAY, listening, refusal
from socap.alerts.channels.apprise_services import TELEGRAM, plugin_for
from socap.alerts.channels.base import ChannelError, Envelope, ErrorKind, Payload
from socap.alerts.message import Event, Message, PersonNote

# The narrowest of the services take 1,000 characters, and it is 2,000 in Discord when every one
# of them has to be escaped. A part is composed before it is known where it goes.
LONGEST_PART = 1000
ROOM_FOR_NUMBER = len("(999/999)\n")
DIGEST_QUOTE = 200


class AppriseChannel:
    """One HTTP request per part; apprise's own waiting and repeating are switched off."""

    kind = "apprise"
    label = "Telegram, Discord, Teams …"
    address_label = "Apprise URL"
    address_hint = f"{TELEGRAM.looks_like}, or the webhook URL from Discord, Teams or Google Chat"
    address_is_secret = True
    # Telegram takes 20 messages a minute in a group; the others take more.
    gap = 3.0

    def accept(self, address: str) -> str:
        """The address without surrounding spaces."""
        plugin_for(address.strip())
        return address.strip()

    def compose(self, message: Message) -> list[Payload]:
        """Whole where it fits, numbered parts where it does not; digests quote only beginnings."""
        text = "\n".join(line for line in map(_clean, _lines(message)) if line)
        return [{"text": part} for part in parts_of(text)]

    def send(self, payload: Payload, envelope: Envelope) -> None:
        try:
            service, plugin = plugin_for(envelope.address)
        except ValueError as error:
            raise ChannelError(str(error), kind=ErrorKind.REFUSED_ADDRESS) from error
        plugin.throttle = _OneRequest(service.name)
        body = service.markup(str(payload["text"]))
        with listening() as heard:
            taken = plugin.send(body=body, title="", **_format(service.body_format))
        if not taken:
            raise refusal(heard, service=service.name, address=envelope.address)


class _OneRequest:
    """Stands where a plugin would sleep before a request: the first goes, a second does not.

    After a 429 Discord's plugin would sleep until its limit is over, inside our worker.
    """

    def __init__(self, service: str) -> None:
        self.service = service
        self.requests = 0

    def __call__(self, last_io: object = None, wait: float | None = None) -> None:
        self.requests += 1
        if wait or self.requests > 1:
            said = f"{self.service}: too many messages (HTTP 429)"
            delay = min(wait, LONGEST_DELAY) if wait else None
            raise ChannelError(said, kind=ErrorKind.PASSING, retry_after=delay)


def _format(body_format: str) -> dict[str, object]:
    from apprise.common import NotifyFormat, NotifyType

    return {
        "notify_type": NotifyType.INFO,
        "body_format": NotifyFormat(body_format),
        "body_passthrough": False,
    }


def _lines(message: Message) -> Iterator[str]:
    if message.event is Event.ENGAGEMENT and len(message.people) == 1:
        yield from _person(message.people[0], message.timezone)
    else:
        yield message.headline
        yield from message.text.splitlines()
        for person in message.people:
            yield f"• {wording.sentence_of(person, quote=DIGEST_QUOTE)}"
            yield from [deed.url for deed in person.deeds[:1]]
    if message.more:
        yield f"… and {message.more} more"
    yield f"{message.campaign_name or 'SOCAP'}: {message.url}"


def _person(person: PersonNote, timezone: str) -> Iterator[str]:
    who = f"{wording.role_of(person)} @{person.username}".strip()
    yield f"{who} ({wording.importance_of(person)}) {wording.deeds_of(person)}"
    facts = (" ".join(wording.plain(person.name).split()), wording.profile_of(person))
    yield " · ".join(fact for fact in facts if fact)
    for deed in person.deeds:
        if len(person.deeds) > 1:
            yield f"• {wording.deed_of(deed)}"
        # On one line, so that no text can pass for a line of ours.
        yield f"“{' '.join(wording.plain(deed.text).split())}”" if deed.text else ""
        yield wording.reading_of(deed)
        yield f"{wording.time_of(deed, timezone)}: {deed.url}"
    yield f"@{person.username}: {person.account_url}"


def _clean(line: str) -> str:
    """Without control characters and those that turn the direction of what follows."""
    kept = (
        character
        for character in line
        if unicodedata.category(character) not in ("Cc", "Cs")
        and unicodedata.bidirectional(character) not in TURNING
    )
    return "".join(kept).strip()


TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def parts_of(text: str, limit: int = LONGEST_PART) -> list[str]:
    """The text in pieces of at most `limit` characters, cut between lines or words and numbered."""
    if len(text) <= limit:
        return [text]
    pieces, rest, room = [], text, limit - ROOM_FOR_NUMBER
    while len(rest) > room:
        cut = max(rest.rfind("\n", 0, room + 1), 0)
        if cut < room // 2:
            cut = max(rest.rfind(" ", 0, room + 1), cut)
        cut = cut or room  # one long word
        pieces.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    pieces.append(rest)
    return [f"({number}/{len(pieces)})\n{piece}" for number, piece in enumerate(pieces, 1)]
