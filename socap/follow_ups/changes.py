"""Changes follow-ups: assigns, takes, sets the status and the note, so that nobody's work is lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.http import HttpRequest

from socap.access.audit import Actor, changes_between, record
from socap.access.models import User
from socap.campaigns.models import Campaign
from socap.follow_ups.models import LONGEST_NAME, LONGEST_NOTE, FollowUp
from socap.follow_ups.states import FollowUpState, state_of
from socap.lib.texts import text_problem
from socap.people.models import Account

CHANGED_VERB = "follow-up.changed"
DIVIDER = "\n\n"


class InvalidNote(ValueError):
    """The note cannot be stored; the message says why."""


class OutdatedRevision(ValueError):
    """Somebody has changed the follow-up since; the message says who."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignee:
    """Somebody of the team, with or without a login; the empty name is nobody."""

    name: str = ""
    user_id: int | None = None

    @classmethod
    def of(cls, user: User) -> "Assignee":
        return cls(name=user.username, user_id=user.pk)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """The fields to set; None leaves one as it is."""

    assignee: Assignee | None = None
    status: FollowUp.Status | None = None
    note: str | None = None

    @property
    def values(self) -> dict[str, str]:
        given = {
            "assignee": None if self.assignee is None else self.assignee.name,
            "status": self.status and self.status.value,
            "note": None if self.note is None else self.note.strip(),
        }
        return {name: value for name, value in given.items() if value is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """The state now, whether something was stored, and the fields in which somebody was faster.

    Those keep the other's value; of two notes both are kept (`note_joined`).
    """

    state: FollowUpState
    is_new: bool
    conflicts: tuple[str, ...] = ()
    note_joined: bool = False


@transaction.atomic
def change_follow_up(
    campaign: Campaign,
    account: Account,
    edit: Edit,
    *,
    by: Actor,
    now: datetime,
    seen: Mapping[str, str] | None = None,
    revision: int | None = None,
    request: HttpRequest | None = None,
) -> Changed:
    """Stores an edit of what was shown as `seen`; without it the edit is of what is stored.

    Raises InvalidNote, or OutdatedRevision if a `revision` is given that is not the stored one.

    1. Lock the row, or create it.
    2. Compare what was seen with what is stored: another's assignee or status stays, another's note
       is kept above this one.
    3. Store what differs, with an audit entry; if nothing does, leave no row behind.
    """
    _require_storable(edit.note or "")
    row, created = FollowUp.objects.select_for_update().get_or_create(
        campaign=campaign, account=account, defaults={"updated_at": now}
    )
    if revision not in (None, row.revision):
        raise OutdatedRevision(
            f"is {row.revision} by now, changed by {row.updated_by or 'nobody'}; read it again"
        )
    before = state_of(row).values
    shown, wanted = before | ({} if created else dict(seen or {})), edit.values
    overtaken = {name for name, value in wanted.items() if before[name] not in (shown[name], value)}
    wanted = {name: value for name, value in wanted.items() if value != shown[name]}
    joined = "note" in overtaken and bool(wanted.get("note"))
    if joined:
        wanted["note"] = before["note"] + DIVIDER + wanted["note"]
        _require_storable(wanted["note"])
    conflicts = tuple(n for n in ("assignee", "status", "note") if n in overtaken & wanted.keys())
    kept = {n: v for n, v in wanted.items() if n not in conflicts or (n == "note" and joined)}
    is_new = any(before[name] != value for name, value in kept.items())
    if is_new:
        _store(row, kept, edit.assignee, by=by, now=now)
        details = changes_between(before, {**before, **kept})
        record(request, CHANGED_VERB, on=row, details=details, actor=by)
    state = state_of(row)
    if created and not is_new:
        row.delete()
        state = FollowUpState(account_id=account.pk)
    return Changed(state=state, is_new=is_new, conflicts=conflicts, note_joined=joined)


def _store(
    row: FollowUp, values: Mapping[str, str], assignee: Assignee | None, *, by: Actor, now: datetime
) -> None:
    if assignee is not None and values.get("assignee", row.assignee_name) != row.assignee_name:
        row.assignee_name, row.assignee_id = assignee.name[:LONGEST_NAME], assignee.user_id
        row.assigned_at = now if assignee.name else None
    row.status, row.note = values.get("status", row.status), values.get("note", row.note)
    row.updated_at, row.updated_by = now, by.name[:LONGEST_NAME]
    row.revision += 1
    row.save()


def _require_storable(note: str) -> None:
    if len(note.strip()) > LONGEST_NOTE:
        raise InvalidNote(
            f"has {len(note.strip()):,} characters; shorten it to at most {LONGEST_NOTE:,}"
        )
    if problem := text_problem(note):
        raise InvalidNote(problem)
