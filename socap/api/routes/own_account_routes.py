"""The list of a client's own accounts: show and replace."""

from typing import Annotated, Any

from django.conf import settings
from django.http import HttpRequest
from ninja import Body, Router
from pydantic import WithJsonSchema

from socap.access.models import ApiKey
from socap.api.auth import may_read, may_write
from socap.api.errors import ApiError
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.own_account_schemas import OwnAccountsOut, OwnAccountsStored
from socap.api.shapes import own_accounts_out
from socap.campaigns.models import OwnAccount
from socap.campaigns.own_accounts import WantedAccount
from socap.collection.own_account_changes import list_own_accounts
from socap.collection.own_account_lookup import look_up_at_once
from socap.collection.queue.tasks import queue_own_account_lookup
from socap.people.references import Reference, parse_references

router = Router(tags=["campaigns"])

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
OBJECT = {"type": "object", "properties": {"own_accounts": LINES}, "required": ["own_accounts"]}
OwnAccountsBody = Annotated[Any, WithJsonSchema({"anyOf": [LINES, OBJECT]})]


class InvalidLine(ValueError):
    """A line that cannot be used: its field and what to do."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(problem)
        self.field = field


@router.get("/{int:campaign_id}/own_accounts", response=OwnAccountsOut, auth=may_read)
def show(request: HttpRequest, campaign_id: int) -> dict[str, Any]:
    """The accounts listed as the client's own; authors of tweets are own accounts without a line."""
    campaign = campaign_or_404(campaign_id)
    return {"client": campaign.client_name, "own_accounts": own_accounts_out(campaign)}


@router.put("/{int:campaign_id}/own_accounts", response=OwnAccountsStored, auth=may_write)
def replace(
    request: HttpRequest, campaign_id: int, payload: Body[OwnAccountsBody]
) -> dict[str, Any]:
    """Replace the list, for all campaigns of the client.

    Accounts missing from it are removed, unless a line is refused: then nobody is. Names are looked up at
    the provider; one that cannot be found stays listed with its `problem` and stops nothing.
    """
    campaign, now = campaign_or_404(campaign_id), settings.SOCAP_CLOCK.now()
    wanted: list[WantedAccount] = []
    refused: list[dict[str, Any]] = []
    for number, line in enumerate(_lines(payload), start=1):
        try:
            wanted.append(_wanted(line))
        except InvalidLine as error:
            refused.append({"line": number, "field": error.field, "problem": str(error)})
    key = getattr(request, "auth", None)
    stored = list_own_accounts(
        campaign,
        wanted,
        replacing=not refused,
        now=now,
        by=key.name if isinstance(key, ApiKey) else "",
    )
    if look_up_at_once(stored, now=now):
        queue_own_account_lookup()
    names = [one.name for one in wanted]
    refused += [
        {"line": names.index(name) + 1, "field": "username", "problem": problem}
        for name, problem in stored.refused
    ]
    note = "Nobody was removed, because lines were refused. Correct them and send the list again."
    return {
        "client": campaign.client_name,
        "own_accounts": own_accounts_out(campaign),
        "added": len(stored.added),
        "changed": len(stored.changed),
        "unchanged": len(stored.unchanged),
        "removed": len(stored.removed),
        "note": note if refused else "",
        "refused": refused,
    }


def _lines(payload: Any) -> list[Any]:
    lines = payload.get("own_accounts") if isinstance(payload, dict) else payload
    if not isinstance(lines, list):
        raise ApiError(422, "own_accounts", "send a JSON list of @names or {username, kind, note}")
    if len(lines) > MAX_LINES:
        raise ApiError(
            422, "own_accounts", f"has {len(lines):,} lines; at most {MAX_LINES:,} can be listed"
        )
    return lines


def _wanted(line: Any) -> WantedAccount:
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
