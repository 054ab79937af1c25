"""What the dashboard shows, and the points of its curves."""

from datetime import datetime
from typing import Literal

from ninja import Field, Schema

from socap.analytics.pace.pace_state import PaceState
from socap.api.card_answers import CardAnswers
from socap.api.field_types import ActionName, CategoryName
from socap.api.schemas.campaign_schemas import CampaignOut, TweetOut
from socap.api.schemas.engager_schemas import EngagerOut
from socap.api.schemas.note_schemas import NoteOut
from socap.charts.parts import Measure


class CountsOut(Schema):
    likes: int
    retweets: int
    replies: int
    quotes: int
    views: int
    bookmarks: int


class PartOut(Schema):
    tweets: int
    total: CountsOut
    change: CountsOut


class BreakdownOut(Schema):
    engagements: int
    accounts: int
    important: int
    own_accounts: int
    by_action: dict[str, int]
    by_role: dict[str, int]


class DeltaOut(Schema):
    """What was gained in the last hour and since the start, and since which reading each is counted.

    `baseline` is what was there at the first reading, which is no growth. Counters may fall.
    """

    last_hour: CountsOut
    since_start: CountsOut
    baseline: CountsOut
    last_hour_from: datetime | None
    since_start_from: datetime | None


class DeltasOut(Schema):
    """`total` adds up the tweets; `by_tweet` has every watched tweet."""

    total: DeltaOut
    by_category: dict[str, DeltaOut]
    by_tweet: dict[str, DeltaOut]


class NewEngagersOut(Schema):
    """Accounts whose first known engagement lies in the last hour, or after monitoring began.

    `baseline` were there before. The important ones reach the campaign's threshold.
    """

    last_hour: int
    last_hour_important: int
    since_start: int
    since_start_important: int
    baseline: int
    baseline_important: int


class TweetAnnotationOut(Schema):
    """An influencer's or investor's tweet, `at` when it was posted, or `added` to the campaign."""

    tweet_id: str
    category: CategoryName
    username: str
    text: str
    at: datetime
    added: bool


class PersonAnnotationOut(Schema):
    """The first that an important account did; it happened by `at` where the time is not exact."""

    user_id: str
    username: str
    name: str
    importance: int
    explanation: str
    action: ActionName
    tweet_id: str
    category: CategoryName
    at: datetime
    time_is_exact: bool


class SpikeOut(Schema):
    """There were `engagements` where `expected` were. `cause`: what came shortly before with the largest
    `reach` (followers or views), '' where it is unknown; `why` says it in words."""

    id: int
    starts_at: datetime
    ends_at: datetime
    engagements: int
    expected: int
    times: float
    cause: Literal["tweet", "quote", "retweet", ""]
    username: str
    url: str
    cause_at: datetime | None
    reach: int | None
    why: str


class ChartAnnotationsOut(Schema):
    """What the charts mark: tweets that joined, notes and spikes, oldest first; people, most important
    first."""

    tweets: list[TweetAnnotationOut]
    people: list[PersonAnnotationOut]
    notes: list[NoteOut]
    spikes: list[SpikeOut]


class DashboardOut(Schema):
    """Everything the dashboard page shows; `change` is since the previous poll.

    `last_hour` and `since_start` are what the dashboard's words of that name mean, the same as in
    `deltas.total`. Lists and counts of people are without the campaign's own accounts unless asked for
    with `own=1`; `own_accounts` are these, where they engaged. They never count as important.
    """

    campaign: CampaignOut
    as_of: datetime | None
    compared_with: datetime | None
    totals: PartOut
    by_category: dict[str, PartOut]
    last_hour: CountsOut
    since_start: CountsOut
    known: int
    counted: int
    deltas: DeltasOut
    new_engagers: NewEngagersOut
    chart_annotations: ChartAnnotationsOut
    breakdown: BreakdownOut
    pace: PaceState
    tweets: list[TweetOut]
    engagers: list[EngagerOut]
    own_accounts: list[EngagerOut]
    cards: CardAnswers = Field(description="what the other cards of the dashboard show, by name")


class PointOut(Schema):
    """`change` is since the point before, of the first point since the start."""

    start: datetime
    taken_at: datetime
    known: int
    total: CountsOut
    since_start: CountsOut
    change: CountsOut
    by_category: dict[str, CountsOut]


class CurvePointOut(Schema):
    """One reading, or before the first one what is recorded of replies or quotes by their exact times.

    `since_start` is null before the first reading, with which it begins.
    """

    at: datetime
    total: int
    since_start: int | None
    by_category: dict[str, int]
    from_exact_times: bool


class CurveOut(Schema):
    """`launched_at` is when the first main tweet was posted."""

    measure: Measure
    timezone: str
    launched_at: datetime | None
    points: list[CurvePointOut]


class MetricsOut(Schema):
    granularity: Literal["hour", "day"]
    timezone: str
    points: list[PointOut]
