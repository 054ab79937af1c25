"""The bodies and answers of follow-ups."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Field, Schema
from pydantic import ConfigDict

from socap.api.field_types import NUMBER, TEXT, Body, Text
from socap.follow_ups.models import LONGEST_NAME

StatusName = Literal["open", "contacted", "replied", "done"]


class FollowUpBody(Body):
    """What is left out stays as it is. `assignee` is a user's name, or "" for nobody. Give the
    `revision` that you have read to be refused (409) if somebody has changed it since."""

    model_config = ConfigDict(extra="forbid")

    assignee: Annotated[str, Field(max_length=LONGEST_NAME), TEXT] | None = None
    status: StatusName | None = None
    note: Text | None = None
    revision: Annotated[int, Field(ge=0, lt=2**31), NUMBER] | None = None


class FollowUpOut(Schema):
    """`assignee` is "" for nobody. `revision` counts the changes; 0 until there is one."""

    user_id: str
    username: str
    name: str
    assignee: str
    assigned_at: datetime | None
    status: StatusName
    note: str
    updated_at: datetime | None
    updated_by: str
    revision: int


class FollowUpsOut(Schema):
    follow_ups: list[FollowUpOut]
    next_cursor: str | None
