"""What was derived about accounts and texts."""

from typing import Literal

from ninja import Field, Schema
from pydantic import ConfigDict

from socap.api.field_types import Body


class CountryTotalOut(Schema):
    country: str = Field(description="a code of ISO 3166-1")
    name: str
    people: int
    important: int


class PlacesOut(Schema):
    """Of all `people` so many were `placed`; the campaign's own accounts are left out."""

    people: int
    placed: int
    countries: list[CountryTotalOut]


class AccountPlaceOut(Schema):
    """`country` is empty while it is unknown; `reason` says what it was derived from, or who corrected it.

    A correction holds before what X states, and that before what the profile says.
    """

    country: str
    name: str
    city: str
    confidence: Literal["sure", "likely", ""]
    reason: str
    is_corrected: bool
    stated: str = Field(description='where X says it is based, in its words; "" where not known')
    profile_country: str
    profile_city: str


class PlaceBody(Body):
    model_config = ConfigDict(extra="forbid")

    country: str = Field(description="a code of ISO 3166-1, empty: unknown", max_length=2)
    city: str = Field("", max_length=64)
