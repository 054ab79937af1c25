"""The apprise channel: Telegram, Discord, Teams and others by URL; plain text, one message if possible."""

import unicodedata
from collections.abc import Iterable, Iterator

from socap.alerts.channels.apprise_responses import LONGEST_DELAY, captured_log, error_from_log
from socap.alerts.channels.apprise_services import TELEGRAM, Service, plugin_for
from socap.alerts.channels.base import Channel, ChannelError, Envelope, ErrorKind, Payload
from socap.alerts.messages import wording
from socap.alerts.messages.message import Event, Message, PersonNote
from socap.alerts.messages.wording import Detail
from socap.lib.rtl_isolation import isolate_rtl
from socap.lib.texts import shortened

# The service is not known when a message is composed, so it is written at several lengths and the
# longest that fits is sent. System alerts are split to fit the shortest limit, 1,000 characters.
LONGEST_PART = 900
ROOM_FOR_NUMBER = len("(999/999)\n")
# For a digest (True) and for anything else.
DETAILS = {
    True: (Detail(280, 3), Detail(160, 2), Detail(80, 1), Detail(0, 0)),
    False: (Detail(3_000), Detail(1_200), Detail(400), Detail(120), Detail(40)),
}


class AppriseChannel(Channel):
    """Sends each part in one HTTP request; apprise's own delays and retries are switched off."""

    kind = "apprise"
    label = "Telegram, Discord, Teams …"
    description = "Posts to Telegram, Discord, Teams, Google Chat and other chats."
    address_label = "Apprise URL"
    address_hint = f"{TELEGRAM.looks_like}, or the webhook URL from Discord, Teams or Google Chat"
    # Telegram allows 20 messages a minute in a group; the others allow more.
    gap = 3.0

    def accept(self, address: str) -> str:
        """Returns the address without surrounding spaces."""
        plugin_for(address.strip())
        return address.strip()

    def compose(self, message: Message) -> list[Payload]:
        """Composes texts of several lengths; the title is apart because some services show it so."""
        title = _clean(wording.subject_of(message))
        if not message.people:
            return [
                {"title": title, "texts": [part]} for part in parts_of(_joined(_lines(message)))
            ]
        details = DETAILS[message.event is Event.DIGEST]
        texts = [_joined(_of_people(message, detail)) for detail in details]
        texts.append(_shortened_text(texts[-1], message))
        return [{"title": title, "texts": list(dict.fromkeys(texts))}]

    def send(self, payload: Payload, envelope: Envelope) -> None:
        try:
            service, plugin = plugin_for(envelope.address)
        except ValueError as error:
            raise ChannelError(str(error), kind=ErrorKind.REFUSED_ADDRESS) from error
        plugin.throttle = _SingleRequestThrottle(service.name)
        title, body = fitting(payload, service)
        with captured_log() as log:
            taken = plugin.send(body=body, title=title, **_format(service.body_format))
        if not taken:
            raise error_from_log(log, service=service.name, address=envelope.address)


def fitting(payload: Payload, service: Service) -> tuple[str, str]:
    """Returns the title and the longest body that the service allows."""
    title = str(payload.get("title", "")) if service.has_titles else ""
    first = "" if title else str(payload.get("title", ""))
    # Payloads of older versions have one text.
    texts = payload.get("texts") or [payload["text"]]
    bodies = [service.markup(f"{first}\n{text}" if first else str(text)) for text in texts]
    fitting = (body for body in bodies if service.length(body) <= service.longest)
    return title, next(fitting, bodies[-1])


class _SingleRequestThrottle:
    """Replaces a plugin's throttle: allows one request and raises instead of sleeping.

    After a 429 Discord's plugin would sleep inside our worker until its limit is over.
    """

    def __init__(self, service: str) -> None:
        self.service = service
        self.requests = 0

    def __call__(self, last_io: object = None, wait: float | None = None) -> None:
        self.requests += 1
        if wait or self.requests > 1:
            said = f"{self.service}: too many messages (HTTP 429)"
            delay = min(wait, LONGEST_DELAY) if wait else None
            raise ChannelError(said, kind=ErrorKind.TRANSIENT, retry_after=delay)


def _format(body_format: str) -> dict[str, object]:
    from apprise.common import NotifyFormat, NotifyType

    return {
        "notify_type": NotifyType.INFO,
        "body_format": NotifyFormat(body_format),
        "body_passthrough": False,
    }


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(line for line in map(_clean, lines) if line)


def _lines(message: Message) -> Iterator[str]:
    yield from message.text.splitlines()
    yield from _footer(message, 0)


def _of_people(message: Message, detail: Detail) -> Iterator[str]:
    if message.event is Event.DIGEST:
        yield wording.period_of(message)
        for person in message.people:
            yield from _digest_entry(person, detail)
    else:
        for person in message.people:
            yield from _person(person, message, detail)
    yield from _footer(message, message.more)


def _footer(message: Message, more: int) -> Iterator[str]:
    if more:
        yield f"… and {more} more"
    name = shortened(message.campaign_name, wording.LONGEST_CAMPAIGN)
    yield f"{isolate_rtl(name) or 'SOCAP'}: {message.url}"


def _digest_entry(person: PersonNote, detail: Detail) -> Iterator[str]:
    """Yields the lines of one person of a digest."""
    yield f"• {wording.title_of(person)}"
    yield wording.follow_up_of(person)
    if detail.texts:
        yield shortened(wording.importance_of(person), 200)
    said = [engagement for engagement in person.engagements if engagement.text.strip()][
        : detail.texts
    ]
    for engagement in said:
        yield f"“{shortened(engagement.text, detail.quote)}”"
    if detail.texts > 1:
        yield from _take_link(person)
        yield from [engagement.url for engagement in (said or person.engagements)[:1]]


def _person(person: PersonNote, message: Message, detail: Detail) -> Iterator[str]:
    yield shortened(wording.importance_of(person), 300)
    yield wording.follow_up_of(person)
    facts = (shortened(person.name, 60), shortened(wording.profile_of(person), 120))
    yield " · ".join(fact for fact in facts if fact)
    for engagement in wording.listed_engagements(person, message):
        if len(person.engagements) > 1:
            yield f"• {wording.engagement_of(engagement)}"
        # On one line, so that no text can imitate ours.
        yield f"“{shortened(engagement.text, detail.quote)}”" if engagement.text.strip() else ""
        yield shortened(wording.summary_of(engagement), 220)
        yield f"{wording.time_of(engagement, message.timezone)}: {engagement.url}"
    if more := wording.unlisted_count(person, message):
        yield f"and {more} more"
    yield from _take_link(person)
    yield f"@{person.username}: {person.account_url}"


def _take_link(person: PersonNote) -> Iterator[str]:
    if person.take_url:
        yield f"{wording.TAKE_LABEL}: {person.take_url}"


def _shortened_text(text: str, message: Message) -> str:
    """Keeps as many lines as every service allows, and the link to the rest."""
    if len(text) <= LONGEST_PART // 2:
        return text
    *lines, foot = text.split("\n")
    kept: list[str] = []
    while lines and len("\n".join([*kept, lines[0], "…", foot])) <= LONGEST_PART // 2:
        kept.append(lines.pop(0))
    return "\n".join([*kept, *(["…"] if lines else []), foot])


def _clean(line: str) -> str:
    """Removes control characters and those that change the direction of text."""
    kept = (
        character
        for character in line
        if unicodedata.category(character) not in ("Cc", "Cs")
        and unicodedata.bidirectional(character) not in BIDI_CONTROLS
    )
    return "".join(kept).strip()


BIDI_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def parts_of(text: str, limit: int = LONGEST_PART) -> list[str]:
    """Splits the text between lines or words into numbered parts of at most `limit` characters."""
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
