"""The list of a client's own accounts: show and replace."""

from typing import Annotated, Any

from django.conf import settings
from django.http import HttpRequest
from ninja import Body, Router
from pydantic import WithJsonSchema

from socap.api.auth import key_name, may_read, may_write
from socap.api.own_account_lines import LINES, InvalidLine, lines_of, wanted_account
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.own_account_schemas import OwnAccountsOut, OwnAccountsStored
from socap.api.shapes import own_accounts_out
from socap.campaigns.own_accounts import WantedAccount
from socap.collection.own_account_changes import list_own_accounts
from socap.collection.own_account_lookup import look_up_at_once
from socap.collection.queue.job_queue import queue_own_account_lookup

router = Router(tags=["campaigns"])

OBJECT = {"type": "object", "properties": {"own_accounts": LINES}, "required": ["own_accounts"]}
OwnAccountsBody = Annotated[Any, WithJsonSchema({"anyOf": [LINES, OBJECT]})]


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
    for number, line in enumerate(lines_of(payload), start=1):
        try:
            wanted.append(wanted_account(line))
        except InvalidLine as error:
            refused.append({"line": number, "field": error.field, "problem": str(error)})
    stored = list_own_accounts(
        campaign,
        wanted,
        replacing=not refused,
        now=now,
        by=key_name(request),
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
