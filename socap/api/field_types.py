"""Field types of request bodies, with validation messages."""

import re
from datetime import datetime
from typing import Annotated, Any, Literal

from django.core.exceptions import ValidationError as DjangoValidationError
from django.core.validators import validate_email
from ninja import Field
from pydantic import AfterValidator, BaseModel, BeforeValidator

from socap.lib.bounds import HIGHEST_IMPORTANCE, time_zones
from socap.lib.texts import text_problem

CategoryName = Literal["main", "influencer", "investor"]
ActionName = Literal["retweet", "reply", "quote", "like"]
RoleName = Literal[
    "founders", "vcs", "ai_creators", "media", "developers", "c_level", "yc_alumni", "others"
]


def _timezone(name: str) -> str:
    if name not in time_zones():
        raise ValueError("is not a time zone; write one like UTC or America/New_York")
    return name


def _email(address: str) -> str:
    if address:
        try:
            validate_email(address)
        except DjangoValidationError as error:
            raise ValueError("is not an e-mail address") from error
    return address


def _name(text: str) -> str:
    cleaned = re.sub(r"[\x00-\x1f]", " ", text).strip()
    if not cleaned:
        raise ValueError("must not be empty")
    return cleaned


def _text(text: str) -> str:
    if problem := text_problem(text):
        raise ValueError(problem)
    return text


def _whole(value: Any) -> Any:
    """Rejects strings and booleans, which pydantic would convert to numbers."""
    if isinstance(value, str | bool):
        raise ValueError("must be a number")
    return value


def require_text(value: Any) -> Any:
    if not isinstance(value, str):
        raise ValueError("must be a text such as 2026-06-02T14:00:00Z, or 22:00 for a time of day")
    return value


class Body(BaseModel):
    """Base class of JSON request bodies."""


# Checks come after the bounds; before them they would hide the bounds from the schema.
TEXT, NUMBER = AfterValidator(_text), BeforeValidator(_whole)
NO_NUL = {"pattern": r"^[^\u0000]*$"}
# The base of all text fields.
Text = Annotated[str, Field(json_schema_extra=NO_NUL), TEXT]
Name = Annotated[str, Field(max_length=200, json_schema_extra=NO_NUL), TEXT, AfterValidator(_name)]
Email = Annotated[str, Field(max_length=254), TEXT, AfterValidator(_email)]
TimezoneName = Annotated[str, Field(examples=["America/New_York"]), TEXT, AfterValidator(_timezone)]
Moment = Annotated[datetime, BeforeValidator(require_text)]
Flag = Annotated[bool, Field(strict=True)]
# 64-bit ids.
GivenId = Annotated[int, Field(ge=0, lt=2**63), NUMBER]
# What one of a campaign's own accounts is to it.
OwnName = Literal["author", "team", "paid"]
OWN = Field(
    None,
    description="what it is to the campaign, if it is one of its own accounts: the author of a tweet, or"
    " listed as the client's team or as paid",
)
# An importance score, and a threshold for it.
Importance = Annotated[int, Field(ge=0, le=HIGHEST_IMPORTANCE)]
Threshold = Annotated[int, Field(ge=0, le=HIGHEST_IMPORTANCE), NUMBER]
