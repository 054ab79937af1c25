"""The form of one account's follow-up."""

import json
from typing import Any

from django import forms

from socap.follow_ups.changes import Assignee, Edit
from socap.follow_ups.models import LONGEST_NOTE, FollowUp
from socap.follow_ups.states import FollowUpState, assignable_users
from socap.web.seen_values import seen_field, seen_value

STATUS_LABELS = {status.value: status.value for status in FollowUp.Status}


class FollowUpForm(forms.Form):
    """Assignee, status and note; `seen` says what they were when the form was shown."""

    assignee = forms.ChoiceField(label="Assigned to", required=False)
    status = forms.ChoiceField(label="Status", choices=list(STATUS_LABELS.items()))
    note = forms.CharField(
        label="Note",
        required=False,
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )
    seen = seen_field()

    def __init__(self, state: FollowUpState, *, place: str, data: Any = None) -> None:
        shown = state.values
        super().__init__(
            data,
            initial={**shown, "seen": seen_value(shown)},
            auto_id=f"{place}-{state.account_id}-%s",
        )
        self.assignees = {user.username: Assignee.of(user) for user in assignable_users()}
        # Somebody without a login, or no longer active.
        current = Assignee(name=state.assignee, user_id=state.assignee_id)
        self.assignees.setdefault(state.assignee, current)
        names = sorted(name for name in self.assignees if name)
        choices = [("", "nobody"), *((name, name) for name in names)]
        self.fields["assignee"].choices = choices  # type: ignore[attr-defined]

    @property
    def edit(self) -> Edit:
        name = self.cleaned_data["assignee"]
        return Edit(
            assignee=self.assignees.get(name, Assignee()),
            status=FollowUp.Status(self.cleaned_data["status"]),
            note=self.cleaned_data["note"],
        )

    @property
    def seen_values(self) -> dict[str, str]:
        """Returns what was shown; of a form without it, nothing, so that it overwrites."""
        try:
            given = json.loads(self.cleaned_data["seen"] or "{}")
        except ValueError:
            return {}
        known = given.items() if isinstance(given, dict) else ()
        return {name: value for name, value in known if isinstance(value, str)}
