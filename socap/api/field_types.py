"""The kinds of fields that bodies are made of; each refuses nonsense and says what it looks like."""

import re
from datetime import datetime
from typing import Annotated, Any, Literal

from django.core.exceptions import ValidationError as DjangoValidationError
from django.core.validators import validate_email
from ninja import Field
from pydantic import AfterValidator, BaseModel, BeforeValidator

from socap.lib.bounds import HIGHEST_IMPORTANCE, time_zones
from socap.lib.texts import why_unfit

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
    if problem := why_unfit(text):
        raise ValueError(problem)
    return text


def _whole(value: Any) -> Any:
    """JSON has numbers for numbers; a text that looks like one is another thing."""
    if isinstance(value, str | bool):
        raise ValueError("must be a number")
    return value


def written(value: Any) -> Any:
    if not isinstance(value, str):
        raise ValueError("must be a text such as 2026-06-02T14:00:00Z, or 22:00 for a time of day")
    return value


class Body(BaseModel):
    """What comes in as JSON: an object, and not whatever happens to have such attributes."""


# The checks come last: before the bounds they would hide these from the description.
TEXT, NUMBER = AfterValidator(_text), BeforeValidator(_whole)
NO_NUL = {"pattern": r"^[^\u0000]*$"}
# What every text of a body is made of.
Text = Annotated[str, Field(json_schema_extra=NO_NUL), TEXT]
Name = Annotated[str, Field(max_length=200, json_schema_extra=NO_NUL), TEXT, AfterValidator(_name)]
Email = Annotated[str, Field(max_length=254), TEXT, AfterValidator(_email)]
TimezoneName = Annotated[str, Field(examples=["America/New_York"]), TEXT, AfterValidator(_timezone)]
Moment = Annotated[datetime, BeforeValidator(written)]
Flag = Annotated[bool, Field(strict=True)]
# Ids and cursors are counted in 64 bits.
RowId = Annotated[int, Field(ge=0, lt=2**63)]
GivenId = Annotated[int, Field(ge=0, lt=2**63), NUMBER]
# An importance, and a threshold of it.
Importance = Annotated[int, Field(ge=0, le=HIGHEST_IMPORTANCE)]
Threshold = Annotated[int, Field(ge=0, le=HIGHEST_IMPORTANCE), NUMBER]
