"""A server that takes incoming webhooks as Slack does, and refuses what Slack refuses."""

import json
import re
import time
from collections.abc import Iterator
from typing import Any

from tests.alerts.counterparts.http import Arrived, Counterpart, Reply

TEXTS = {"section": 3_000, "header": 150, "context": 3_000}
TAGS = re.compile(r"<([^<>]*)>")
ENTITIES = re.compile(r"&(?!amp;|lt;|gt;)")


class SlackServer(Counterpart):
    """`with SlackServer() as slack: slack.url, slack.messages, slack.answer_next(429)`.

    With `paced` a second message within a second is answered 429, as Slack does.
    """

    path = "/services/T0INVENTED/B0INVENTED/4f2ainventedhook"

    def __init__(self, *, paced: bool = False) -> None:
        super().__init__()
        self.messages: list[dict[str, Any]] = []
        self._paced = paced
        self._last = 0.0

    def answer(self, arrived: Arrived) -> Reply:
        now = time.monotonic()
        if arrived.path != self.path:
            return Reply(status=404, body="no_service")
        if self._paced and now - self._last < 1.0:
            return Reply(status=429, body="rate_limited", headers={"Retry-After": "1"})
        try:
            message = parsed(arrived)
        except RefusedPayload as refusal:
            return Reply(status=400, body=str(refusal))
        self._last = now
        self.messages.append(message)
        return Reply(body="ok", headers={"Content-Type": "text/html"})


class RefusedPayload(ValueError):
    """Slack's own word for what is wrong, and ours for why."""


def parsed(arrived: Arrived) -> dict[str, Any]:
    """The message, if Slack would show it."""
    if arrived.headers.get("content-type", "").split(";")[0] != "application/json":
        raise RefusedPayload("invalid_payload: not JSON")
    try:
        message = json.loads(arrived.body)
    except ValueError as error:
        raise RefusedPayload("invalid_payload") from error
    for problem in problems(message):
        raise RefusedPayload(problem)
    return dict(message)


def problems(message: Any) -> Iterator[str]:
    """What breaks the rules of a message with blocks, as docs.slack.dev has them."""
    if not isinstance(message, dict):
        yield "invalid_payload"
        return
    text, blocks = message.get("text"), message.get("blocks")
    if not isinstance(text, str) or not text.strip():
        yield "no_text"
        return
    if units(text) > 40_000:
        yield "msg_too_long"
    yield from markup_problems(text)
    if not isinstance(blocks, list) or not 1 <= len(blocks) <= 50:
        yield "invalid_blocks: 1 to 50 blocks"
        return
    if units(json.dumps(blocks, ensure_ascii=False)) > 12_000:
        yield "msg_blocks_too_long"
    for block in blocks:
        yield from (f"invalid_blocks: {problem}" for problem in block_problems(block))


def block_problems(block: dict[str, Any]) -> Iterator[str]:
    kind = block.get("type")
    if kind == "divider":
        yield from unknown(block, {"type"})
    elif kind == "section":
        yield from unknown(block, {"type", "text"})
        yield from text_problems(block.get("text"), "section", {"mrkdwn", "plain_text"})
    elif kind == "header":
        yield from unknown(block, {"type", "text"})
        yield from text_problems(block.get("text"), "header", {"plain_text"})
    elif kind == "context":
        yield from unknown(block, {"type", "elements"})
        if not 1 <= len(block.get("elements", [])) <= 10:
            yield "a context holds 1 to 10 elements"
        for element in block.get("elements", []):
            yield from text_problems(element, "context", {"mrkdwn", "plain_text"})
    else:
        yield f"{kind} is not used here"


def text_problems(text: Any, place: str, kinds: set[str]) -> Iterator[str]:
    if not isinstance(text, dict) or text.get("type") not in kinds:
        yield f"a {place} needs a text of type {kinds}"
        return
    yield from unknown(text, {"type", "text", "verbatim" if text["type"] == "mrkdwn" else "emoji"})
    if not text["text"].strip() or units(text["text"]) > TEXTS[place]:
        yield f"text of a {place} must have 1 to {TEXTS[place]} characters"
    yield from markup_problems(text["text"])


def markup_problems(text: str) -> Iterator[str]:
    """Anything in angle brackets but a plain web link, or an ampersand that was not escaped."""
    for tag in TAGS.findall(text):
        if not re.fullmatch(r"https?://[^\s|<>]+\|[^|<>]+", tag, re.S):
            yield f"mentions or marks up: <{tag}>"
    rest = re.sub(r"^> ?", "", TAGS.sub("", text), flags=re.M)
    if "<" in rest or ">" in rest or ENTITIES.search(text):
        yield f"not escaped: {rest[:200]}"


def unknown(item: dict[str, Any], known: set[str]) -> Iterator[str]:
    if extra := set(item) - known:
        yield f"unknown keys {sorted(extra)}"


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shown(message: dict[str, Any]) -> str:
    """What a reader of the blocks sees, top to bottom, without the markup."""
    texts = [
        text["text"]
        for block in message["blocks"]
        for text in [block.get("text"), *block.get("elements", [])]
        if text
    ]
    plain = re.sub(r"<[^<>|]*\|([^<>]*)>", r"\1", "\n".join(texts))
    plain = re.sub(r"^> ?", "", plain, flags=re.M)
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        plain = plain.replace(entity, char)
    return re.sub("[\u200b\u2068\u2069]", "", plain)
