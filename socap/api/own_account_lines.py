"""The lines of a list of own accounts, as the API takes them."""

from typing import Annotated, Any

from pydantic import WithJsonSchema

from socap.api.errors import ApiError
from socap.campaigns.models import OwnAccount
from socap.campaigns.own_accounts import WantedAccount
from socap.people.references import Reference, parse_references

MAX_LINES, MAX_NOTE = 2_000, 200
LINES = {
    "type": "array",
    "maxItems": MAX_LINES,
    "items": {
        "description": "an @name, address or id, or {username, user_id, kind, note}: `kind` is team (the"
        " default) or paid, user_id goes before username. Each is judged by itself; what GET answers can"
        " be sent back."
    },
}
OwnAccountLines = Annotated[Any, WithJsonSchema(LINES)]


class InvalidLine(ValueError):
    """A line that cannot be used: its field and what to do."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(problem)
        self.field = field


def lines_of(payload: Any) -> list[Any]:
    lines = payload.get("own_accounts") if isinstance(payload, dict) else payload
    if not isinstance(lines, list):
        raise ApiError(422, "own_accounts", "send a JSON list of @names or {username, kind, note}")
    if len(lines) > MAX_LINES:
        raise ApiError(
            422, "own_accounts", f"has {len(lines):,} lines; at most {MAX_LINES:,} can be listed"
        )
    return lines


def wanted_account(line: Any) -> WantedAccount:
    if not isinstance(line, dict):
        line = {"username": line}
    kind, note = line.get("kind", OwnAccount.Kind.TEAM.value), line.get("note")
    if kind not in OwnAccount.Kind.values:
        raise InvalidLine("kind", "must be team or paid")
    if note is not None and (not isinstance(note, str) or len(note) > MAX_NOTE or "\0" in note):
        raise InvalidLine("note", f"must be text of at most {MAX_NOTE} characters")
    return WantedAccount(reference=_reference(line), kind=kind, note=note)


def _reference(line: dict[str, Any]) -> Reference:
    field = "user_id" if line.get("user_id") else "username"
    given = line.get(field)
    if isinstance(given, bool) or not isinstance(given, str | int) or len(str(given)) > 300:
        raise InvalidLine(field, "is missing; give an @name, an address on X or a user_id")
    text = f"https://x.com/i/user/{given}" if field == "user_id" else str(given)
    found, problems = parse_references(text)
    if problems or len(found) != 1:
        raise InvalidLine(field, problems[0] if problems else "must name one account")
    return found[0]


def wanted_accounts(lines: Any) -> list[WantedAccount]:
    """Returns the accounts; raises ApiError that names every line that cannot be used."""
    wanted, fields = [], {}
    for number, line in enumerate(lines_of(lines or [])):
        try:
            wanted.append(wanted_account(line))
        except InvalidLine as error:
            fields[f"own_accounts.{number}.{error.field}"] = str(error)
    if fields:
        summary = "; ".join(f"{place} {problem}" for place, problem in fields.items())
        raise ApiError(422, "", summary, fields=fields)
    return wanted
