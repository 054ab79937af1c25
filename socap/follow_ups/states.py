"""Reads follow-ups: of some accounts, of a whole campaign page by page, and the history of one."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet

from socap.access.models import AuditEntry, User
from socap.campaigns.models import Campaign
from socap.follow_ups.models import FollowUp
from socap.lib.database.keyset import Keyset, Kind

KEYSET = Keyset("follow-ups", (Kind.BIGINT,))
HISTORY = 20
# What to filter for beside a name, which is given as `@name`.
NOBODY, SOMEBODY = "nobody", "somebody"
# SQL for one value that changes with every follow-up of campaign `c`.
FOLLOW_UPS_REVISION = "SELECT sum(revision) FROM follow_ups_followup WHERE campaign_id = c.id"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpState:
    """One account's follow-up; `assignee` is '' for nobody, and has no id without a login.

    `revision` counts its changes: 0 until somebody has done something.
    """

    account_id: str
    assignee: str = ""
    assignee_id: int | None = None
    assigned_at: datetime | None = None
    status: str = FollowUp.Status.OPEN.value
    note: str = ""
    updated_at: datetime | None = None
    updated_by: str = ""
    revision: int = 0

    @property
    def values(self) -> dict[str, str]:
        """Returns what people set."""
        return {"assignee": self.assignee, "status": self.status, "note": self.note}


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpRow:
    """A follow-up with the name of its account."""

    username: str
    name: str
    state: FollowUpState


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One change, in product time: {field: (before, after)}."""

    at: datetime
    by: str
    changes: dict[str, tuple[str, str]]


def state_of(row: FollowUp) -> FollowUpState:
    return FollowUpState(
        account_id=row.account_id,
        assignee=row.assignee_name,
        assignee_id=row.assignee_id,
        assigned_at=row.assigned_at,
        status=row.status,
        note=row.note,
        updated_at=row.updated_at,
        updated_by=row.updated_by,
        revision=row.revision,
    )


def follow_ups_of(
    campaign: Campaign,
    account_ids: Iterable[str],
    *,
    stored: Mapping[str, FollowUpRow] | None = None,
) -> dict[str, FollowUpState]:
    """Returns a state for each of the accounts, also for those that nobody has worked on.

    `stored` are the campaign's follow-ups, if they are already known.
    """
    ids = list(account_ids)
    if stored is not None:
        known = {id_: stored[id_].state for id_ in ids if id_ in stored}
    else:
        found = FollowUp.objects.filter(campaign=campaign, account__in=ids)
        known = {row.account_id: state_of(row) for row in found}
    return {id_: known.get(id_) or FollowUpState(account_id=id_) for id_ in ids}


def follow_up_of(campaign: Campaign, account_id: str) -> FollowUpState:
    return follow_ups_of(campaign, [account_id])[account_id]


def follow_up_page(
    campaign: Campaign,
    *,
    assigned: str | None = None,
    status: str | None = None,
    cursor: str | None = None,
    limit: int = 50,
) -> tuple[list[FollowUpRow], str | None]:
    """Returns one page, the first worked on first, and the next cursor. Raises `BadCursor`."""
    found = FollowUp.objects.filter(campaign=campaign).select_related("account")
    if status:
        found = found.filter(status=status)
    if assigned:
        found = found.filter(_is_assigned(assigned))
    if cursor:
        found = found.filter(pk__gt=KEYSET.decode(cursor)[0])
    page, following = KEYSET.page(list(found.order_by("pk")[: limit + 1]), limit, lambda r: (r.pk,))
    return list(map(_row_of, page)), following


def follow_ups_by_account(campaign: Campaign) -> dict[str, FollowUpRow]:
    """Returns all of the campaign's follow-ups by account, the latest change first."""
    found = FollowUp.objects.filter(campaign=campaign).select_related("account")
    return {row.account_id: _row_of(row) for row in found.order_by("-updated_at", "-pk")}


def in_hand(rows: Iterable[FollowUpRow], *, but: Collection[str] = ()) -> list[FollowUpRow]:
    """Returns of these what somebody has taken and not finished, without the accounts `but`."""
    return [
        row
        for row in rows
        if row.state.assignee
        and row.state.status != FollowUp.Status.DONE
        and row.state.account_id not in but
    ]


def assignable_users() -> QuerySet[User]:
    """Returns the users who may work on accounts."""
    return User.objects.filter(is_active=True).exclude(role=User.Role.VIEWER).order_by("username")


def assignee_names(campaign: Campaign) -> list[str]:
    """Returns everybody who has taken somebody, by name."""
    taken = FollowUp.objects.filter(campaign=campaign).exclude(assignee_name="")
    return list(taken.order_by("assignee_name").values_list("assignee_name", flat=True).distinct())


def history(campaign: Campaign, account_id: str) -> list[HistoryEntry]:
    """Returns the latest changes, newest first, from the audit log."""
    row = FollowUp.objects.filter(campaign=campaign, account=account_id).first()
    if row is None:
        return []
    entries = AuditEntry.objects.filter(object_kind="followup", object_id=str(row.pk))
    shown = settings.SOCAP_CLOCK.shown
    return [
        HistoryEntry(at=shown(entry.at), by=entry.actor, changes=_changes(entry.details))
        for entry in entries[:HISTORY]
    ]


def _row_of(row: FollowUp) -> FollowUpRow:
    return FollowUpRow(username=row.account.username, name=row.account.name, state=state_of(row))


def _changes(details: dict[str, Any]) -> dict[str, tuple[str, str]]:
    changes = details.get("changes", {})
    return {
        name: (str(changes[name]["before"]), str(changes[name]["after"]))
        for name in ("assignee", "status", "note")
        if name in changes
    }


def _is_assigned(assigned: str) -> Q:
    if assigned == NOBODY:
        return Q(assignee_name="")
    if assigned == SOMEBODY:
        return ~Q(assignee_name="")
    return Q(assignee_name=assigned.removeprefix("@"))
