"""Follow-ups: who of the team is on which account, with status and note."""

from typing import Annotated, Any

from django.conf import settings
from django.http import Http404, HttpRequest
from ninja import Field, Router

from socap.access.audit import Actor
from socap.access.models import ApiKey
from socap.api.auth import may_read, may_write
from socap.api.errors import ApiError, reject_unknown_parameters
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.follow_up_schemas import (
    FollowUpBody,
    FollowUpOut,
    FollowUpsOut,
    StatusName,
)
from socap.follow_ups.changes import (
    Assignee,
    Edit,
    InvalidNote,
    OutdatedRevision,
    change_follow_up,
)
from socap.follow_ups.models import FollowUp
from socap.follow_ups.states import FollowUpRow, assignable_users, follow_up_page
from socap.people.models import Account

router = Router(tags=["follow-ups"])


@router.get("/{int:campaign_id}/follow-ups", response=FollowUpsOut, auth=may_read)
def listing(
    request: HttpRequest,
    campaign_id: int,
    assigned: Annotated[str, Field(max_length=200)] | None = None,
    status: StatusName | None = None,
    cursor: str | None = None,
    limit: Annotated[int, Field(ge=1, le=200)] = 50,
) -> dict[str, Any]:
    """The accounts that somebody has worked on; `assigned` is `nobody`, `somebody` or `@name`."""
    reject_unknown_parameters(request, {"assigned", "status", "cursor", "limit"})
    rows, following = follow_up_page(
        campaign_or_404(campaign_id), assigned=assigned, status=status, cursor=cursor, limit=limit
    )
    return {"follow_ups": [_out(row) for row in rows], "next_cursor": following}


@router.put("/{int:campaign_id}/follow-ups/{str:account_id}", response=FollowUpOut, auth=may_write)
def change(
    request: HttpRequest, campaign_id: int, account_id: str, payload: FollowUpBody
) -> dict[str, Any]:
    """Assign an account (by X id), set its status or its note."""
    campaign, account = campaign_or_404(campaign_id), Account.objects.filter(pk=account_id).first()
    if account is None:
        raise Http404(f"no account {account_id} has been recorded")
    key: ApiKey = getattr(request, "auth")  # noqa: B009
    try:
        done = change_follow_up(
            campaign,
            account,
            Edit(
                assignee=_assignee(payload.assignee),
                status=payload.status and FollowUp.Status(payload.status),
                note=payload.note,
            ),
            by=Actor(kind="key", name=key.name),
            now=settings.SOCAP_CLOCK.now(),
            revision=payload.revision,
            request=request,
        )
    except InvalidNote as error:
        raise ApiError(422, "note", str(error)) from error
    except OutdatedRevision as error:
        raise ApiError(409, "revision", str(error)) from error
    return _out(FollowUpRow(username=account.username, name=account.name, state=done.state))


def _assignee(name: str | None) -> Assignee | None:
    if not name:
        return None if name is None else Assignee()
    user = assignable_users().filter(username=name).first()
    if user is None:
        raise ApiError(
            422,
            "assignee",
            f"no active operator or administrator is called {name}; give a user name",
        )
    return Assignee.of(user)


def _out(row: FollowUpRow) -> dict[str, Any]:
    state = row.state
    return {
        "user_id": state.account_id,
        "username": row.username,
        "name": row.name,
        "assignee": state.assignee,
        "assigned_at": state.assigned_at,
        "status": state.status,
        "note": state.note,
        "updated_at": state.updated_at,
        "updated_by": state.updated_by,
        "revision": state.revision,
    }
