"""Slack, and whatever else takes its incoming webhooks: Block Kit, within all of its limits."""

import json
from collections.abc import Iterable, Iterator, Sequence

from slack_sdk.models.blocks import (
    Block,
    ContextBlock,
    DividerBlock,
    HeaderBlock,
    MarkdownTextObject,
    PlainTextObject,
    SectionBlock,
)

from socap.alerts.channels.base import ChannelError, Envelope, ErrorKind, Payload
from socap.alerts.channels.http import accept_url, post_json, words_of
from socap.alerts.channels.mrkdwn import (
    atoms,
    cleaned,
    escaped,
    joined,
    lines,
    link,
    literal,
    on_one_line,
    quoted,
    size,
)
from socap.alerts.message import DeedNote, Event, Message, PersonNote
from socap.alerts.wording import (
    deed_of,
    deeds_of,
    importance_of,
    moment_of,
    plain,
    profile_of,
    reading_of,
    role_of,
    sentence_of,
    shortened,
    time_of,
)

LONGEST_SECTION = 3_000
LONGEST_CONTEXT = 2_000
LONGEST_HEADER = 150
LONGEST_TEXT = 3_900  # Slack cuts at 40,000 and advises 4,000
# Slack takes 50 blocks and, which it documents nowhere, some 12,000 characters of their JSON; the
# line on top of a continued message and the foot come on top of these.
MOST_BLOCKS = 45
MOST_JSON = 9_000

OPEN = {"quote": "Open the quote", "reply": "Open the reply"}
MARKS = {Event.TROUBLE: "⚠️ ", Event.OVER: "✅ "}
GONE = {
    "action_prohibited",
    "channel_is_archived",
    "channel_not_found",
    "invalid_token",
    "no_active_hooks",
    "no_service",
    "no_team",
    "posting_to_general_channel_denied",
    "team_disabled",
    "user_not_found",
}


class SlackChannel:
    """An incoming webhook; the address is the hook, and who knows it may post."""

    kind = "slack"
    label = "Slack"
    address_label = "Incoming webhook"
    address_hint = "https://hooks.slack.com/services/T…/B…/…"
    address_is_secret = True
    gap = 1.0

    def accept(self, address: str) -> str:
        return accept_url(address)

    def compose(self, message: Message) -> list[Payload]:
        packed = _packed(map(_validated, _groups(message)))
        packed[-1] += _validated(_foot(message))
        return [
            {
                "text": _fallback(message, number, len(packed)),
                "blocks": _validated(_continued(message, number, len(packed))) + blocks,
                "unfurl_links": False,
                "unfurl_media": False,
            }
            for number, blocks in enumerate(packed, 1)
        ]

    def send(self, payload: Payload, envelope: Envelope) -> None:
        answer = post_json(envelope.address, json.dumps(payload).encode(), {})
        if 200 <= answer.status < 300:
            return
        for_good = answer.text.strip() in GONE or answer.status in (401, 403, 404, 405, 410)
        kind = ErrorKind.REFUSED_ADDRESS if for_good else ErrorKind.REFUSED_MESSAGE
        raise ChannelError(words_of(answer), kind=kind)


def _groups(message: Message) -> Iterator[list[Block]]:
    """Blocks that belong together, top to bottom."""
    # Of one person the first line says it all.
    headed = message.event is not Event.ENGAGEMENT or len(message.people) != 1
    if headed:
        yield _head(message)
    for number, person in enumerate(message.people):
        divided: list[Block] = [DividerBlock()] if number or headed else []
        yield divided + _person(person, message.timezone)


def _head(message: Message) -> list[Block]:
    title = MARKS.get(message.event, "") + on_one_line(message.headline)
    blocks: list[Block] = []
    if size(literal(title)) <= LONGEST_HEADER:
        header = PlainTextObject(text=literal(title) or "SOCAP", emoji=False)
        blocks.append(HeaderBlock(text=header))
    else:
        blocks += _sections(atoms(title))
    return blocks + _sections(atoms(cleaned(message.text).strip(), lines), apart=True)


def _person(person: PersonNote, timezone: str) -> list[Block]:
    """Who it is, why they matter, what they did and said, and where to look."""
    name = on_one_line(plain(person.name))
    blocks = _sections(
        [
            f"*{role_of(person)}* " if role_of(person) else "",
            *_linked(person.profile_url, f"@{person.username}"),
            *([" ", *atoms(name)] if name else []),
            *atoms(on_one_line(deeds_of(person)), lambda text: f" {literal(text)}"),
            "\n",
            *atoms(on_one_line(importance_of(person))),
        ]
    )
    about = [profile_of(person), plain(person.bio)]
    if len(person.deeds) == 1:
        blocks += _saying(person.deeds[0])
        about.append(time_of(person.deeds[0], timezone))
    else:
        blocks += _deeds(person.deeds, timezone)
    blocks += _context(about)
    links = [(deed.url, _open(deed)) for deed in person.deeds[:1] if len(person.deeds) == 1]
    links += [(person.account_url, "Account page"), (person.profile_url, "X profile")]
    return blocks + _links(links)


def _deeds(deeds: Sequence[DeedNote], timezone: str) -> list[Block]:
    """One line for each, and what was said below its own."""
    blocks: list[Block] = []
    pieces: list[str] = []
    for deed in deeds:
        line = literal(on_one_line(f"• {deed_of(deed)}, {time_of(deed, timezone)}"))
        pieces += [line, *(_linked(deed.url, _open(deed), before=" · ")), "\n"]
        if saying := _saying(deed):
            blocks += _sections(pieces) + saying
            pieces = []
    return blocks + _sections(pieces)


def _saying(deed: DeedNote) -> list[Block]:
    """The words, all of them, and what a language model read in them."""
    said = atoms(cleaned(plain(deed.text)).strip(), quoted, limit=LONGEST_SECTION)
    reading = reading_of(deed)
    return _sections(said, apart=True) + _context([f"In short: {reading}"] if reading else [])


def _foot(message: Message) -> list[Block]:
    more = f"and {message.more} more" if message.more else ""
    rest = _linked(message.url, more) if more and message.url else atoms(more)
    facts = [shortened(message.campaign_name, 200), moment_of(message.at, message.timezone)]
    opened = _linked(message.url, "Open in SOCAP") if message.url else []
    return _sections(rest) + _context(facts, opened)


def _continued(message: Message, number: int, parts: int) -> list[Block]:
    """What a message that does not begin an alert is about."""
    title = shortened(on_one_line(message.headline), 200)
    return _context([f"{title} ({number} of {parts})"]) if number > 1 else []


def _open(deed: DeedNote) -> str:
    return OPEN.get(deed.action, "Open the tweet")


def _linked(url: str, label: str, before: str = "") -> list[str]:
    """A link to be put into a section; nothing without an address."""
    if not url:
        return []
    return [before, *atoms(on_one_line(label), lambda text: link(url, text))]


def _links(links: Sequence[tuple[str, str]]) -> list[Block]:
    """Plain links: a button of a hook without an app behind it shows a warning when pressed."""
    pieces: list[str] = []
    for url, label in links:
        pieces += _linked(url, label, before=" · " if pieces else "")
    return _sections(pieces)


def _sections(pieces: Sequence[str], *, apart: bool = False) -> list[Block]:
    texts = pieces if apart else joined(pieces, LONGEST_SECTION)
    return [SectionBlock(text=_mrkdwn(text)) for text in texts if text.strip()]


def _context(notes: Iterable[str], last: Sequence[str] = ()) -> list[Block]:
    """Small print, in blocks of no more than ten notes and a section's length."""
    rows: list[list[str]] = [[]]
    marked = [atoms(on_one_line(note), limit=LONGEST_CONTEXT) for note in notes]
    for piece in [*(piece for pieces in marked for piece in pieces), *filter(None, last)]:
        if len(rows[-1]) == 10 or sum(map(size, rows[-1])) + size(piece) > LONGEST_SECTION:
            rows.append([])
        rows[-1].append(piece)
    return [ContextBlock(elements=[_mrkdwn(text) for text in row]) for row in rows if row]


def _mrkdwn(text: str) -> MarkdownTextObject:
    # Verbatim: what looks like a channel, a person or a link in a quote does not become one.
    return MarkdownTextObject(text=text, verbatim=True)


def _validated(blocks: Iterable[Block]) -> list[Payload]:
    """As JSON; slack_sdk raises where one breaks its rules."""
    return [block.to_dict() for block in blocks]


def _packed(groups: Iterable[list[Payload]]) -> list[list[Payload]]:
    """The blocks of each message; people stay whole where one message can hold them."""
    messages: list[list[Payload]] = [[]]
    for group in groups:
        if messages[-1] and not _fits(messages[-1] + group) and _fits(group):
            messages.append([])
        for block in group:
            if not _fits([*messages[-1], block]):
                messages.append([])
            messages[-1].append(block)
    return messages


def _fits(blocks: Sequence[Payload]) -> bool:
    return len(blocks) <= MOST_BLOCKS and size(json.dumps(blocks, ensure_ascii=False)) <= MOST_JSON


def _fallback(message: Message, number: int, parts: int) -> str:
    """What notifications show, and receivers that know no blocks."""
    people, url = message.people, message.url
    if message.event is Event.ENGAGEMENT and people:
        said = [sentence_of(person) for person in people]
        url = next((deed.url for deed in people[0].deeds if deed.url), url)
    else:
        title = MARKS.get(message.event, "") + message.headline
        said = [title, message.text, *(f"• {sentence_of(person)}" for person in people)]
    if number > 1:
        said = [f"{shortened(said[0], 400)} ({number} of {parts})"]
    pieces = [piece for line in said for piece in (*atoms(on_one_line(line)), "\n")]
    shown = (joined(pieces, LONGEST_TEXT) or ["SOCAP"])[0].strip("\n")
    return f"{shown}\n{escaped(url)}" if url else shown
