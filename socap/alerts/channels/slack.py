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

from socap.alerts.channels.base import Channel, ChannelError, Envelope, ErrorKind, Payload
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
from socap.alerts.messages.message import EngagementNote, Event, Message, PersonNote
from socap.alerts.messages.wording import (
    Detail,
    engagement_of,
    engagements_of,
    importance_of,
    moment_of,
    period_of,
    profile_of,
    reading_of,
    role_of,
    sentence_of,
    subject_of,
    time_of,
    told_engagements,
    untold,
)
from socap.lib.isolated import isolated
from socap.lib.texts import cut, shortened

LONGEST_SECTION = 3_000
LONGEST_CONTEXT = 2_000
LONGEST_HEADER = 150
LONGEST_TEXT = 3_900  # Slack cuts at 40,000 and advises 4,000
# Slack takes 50 blocks and, which it documents nowhere, some 12,000 characters of their JSON; the
# line on top of a continued message and the foot come on top of these.
MOST_BLOCKS = 45
MOST_JSON = 9_000

# Of a digest (True) and of anything else: from much of what was said to little of it.
DETAILS = {
    True: (Detail(280, 3), Detail(160, 2), Detail(80, 1), Detail(0, 0)),
    False: (Detail(2_600), Detail(1_200), Detail(500), Detail(200), Detail(80), Detail(20)),
}

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


class SlackChannel(Channel):
    """An incoming webhook; the address is the hook, and who knows it may post."""

    kind = "slack"
    label = "Slack"
    description = (
        "Posts to one Slack channel. Make an incoming webhook in Slack and paste its address."
    )
    address_label = "Incoming webhook"
    address_hint = "https://hooks.slack.com/services/T…/B…/…"
    gap = 1.0

    def accept(self, address: str) -> str:
        return accept_url(address)

    def compose(self, message: Message) -> list[Payload]:
        """One message, with as much of what was said as it holds; the rest is behind its links."""
        for detail in DETAILS[message.event is Event.DIGEST]:
            packed = _packed(map(_validated, _groups(message, detail)))
            if len(packed) == 1:
                break
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


def _groups(message: Message, detail: Detail) -> Iterator[list[Block]]:
    """Blocks that belong together, top to bottom."""
    yield _head(message)
    for person in message.people:
        if message.event is Event.DIGEST:
            yield [DividerBlock(), *_entry(person, message, detail)]
        else:
            yield _person(person, message, detail)


def _head(message: Message) -> list[Block]:
    title = MARKS.get(message.event, "") + on_one_line(subject_of(message))
    blocks: list[Block] = []
    if size(literal(title)) <= LONGEST_HEADER:
        header = PlainTextObject(text=literal(title) or "SOCAP", emoji=False)
        blocks.append(HeaderBlock(text=header))
    else:
        blocks += _sections(atoms(title))
    return blocks + _sections(atoms(cleaned(message.text).strip(), lines), apart=True)


def _entry(person: PersonNote, message: Message, detail: Detail) -> list[Block]:
    """One person of a digest: what they did, why they matter, the beginning of what they said."""
    said = [engagement for engagement in person.engagements if engagement.text.strip()][
        : detail.texts
    ]
    shown = said[:1] or person.engagements[:1]
    pieces = [
        *_linked(person.profile_url, f"@{shortened(person.username, 40)}"),
        *atoms(f" {shortened(on_one_line(person.name), 40)}".rstrip()),
        *atoms(f" ({', '.join(filter(None, [role_of(person), str(person.importance)]))}) "),
        *atoms(engagements_of(person)),
        *(
            piece
            for engagement in shown
            for piece in _linked(engagement.url, _open(engagement), before=" · ")
        ),
        *_linked(person.account_url, "Account page", before=" · "),
        "\n",
        *atoms(shortened(on_one_line(importance_of(person)), 200)),
    ]
    for engagement in said:
        pieces += ["\n", quoted(shortened(on_one_line(engagement.text), detail.quote))]
    return _sections(pieces)


def _person(person: PersonNote, message: Message, detail: Detail) -> list[Block]:
    """Who it is, why they matter, what they did and said, and where to look."""
    name, timezone = shortened(on_one_line(person.name), 80), message.timezone
    blocks = _sections(
        [
            *_linked(person.profile_url, f"@{person.username}"),
            *([" ", *atoms(name)] if name else []),
            "\n",
            *atoms(on_one_line(importance_of(person))),
        ]
    )
    about = [shortened(profile_of(person), 200), shortened(person.bio, 500)]
    if len(person.engagements) == 1:
        blocks += _saying(person.engagements[0], detail)
        about.append(time_of(person.engagements[0], timezone))
    else:
        blocks += _engagements(person, message, detail)
    blocks += _context(about)
    links = [
        (engagement.url, _open(engagement))
        for engagement in person.engagements[:1]
        if len(person.engagements) == 1
    ]
    links += [(person.account_url, "Account page"), (person.profile_url, "X profile")]
    return blocks + _links(links)


def _engagements(person: PersonNote, message: Message, detail: Detail) -> list[Block]:
    """One line for each, and what was said below its own."""
    blocks: list[Block] = []
    pieces: list[str] = []
    for engagement in told_engagements(person, message):
        line = literal(
            on_one_line(f"• {engagement_of(engagement)}, {time_of(engagement, message.timezone)}")
        )
        pieces += [line, *(_linked(engagement.url, _open(engagement), before=" · ")), "\n"]
        if saying := _saying(engagement, detail):
            blocks += _sections(pieces) + saying
            pieces = []
    if more := untold(person, message):
        pieces.append(f"and {more} more")
    return blocks + _sections(pieces)


def _saying(engagement: EngagementNote, detail: Detail) -> list[Block]:
    """The words, as many as there is room for, and what a language model read in them."""
    words = cut(cleaned(engagement.text).strip(), detail.quote)
    said = atoms(words, quoted, limit=LONGEST_SECTION)
    reading = shortened(reading_of(engagement), 300)
    return _sections(said, apart=True) + _context([f"In short: {reading}"] if reading else [])


def _foot(message: Message) -> list[Block]:
    more = f"and {message.more} more" if message.more else ""
    rest = _linked(message.url, more) if more and message.url else atoms(more)
    facts = [
        isolated(shortened(message.campaign_name, 200)),
        moment_of(message.at, message.timezone),
    ]
    facts += [f"engagements: {period}"] if (period := period_of(message)) else []
    opened = _linked(message.url, "Open in SOCAP") if message.url else []
    return _sections(rest) + _context(facts, opened)


def _continued(message: Message, number: int, parts: int) -> list[Block]:
    """What a message that does not begin an alert is about."""
    title = on_one_line(subject_of(message))
    return _context([f"{title} ({number} of {parts})"]) if number > 1 else []


def _open(engagement: EngagementNote) -> str:
    return OPEN.get(engagement.action, "Open the tweet")


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
    said = [MARKS.get(message.event, "") + subject_of(message), message.text]
    if message.event is Event.DIGEST:
        said += [f"• {sentence_of(person)}" for person in people]
    elif people:
        said += [
            f"“{shortened(engagement.text, 300)}”"
            for engagement in people[0].engagements
            if engagement.text.strip()
        ]
        url = next((engagement.url for engagement in people[0].engagements if engagement.url), url)
    if number > 1:
        said = [f"{said[0]} ({number} of {parts})"]
    pieces = [piece for line in said if line for piece in (*atoms(on_one_line(line)), "\n")]
    shown = (joined(pieces, LONGEST_TEXT) or ["SOCAP"])[0].strip("\n")
    return f"{shown}\n{escaped(url)}" if url else shown
