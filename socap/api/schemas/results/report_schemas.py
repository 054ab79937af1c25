"""Versions of a campaign's report, and how it is composed."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Field, Schema
from pydantic import ConfigDict

from socap.reports.composition.plan import Plan


class ReportVersionOut(Schema):
    """One version. `checksum` is the SHA-256 of its JSON file; `files` are the kinds to download once it
    is made; `progress` is in percent. `error` says why it could not be made or released."""

    number: int
    state: Literal["queued", "making", "draft", "checking", "released", "failed"]
    progress: int
    error: str
    author: str
    requested_at: datetime
    made_at: datetime | None
    as_of: datetime | None
    released_at: datetime | None
    released_by: str
    removed: list[str]
    checksum: str
    files: list[str]


class ReportVersionsOut(Schema):
    """Newest first; `next_before` is where the next page starts, null on the last."""

    versions: list[ReportVersionOut]
    next_before: int | None


class ReportPlanOut(Schema):
    """`revision` counts the changes; send it back with a change."""

    revision: int
    plan: Plan


class ReportPlanBody(Schema):
    """The whole plan as it is to be, and the revision that it was made from."""

    model_config = ConfigDict(extra="forbid")

    revision: Annotated[int, Field(ge=0, lt=2**31)]
    plan: Plan
