"""The installation: settings, prices, preparing the database; and the one shape of errors."""

from datetime import date
from typing import Annotated, Literal

from ninja import Field, Schema
from pydantic import ConfigDict

from socap.api.field_types import NUMBER, Body


class SettingsBody(Body):
    model_config = ConfigDict(extra="forbid")

    poll_interval_minutes: Annotated[int, Field(ge=1, le=1440), NUMBER] | None = Field(
        None, description="of campaigns with a fixed pace; changing it makes default_pace fixed"
    )
    default_pace: Literal["fixed", "adaptive"] | None = None
    default_target_delay_minutes: Annotated[int, Field(ge=1, le=1440), NUMBER] | None = None
    sweep_hours: Annotated[int, Field(ge=1, le=168), NUMBER] | None = None
    followings_refresh_hours: Annotated[int, Field(ge=1, le=8760), NUMBER] | None = None
    asks_stated_places: bool | None = Field(
        None, description="whether it is asked, at a price, where X says that engagers are based"
    )
    calls_per_second: Annotated[float, Field(ge=0.01, le=1000), NUMBER] | None = None
    engagements_source: Annotated[str, Field(max_length=64)] | None = Field(
        None,
        description='the provider asked first for tweets and what is done to them; "" as listed',
    )
    followings_source: Annotated[str, Field(max_length=64)] | None = Field(
        None, description='the provider asked first for accounts and followings; "" the cheapest'
    )


class SettingsOut(Schema):
    poll_interval_minutes: int
    default_pace: Literal["fixed", "adaptive"]
    default_target_delay_minutes: int
    sweep_hours: int
    followings_refresh_hours: int
    asks_stated_places: bool
    calls_per_second: float
    engagements_source: str
    followings_source: str
    mail: "MailOut"
    providers: list["ProviderAccountOut"] = Field(description="in the order of SOCAP_SOURCE")


class MailOut(Schema):
    """How mail is sent. `fixed_by` is the environment variable that decides, or "".

    `problem` says why the entered server cannot be used.
    """

    service: Literal["console", "smtp", "sendgrid", "ses"]
    sender: str
    server: str = Field(description="host and port, or empty for services without one")
    fixed_by: str
    problem: str


class ProviderAccountOut(Schema):
    """`rate_limit` is null where no setting says how many calls a second are made."""

    name: str
    title: str
    rate_limit: "RateLimitInUse | None"
    prices: "PricesOut"


class RateLimitInUse(Schema):
    """`fixed_by` is the environment variable that wins over `calls_per_second`, or ""."""

    made: float = Field(description="calls a second, at most, of all workers together")
    allowed: float | None = Field(description="by the key, where that is known")
    fixed_by: str
    advice: str


class PricesOut(Schema):
    as_of: date
    unit: str = Field(description="what the amounts are in: credits, or dollars")
    units_per_dollar: float
    amounts: dict[str, float] = Field(description="by what is listed or asked for")
    calls_per_second: dict[str, float] = Field(description="by what the account has paid")


class InitOut(Schema):
    """`pending` is what was applied just now; an up-to-date database answers an empty list."""

    status: Literal["ready"]
    applied: list[str]
    database: str


class ErrorOut(Schema):
    error: str
    fields: dict[str, str]
