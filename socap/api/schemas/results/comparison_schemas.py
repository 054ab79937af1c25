"""A launch compared with others, and imported curves of launches."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Field, Schema
from pydantic import ConfigDict

from socap.api.field_types import Body, Text


class StandingOut(Schema):
    """`hour` hours after launch it had `value`: `ratio` times the `median` of `launches` others, and more
    than `above` of them. `ratio` is null where the median is 0."""

    hour: float
    value: float
    median: float
    ratio: float | None
    above: int
    launches: int


class BandPointOut(Schema):
    """The middle half of the launches (of fewer than four the lowest to the highest), and their median."""

    hour: float
    low: float
    median: float
    high: float
    launches: int


class LaunchLineOut(Schema):
    """The totals at `hours` since launch. `kind`: a campaign, an imported curve, or one of the demo."""

    key: str
    name: str
    kind: Literal["campaign", "curve", "demo"]
    hours: list[float]
    values: list[float]


class ComparisonOut(Schema):
    """`compared_with` is what was chosen, null for all earlier launches; `basis` says what the others are.

    `standing` and its `sentence` are of the newest hour that both sides know."""

    measure: str
    compared_with: list[str] | None
    basis: Literal["earlier", "chosen", "imported", "demo"]
    sentence: str
    standing: StandingOut | None
    line: LaunchLineOut | None
    others: list[LaunchLineOut]
    band: list[BandPointOut]


class ComparisonChoice(Body):
    """Keys such as `campaign-3` and `curve-2`; null: all earlier launches, else imported curves."""

    model_config = ConfigDict(extra="forbid")

    compared_with: Annotated[list[Text], Field(min_length=1, max_length=100)] | None


class CurvesBody(Body):
    """A table as CSV: `name,hours,engagements` and other measures; totals since the launch."""

    model_config = ConfigDict(extra="forbid")

    table: Annotated[str, Field(max_length=2_000_000)]


class CurveOut(Schema):
    id: int
    key: str
    name: str
    is_demo: bool
    last_hour: float
    engagements: int
    measures: list[str]
    added_at: datetime
    added_by: str


class CurvesOut(Schema):
    curves: list[CurveOut]
