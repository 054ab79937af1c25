"""The Slack channel: Block Kit messages to incoming webhooks, within Slack's limits."""

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
from socap.alerts.channels.http import accept_url, error_text, post_json
from socap.alerts.channels.mrkdwn import (
    chunks,
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
    TAKE_LABEL,
    Detail,
    engagement_of,
    engagements_of,
    follow_up_of,
    importance_of,
    listed_engagements,
    moment_of,
    period_of,
    profile_of,
    role_of,
    sentence_of,
    subject_of,
    summary_of,
    time_of,
    unlisted_count,
)
from socap.lib.rtl_isolation import isolate_rtl
from socap.lib.texts import cut, shortened

LONGEST_SECTION = 3_000
LONGEST_CONTEXT = 2_000
LONGEST_HEADER = 150
LONGEST_TEXT = 3_900  # Slack cuts at 40,000 and advises 4,000
# Slack allows 50 blocks and (undocumented) some 12,000 characters of JSON; continuation note and
# footer are not counted here.
MOST_BLOCKS = 45
MOST_JSON = 9_000

# For a digest (True) and anything else, from long texts to short ones.
DETAILS = {
    True: (Detail(280, 3), Detail(160, 2), Detail(80, 1), Detail(0, 0)),
    False: (Detail(2_600), Detail(1_200), Detail(500), Detail(200), Detail(80), Detail(20)),
}

OPEN_LABELS = {"quote": "Open the quote", "reply": "Open the reply"}
EMOJI = {Event.TROUBLE: "⚠️ ", Event.OVER: "✅ "}
PERMANENT_ERRORS = {
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
    """Posts to an incoming webhook; anyone who knows its address may post."""

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
        """Composes one message with texts as long as fit; links lead to the rest."""
        for detail in DETAILS[message.event is Event.DIGEST]:
            messages = _split_into_messages(map(_validated, _groups(message, detail)))
            if len(messages) == 1:
                break
        messages[-1] += _validated(_footer(message))
        return [
            {
                "text": _fallback(message, number, len(messages)),
                "blocks": _validated(_continuation_note(message, number, len(messages))) + blocks,
                "unfurl_links": False,
                "unfurl_media": False,
            }
            for number, blocks in enumerate(messages, 1)
        ]

    def send(self, payload: Payload, envelope: Envelope) -> None:
        answer = post_json(envelope.address, json.dumps(payload).encode(), {})
        if 200 <= answer.status < 300:
            return
        for_good = answer.text.strip() in PERMANENT_ERRORS or answer.status in (
            401,
            403,
            404,
            405,
            410,
        )
        kind = ErrorKind.REFUSED_ADDRESS if for_good else ErrorKind.REFUSED_MESSAGE
        raise ChannelError(error_text(answer), kind=kind)


def _groups(message: Message, detail: Detail) -> Iterator[list[Block]]:
    """Yields groups of blocks that belong together, top to bottom."""
    yield _header(message)
    for person in message.people:
        if message.event is Event.DIGEST:
            yield [DividerBlock(), *_digest_entry(person, message, detail)]
        else:
            yield _person(person, message, detail)


def _header(message: Message) -> list[Block]:
    title = EMOJI.get(message.event, "") + on_one_line(subject_of(message))
    blocks: list[Block] = []
    if size(literal(title)) <= LONGEST_HEADER:
        header = PlainTextObject(text=literal(title) or "SOCAP", emoji=False)
        blocks.append(HeaderBlock(text=header))
    else:
        blocks += _sections(chunks(title))
    return blocks + _sections(chunks(cleaned(message.text).strip(), lines), apart=True)


def _digest_entry(person: PersonNote, message: Message, detail: Detail) -> list[Block]:
    """Returns one person of a digest: engagements, score and the beginning of their texts."""
    said = [engagement for engagement in person.engagements if engagement.text.strip()][
        : detail.texts
    ]
    shown = said[:1] or person.engagements[:1]
    pieces = [
        *_linked(person.profile_url, f"@{shortened(person.username, 40)}"),
        *chunks(f" {shortened(on_one_line(person.name), 40)}".rstrip()),
        *chunks(f" ({', '.join(filter(None, [role_of(person), str(person.importance)]))}) "),
        *chunks(engagements_of(person)),
        *(
            piece
            for engagement in shown
            for piece in _linked(engagement.url, _open_label(engagement), before=" · ")
        ),
        *_linked(person.account_url, "Account page", before=" · "),
        *_taking(person.take_url, before=" · "),
        "\n",
        *chunks(shortened(on_one_line(importance_of(person)), 200)),
    ]
    if with_whom := follow_up_of(person):
        pieces += ["\n", *chunks(on_one_line(with_whom))]
    for engagement in said:
        pieces += ["\n", quoted(shortened(on_one_line(engagement.text), detail.quote))]
    return _sections(pieces)


def _person(person: PersonNote, message: Message, detail: Detail) -> list[Block]:
    """Returns one person: profile, score, engagements, texts and links."""
    name, timezone = shortened(on_one_line(person.name), 80), message.timezone
    blocks = _sections(
        [
            *_linked(person.profile_url, f"@{person.username}"),
            *([" ", *chunks(name)] if name else []),
            "\n",
            *chunks(on_one_line(importance_of(person))),
        ]
    )
    blocks += _sections(chunks(on_one_line(follow_up_of(person))))
    about = [shortened(profile_of(person), 200), shortened(person.bio, 500)]
    if len(person.engagements) == 1:
        blocks += _text_and_summary(person.engagements[0], detail)
        about.append(time_of(person.engagements[0], timezone))
    else:
        blocks += _engagements(person, message, detail)
    blocks += _context(about)
    links = [
        (engagement.url, _open_label(engagement))
        for engagement in person.engagements[:1]
        if len(person.engagements) == 1
    ]
    links += [(person.account_url, "Account page"), (person.profile_url, "X profile")]
    return blocks + _links(links, first=_taking(person.take_url))


def _engagements(person: PersonNote, message: Message, detail: Detail) -> list[Block]:
    """Returns one line per engagement, with its text below."""
    blocks: list[Block] = []
    pieces: list[str] = []
    for engagement in listed_engagements(person, message):
        line = literal(
            on_one_line(f"• {engagement_of(engagement)}, {time_of(engagement, message.timezone)}")
        )
        pieces += [line, *(_linked(engagement.url, _open_label(engagement), before=" · ")), "\n"]
        if text_blocks := _text_and_summary(engagement, detail):
            blocks += _sections(pieces) + text_blocks
            pieces = []
    if more := unlisted_count(person, message):
        pieces.append(f"and {more} more")
    return blocks + _sections(pieces)


def _text_and_summary(engagement: EngagementNote, detail: Detail) -> list[Block]:
    """Returns the text, shortened, and its summary by a language model."""
    words = cut(cleaned(engagement.text).strip(), detail.quote)
    said = chunks(words, quoted, limit=LONGEST_SECTION)
    reading = shortened(summary_of(engagement), 300)
    return _sections(said, apart=True) + _context([f"In short: {reading}"] if reading else [])


def _footer(message: Message) -> list[Block]:
    more = f"and {message.more} more" if message.more else ""
    rest = _linked(message.url, more) if more and message.url else chunks(more)
    facts = [
        isolate_rtl(shortened(message.campaign_name, 200)),
        moment_of(message.at, message.timezone),
    ]
    facts += [f"engagements: {period}"] if (period := period_of(message)) else []
    opened = _linked(message.url, "Open in SOCAP") if message.url else []
    return _sections(rest) + _context(facts, opened)


def _continuation_note(message: Message, number: int, parts: int) -> list[Block]:
    """Returns the first line of a message that continues another."""
    title = on_one_line(subject_of(message))
    return _context([f"{title} ({number} of {parts})"]) if number > 1 else []


def _open_label(engagement: EngagementNote) -> str:
    return OPEN_LABELS.get(engagement.action, "Open the tweet")


def _linked(url: str, label: str, before: str = "") -> list[str]:
    """Returns a link for a section, or nothing without an address."""
    if not url:
        return []
    return [before, *chunks(on_one_line(label), lambda text: link(url, text))]


def _taking(url: str, before: str = "") -> list[str]:
    """Returns the link that takes a person on, in bold: it is what to do about the message."""
    return [before, f"*{link(url, TAKE_LABEL)}*"] if url else []


def _links(links: Sequence[tuple[str, str]], *, first: Sequence[str]) -> list[Block]:
    """Returns plain links; buttons of a webhook without an app show a warning."""
    pieces = list(first)
    for url, label in links:
        pieces += _linked(url, label, before=" · " if pieces else "")
    return _sections(pieces)


def _sections(pieces: Sequence[str], *, apart: bool = False) -> list[Block]:
    texts = pieces if apart else joined(pieces, LONGEST_SECTION)
    return [SectionBlock(text=_mrkdwn(text)) for text in texts if text.strip()]


def _context(notes: Iterable[str], last: Sequence[str] = ()) -> list[Block]:
    """Returns context blocks of at most ten notes and a section's length."""
    rows: list[list[str]] = [[]]
    marked = [chunks(on_one_line(note), limit=LONGEST_CONTEXT) for note in notes]
    for piece in [*(piece for pieces in marked for piece in pieces), *filter(None, last)]:
        if len(rows[-1]) == 10 or sum(map(size, rows[-1])) + size(piece) > LONGEST_SECTION:
            rows.append([])
        rows[-1].append(piece)
    return [ContextBlock(elements=[_mrkdwn(text) for text in row]) for row in rows if row]


def _mrkdwn(text: str) -> MarkdownTextObject:
    # Verbatim: nothing in a quote becomes a mention or a link.
    return MarkdownTextObject(text=text, verbatim=True)


def _validated(blocks: Iterable[Block]) -> list[Payload]:
    """Returns the blocks as JSON; slack_sdk raises if one is invalid."""
    return [block.to_dict() for block in blocks]


def _split_into_messages(groups: Iterable[list[Payload]]) -> list[list[Payload]]:
    """Distributes blocks over messages; people stay together where possible."""
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
    """Returns the plain text for notifications and receivers without blocks."""
    people, url = message.people, message.url
    said = [EMOJI.get(message.event, "") + subject_of(message), message.text]
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
    pieces = [piece for line in said if line for piece in (*chunks(on_one_line(line)), "\n")]
    shown = (joined(pieces, LONGEST_TEXT) or ["SOCAP"])[0].strip("\n")
    return f"{shown}\n{escaped(url)}" if url else shown
