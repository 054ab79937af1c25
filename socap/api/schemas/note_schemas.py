"""The bodies and answers of notes on a campaign's chart."""

from datetime import datetime
from typing import Annotated

from ninja import Field, Schema
from pydantic import AfterValidator, ConfigDict

from socap.api.field_types import NO_NUL, TEXT, Body, Flag, Moment
from socap.campaigns.annotations.notes import MAX_TEXT


def _on_one_line(text: str) -> str:
    if not (found := " ".join(text.split())):
        raise ValueError("must not be empty; say what happened")
    return found


NoteText = Annotated[
    str, Field(max_length=MAX_TEXT, json_schema_extra=NO_NUL), TEXT, AfterValidator(_on_one_line)
]


class NoteBody(Body):
    """`at` without an offset is in the campaign's time zone; `for_client`: clients see it too."""

    model_config = ConfigDict(extra="forbid")

    at: Moment
    text: NoteText
    for_client: Flag = False


class NoteChange(Body):
    """Only what is given is changed."""

    model_config = ConfigDict(extra="forbid")

    at: Moment | None = None
    text: NoteText | None = None
    for_client: Flag | None = None


class NoteOut(Schema):
    id: int
    at: datetime
    text: str
    for_client: bool
    written_by: str
    written_at: datetime
    changed_by: str
    changed_at: datetime | None


class NotesOut(Schema):
    """Oldest first."""

    notes: list[NoteOut]
