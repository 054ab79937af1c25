"""SendGrid's `POST /v3/mail/send` on loopback: checks what it receives as SendGrid documents it."""

import json
from typing import Any

from tests.alerts.counterparts.http import Arrived, Counterpart, Reply

KEY = "SG.invented"
RESERVED_HEADERS = {
    "x-sg-id", "x-sg-eid", "received", "dkim-signature", "content-type",
    "content-transfer-encoding", "to", "from", "subject", "reply-to", "cc", "bcc",
}  # fmt: skip


class SendGrid(Counterpart):
    """`taken` are the mails it queued, as they were sent to it."""

    path = "/v3/"

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[dict[str, Any]] = []

    def answer(self, arrived: Arrived) -> Reply:
        if arrived.path != "/v3/mail/send":
            return errors(404, "Not Found")
        if arrived.headers.get("authorization") != f"Bearer {KEY}":
            return errors(401, "The provided authorization grant is invalid, expired, or revoked")
        mail = json.loads(arrived.body)
        if wrong := _first_wrong(mail):
            return errors(400, *wrong)
        self.taken.append(mail)
        return Reply(status=202, headers={"X-Message-Id": f"invented-{len(self.taken)}"})


def errors(status: int, message: str, where: str | None = None) -> Reply:
    """A refusal as SendGrid words it."""
    body = {"errors": [{"message": message, "field": where, "help": None}]}
    return Reply(status=status, body=json.dumps(body), headers={"Content-Type": "application/json"})


def _first_wrong(mail: dict[str, Any]) -> tuple[str, str] | None:
    headers = mail.get("headers", {})
    content = mail.get("content", [])
    if not mail.get("subject"):
        return "The subject is required.", "subject"
    if "@" not in mail.get("from", {}).get("email", ""):
        return "The from object must be provided.", "from"
    if [part["type"] for part in content] != ["text/plain", "text/html"]:
        return "The content must be text/plain, then text/html.", "content"
    if not all(part["value"] for part in content):
        return "The content value must be a string of at least one character.", "content"
    if reserved := RESERVED_HEADERS & {name.lower() for name in headers}:
        return f"The headers {reserved} are reserved.", "headers"
    if not all(isinstance(value, str) for value in headers.values()):
        return "The header values must be strings.", "headers"
    [personalization] = mail["personalizations"]
    [to] = personalization["to"]
    if not to["email"].isascii() or to["email"].endswith(".invalid"):
        return "Does not contain a valid address.", "personalizations.0.to.0.email"
    return None
