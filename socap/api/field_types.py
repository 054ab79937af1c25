"""The kinds of fields that bodies are made of; each refuses nonsense and says what it looks like."""

import re
from typing import Annotated, Literal
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError as DjangoValidationError
from django.core.validators import validate_email
from ninja import Field
from pydantic import AfterValidator

CategoryName = Literal["main", "influencer", "investor"]
ActionName = Literal["retweet", "reply", "quote", "like"]
RoleName = Literal[
    "founders", "vcs", "ai_creators", "media", "developers", "c_level", "yc_alumni", "others"
]


def _timezone(name: str) -> str:
    if name not in available_timezones():
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
    if "\0" in text:
        raise ValueError("contains a NUL character; leave it out")
    return text


Name = Annotated[str, Field(max_length=200), AfterValidator(_name)]
Email = Annotated[str, Field(max_length=254), AfterValidator(_email)]
TimezoneName = Annotated[str, AfterValidator(_timezone)]
Text = Annotated[str, AfterValidator(_text)]
# Ids and cursors are counted in 64 bits.
RowId = Annotated[int, Field(ge=0, lt=2**63)]
# An importance, and a threshold of it.
Importance = Annotated[int, Field(ge=0, le=1_000_000)]
