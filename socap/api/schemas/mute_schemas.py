"""The bodies and answers of mutes."""

from datetime import datetime
from typing import Annotated

from ninja import Field, Schema
from pydantic import ConfigDict

from socap.api.field_types import (
    NUMBER,
    TEXT,
    Body,
    Flag,
    Moment,
)

YEAR = 366 * 24 * 60


class MuteBody(Body):
    """Silence about `account` (an id or @name; null: the whole campaign) until a moment, for some
    minutes, or, with neither, for good. `everywhere` silences the account in all campaigns. A
    moment without an offset is in the campaign's time zone."""

    model_config = ConfigDict(extra="forbid")

    account: Annotated[str, Field(max_length=100), TEXT] | None = None
    until: Moment | None = None
    minutes: Annotated[int, Field(ge=1, le=YEAR), NUMBER] | None = None
    everywhere: Flag = False


class MutedAccountOut(Schema):
    user_id: str
    username: str
    name: str


class MuteOut(Schema):
    """`account` null: the whole campaign. `until` null: for good."""

    id: int
    account: MutedAccountOut | None
    everywhere: bool
    until: datetime | None
    created_at: datetime


class MutesOut(Schema):
    mutes: list[MuteOut]
