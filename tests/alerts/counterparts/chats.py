"""Telegram, Discord and a Teams workflow on loopback, as strict as the real ones."""

import html
import json
import re
import ssl
from urllib.parse import parse_qs, urlsplit

from tests.alerts.counterparts.http import Arrived, Counterpart, Reply

BOT = "123456789:AAinvented-token_of_thirty_five_chars"
CHAT = -1001234567890
HOOK = "123456789012345678"
TOKEN = "invented-discord_token" + "x" * 46
WORKFLOW, SIGNATURE = "abcdef0123456789", "invented-signature_0123456789"
ZERO_WIDTH_SPACE = "\u200b"

LINK = re.compile(r"https?://[\w./:?=&%#+~-]+", re.ASCII)
PING = re.compile(r"@everyone|@here|<@[!&]?\d+>|<#\d+>", re.IGNORECASE)
ESCAPED = re.compile(r"\\([^0-9A-Za-z\s])")


class Telegram(Counterpart):
    """`shown` is what people in the chat read."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def answer(self, arrived: Arrived) -> Reply:
        if arrived.path != f"/bot{BOT}/sendMessage":
            return self.refuse(401, "Unauthorized")
        asked = json.loads(arrived.body)
        if asked["chat_id"] != CHAT:
            return self.refuse(400, "Bad Request: chat not found")
        text = asked["text"]
        if asked["parse_mode"] != "HTML" or re.search(r"[<>]|&(?!(lt|gt|amp|quot);)", text):
            return self.refuse(400, "Bad Request: can't parse entities: Unsupported start tag")
        shown = html.unescape(text)
        if not shown.strip():
            return self.refuse(400, "Bad Request: message text is empty")
        if len(shown.encode("utf-16-le")) // 2 > 4096:
            return self.refuse(400, "Bad Request: message is too long")
        self.shown.append(shown)
        return Reply(body=json.dumps({"ok": True, "result": {"message_id": 1}}))

    def refuse(self, status: int, description: str) -> Reply:
        said = {"ok": False, "error_code": status, "description": description}
        return Reply(status=status, body=json.dumps(said))


class Discord(Counterpart):
    """`calls` are the people and roles that a message would have called."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []
        self.calls: list[str] = []
        self.formatted: list[str] = []

    def answer(self, arrived: Arrived) -> Reply:
        if arrived.path != f"/api/webhooks/{HOOK}/{TOKEN}":
            return self.refuse(404, "Unknown Webhook", 10015)
        content = json.loads(arrived.body)["content"]
        if not content.strip():
            return self.refuse(400, "Cannot send an empty message", 50006)
        if len(content) > 2000:
            return self.refuse(400, "Invalid Form Body", 50035)
        self.calls += PING.findall(content)
        bare = ESCAPED.sub("", LINK.sub("", content))
        self.formatted += re.findall(r"[*_~`|\[\]<>#]|^- ", bare, re.MULTILINE)
        self.shown.append(ESCAPED.sub(r"\1", content).replace(ZERO_WIDTH_SPACE, ""))
        return Reply(status=204)

    def refuse(self, status: int, message: str, code: int) -> Reply:
        return Reply(status=status, body=json.dumps({"message": message, "code": code}))


class Teams(Counterpart):
    """Takes an Adaptive Card over TLS; `calls` are the people it would have called."""

    def __init__(self, tls: ssl.SSLContext) -> None:
        super().__init__(tls=tls)
        self.shown: list[str] = []
        self.calls: list[object] = []

    def answer(self, arrived: Arrived) -> Reply:
        where = urlsplit(arrived.path)
        if where.path != f"/workflows/{WORKFLOW}/triggers/manual/paths/invoke":
            return self.refuse(404, "WorkflowNotFound", f"The workflow '{WORKFLOW}' was not found.")
        if parse_qs(where.query)["sig"] != [SIGNATURE]:
            return self.refuse(401, "DirectApiAuthorizationRequired", "The signature is wrong.")
        if len(arrived.body) > 28_000:
            return self.refuse(413, "RequestEntityTooLarge", "The request is too large.")
        (attachment,) = json.loads(arrived.body)["attachments"]
        assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
        card = attachment["content"]
        (block,) = card["body"]
        assert (card["type"], block["type"], block["wrap"]) == ("AdaptiveCard", "TextBlock", True)
        self.calls += card["msteams"].get("entities", [])
        bare = block["text"].replace(ZERO_WIDTH_SPACE, "").replace("\n\n", "\n")
        self.shown.append(ESCAPED.sub(r"\1", bare))
        return Reply(status=202)

    def refuse(self, status: int, code: str, message: str) -> Reply:
        return Reply(status=status, body=json.dumps({"error": {"code": code, "message": message}}))
