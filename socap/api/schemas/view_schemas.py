"""The bodies and answers of saved views."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Field, Schema
from pydantic import AfterValidator, ConfigDict

from socap.api.field_types import NO_NUL, TEXT, Body

PageName = Literal["dashboard", "engagements", "engagers"]


def _not_blank(text: str) -> str:
    if not (found := " ".join(text.split())):
        raise ValueError("must not be empty; give the view a name")
    return found


ViewName = Annotated[
    str, Field(max_length=60, json_schema_extra=NO_NUL), TEXT, AfterValidator(_not_blank)
]
FilterText = Annotated[str, Field(max_length=200, json_schema_extra=NO_NUL), TEXT]


class ViewBody(Body):
    """`filters` are the page's, by the names in its address; `campaign_id` null: in every campaign."""

    model_config = ConfigDict(extra="forbid")

    name: ViewName
    page: PageName
    filters: Annotated[dict[str, FilterText], Field(min_length=1, max_length=20)]
    campaign_id: int | None = None


class ViewOut(Schema):
    """`path` is the page with these filters, '' for a view of every campaign."""

    id: int
    name: str
    page: PageName
    campaign_id: int | None
    filters: dict[str, str]
    path: str
    saved_by: str
    created_at: datetime


class ViewsOut(Schema):
    """By name."""

    saved_views: list[ViewOut]
