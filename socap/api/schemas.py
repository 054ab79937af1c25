"""The bodies and answers of the contract. Ids of X are text; moments are ISO 8601 in UTC."""

import re
from datetime import date, datetime, time, timedelta
from typing import Annotated, Any, Literal

from ninja import Field, Schema
from pydantic import (
    BeforeValidator,
    ConfigDict,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from socap.api.alert_schemas import AlertPreferencesBody, AlertPreferencesOut
from socap.api.field_types import (
    NUMBER,
    TEXT,
    ActionName,
    Body,
    CategoryName,
    Email,
    Importance,
    Name,
    RoleName,
    TimezoneName,
    written,
)
from socap.lib.bounds import OutOfBounds, bounded, zone_of
from socap.lib.wall_clock import moment_of


def _url_object(value: Any) -> Any:
    return {"url": value} if isinstance(value, str | int) and not isinstance(value, bool) else value


def _as_text(value: Any) -> Any:
    """An id may come as a number; JSON keeps all of its digits."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


ID_OR_ADDRESS = [{"type": "string", "maxLength": 500}, {"type": "integer"}]
Address = Annotated[
    str,
    Field(max_length=500),
    TEXT,
    BeforeValidator(_as_text),
    WithJsonSchema({"anyOf": ID_OR_ADDRESS}),
]


class ClientInfo(Body):
    name: Annotated[str, Field(max_length=200), TEXT] = ""
    email: Email = ""


class TweetUrl(Body):
    """Any form of a tweet's address, or its bare id."""

    url: Address


TweetUrls = list[
    Annotated[
        TweetUrl,
        BeforeValidator(_url_object),
        WithJsonSchema({"anyOf": [*ID_OR_ADDRESS, TweetUrl.model_json_schema()]}),
    ]
]


class MonitorWindow(Body):
    """A moment without an offset, and a bare date, are in the campaign's time zone; an end date
    that is a bare date includes that day."""

    start_date: datetime | date
    end_date: datetime | date

    @field_validator("start_date", "end_date", mode="wrap")
    @classmethod
    def keep_bare_dates(cls, value: Any, read: ValidatorFunctionWrapHandler) -> Any:
        written(value)
        try:
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.strip()):
                return date.fromisoformat(value.strip())
            return read(value)
        except ValueError as error:
            raise ValueError(
                "is neither a date like 2026-06-02 nor a moment like 2026-06-02T14:00:00Z"
            ) from error

    def moment(self, name: str, timezone: str) -> datetime:
        """`start_date` or `end_date` in UTC. Raises `OutOfBounds`."""
        value: datetime | date = getattr(self, name)
        zone = zone_of(timezone)
        if isinstance(value, datetime):
            return moment_of(value, zone, later=name == "end_date")
        midnight = bounded(datetime.combine(value, time()), zone=zone)
        if name == "start_date":
            return midnight
        return bounded(datetime.combine(value + timedelta(days=1), time()), zone=zone)


class CampaignBody(Body):
    launch_name: Name
    client_info: ClientInfo = ClientInfo()
    maintweets: TweetUrls = []
    influencer_twts: TweetUrls = []
    investor_twts: TweetUrls = []
    monitor_window: MonitorWindow
    alert_preferences: AlertPreferencesBody = AlertPreferencesBody()
    timezone: TimezoneName = "UTC"


class CampaignChange(Body):
    """Only what is given is changed. `status` pauses (`paused`) and resumes (`active`)."""

    model_config = ConfigDict(extra="forbid")

    launch_name: Name | None = None
    client_info: ClientInfo | None = None
    monitor_window: MonitorWindow | None = None
    alert_preferences: AlertPreferencesBody | None = None
    timezone: TimezoneName | None = None
    status: Literal["active", "paused"] | None = None
    maintweets: TweetUrls = []
    influencer_twts: TweetUrls = []
    investor_twts: TweetUrls = []
    remove_tweets: list[Address] = []


CampaignStatusName = Literal["active", "paused", "completed"]


class CountsOut(Schema):
    likes: int
    retweets: int
    replies: int
    quotes: int
    views: int
    bookmarks: int


class AuthorOut(Schema):
    id: str
    username: str
    name: str


class ListOut(Schema):
    action: ActionName
    known: int
    counted: int | None
    reading: bool
    problem: str


class TweetOut(Schema):
    """`lists` tells the coverage: `known` engagements recorded of `counted` by the tweet."""

    tweet_id: str
    url: str
    category: CategoryName
    author: AuthorOut | None
    text: str
    posted_at: datetime | None
    likes: int | None
    retweets: int | None
    replies: int | None
    quotes: int | None
    views: int | None
    bookmarks: int | None
    read_at: datetime | None
    missing_since: datetime | None
    known: int
    counted: int
    lists: list[ListOut]
    problem: str


class RefusedOut(Schema):
    url: str
    category: CategoryName
    problem: str


class MonitorWindowOut(Schema):
    start_date: datetime
    end_date: datetime


class CampaignOut(Schema):
    id: int
    launch_name: str
    client_info: ClientInfo
    status: CampaignStatusName
    monitor_window: MonitorWindowOut
    timezone: str
    alert_preferences: AlertPreferencesOut
    created_at: datetime
    completed_at: datetime | None
    last_poll_at: datetime | None
    next_poll_at: datetime | None


class RemovedTweetOut(Schema):
    """Taken out of the campaign; adding it again restores it with its record."""

    tweet_id: str
    url: str
    category: CategoryName
    added_at: datetime
    removed_at: datetime
    removed_by: str


class CampaignWithTweets(CampaignOut):
    """`not_taken` says per address why it is not watched; `unverified` why the provider could
    not be asked about the others."""

    tweets: list[TweetOut]
    removed_tweets: list[RemovedTweetOut] = []
    not_taken: list[RefusedOut] = []
    unverified: str = ""


class CampaignList(Schema):
    campaigns: list[CampaignOut]
    next_cursor: str | None


class PartOut(Schema):
    tweets: int
    total: CountsOut
    change: CountsOut


class BreakdownOut(Schema):
    engagements: int
    accounts: int
    important: int
    campaign_authors: int
    by_action: dict[str, int]
    by_role: dict[str, int]


class TermOut(Schema):
    username: str
    name: str
    weight: int
    is_self: bool


class EngagerActionOut(Schema):
    action: ActionName
    category: CategoryName
    tweet_id: str
    engagement_id: str | None
    text: str
    occurred_at: datetime
    occurred_after: datetime | None


class EngagerOut(Schema):
    user_id: str
    username: str
    name: str
    bio: str
    location: str
    followers: int | None
    verified: bool
    categories: list[str]
    importance: int
    explanation: str
    terms: list[TermOut]
    engagement_count: int
    engagements: list[EngagerActionOut]
    is_campaign_author: bool = Field(description="wrote a tweet of this campaign")


class DashboardOut(Schema):
    """Everything the dashboard page shows; `change` is since the previous poll.

    `last_hour` and `since_start` are what the dashboard's words of that name mean. `engagers` are
    without the campaign's own accounts; `campaign_authors` are these, where they engaged, and are
    not counted as important.
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
    breakdown: BreakdownOut
    tweets: list[TweetOut]
    engagers: list[EngagerOut]
    campaign_authors: list[EngagerOut]


class PointOut(Schema):
    """`change` is since the point before, of the first point since the start."""

    start: datetime
    taken_at: datetime
    known: int
    total: CountsOut
    since_start: CountsOut
    change: CountsOut
    by_category: dict[str, CountsOut]


class MetricsOut(Schema):
    granularity: Literal["hour", "day"]
    timezone: str
    points: list[PointOut]


class EngagementOut(Schema):
    """Where `time_is_exact` is false it happened in (occurred_after, occurred_at]."""

    id: int
    tweet_id: str
    category: CategoryName
    action: ActionName
    engagement_id: str | None
    user_id: str
    username: str
    name: str
    followers: int | None
    verified: bool
    bio: str
    location: str
    categories: list[str]
    importance: int
    text: str
    lang: str
    likes: int | None
    retweets: int | None
    replies: int | None
    quotes: int | None
    views: int | None
    occurred_at: datetime
    occurred_after: datetime | None
    time_is_exact: bool
    baseline: bool
    first_seen_at: datetime
    is_campaign_author: bool = Field(description="wrote a tweet of this campaign")


class EngagementsOut(Schema):
    engagements: list[EngagementOut]
    next_cursor: str | None


class EngagementQuery(Schema):
    model_config = ConfigDict(extra="forbid")

    action: ActionName | None = None
    category: CategoryName | None = Field(None, description="of the tweet")
    tweet_category: CategoryName | None = Field(None, description="the same as `category`")
    tweet: str | None = None
    tweet_id: str | None = Field(None, description="the same as `tweet`")
    account: str | None = Field(None, description="an X user id or a username")
    min_importance: Importance | None = None
    baseline: bool | None = None
    since: datetime | None = None
    until: datetime | None = None
    role: RoleName | None = Field(None, description="a category of the account")
    text: Annotated[str, Field(min_length=1, max_length=200)] | None = Field(
        None, description="part of what a reply or quote says, in any case"
    )
    is_campaign_author: bool | None = Field(
        None, description="only accounts that wrote a tweet of this campaign, or all but these"
    )

    @model_validator(mode="after")
    def aware(self) -> "EngagementQuery":
        for name in ("since", "until"):
            moment = getattr(self, name)
            if moment is not None:
                try:
                    setattr(self, name, bounded(moment))
                except OutOfBounds as error:
                    raise ValueError(f"{name} {error}") from error
        return self


class PersonOut(Schema):
    # In lower case; `i/user/ID` while nobody knows the name that the account has now.
    username: str
    name: str
    weight: int
    tags: list[str]
    active: bool
    user_id: str | None
    followings: int
    synced_at: datetime | None
    sync_started_at: datetime | None
    syncing: bool
    problem: str
    # When the followings are read again sooner than is usual, because of the problem.
    retry_at: datetime | None
    # What became of the account's name: a rename or a merger, in words.
    note: str
    former_usernames: list[str]


class PeopleOut(Schema):
    people: list[PersonOut]
    next_cursor: str | None


class RefusedLineOut(Schema):
    line: int
    field: str
    problem: str


class PeopleStored(Schema):
    added: int
    changed: int
    unchanged: int
    rescored: int
    removed: int
    # Why nobody was taken off the list by a PUT, though some are not in it.
    note: str
    refused: list[RefusedLineOut]


class SyncOut(Schema):
    people: int
    jobs_queued: int


class TriggerOut(Schema):
    """`problems` names each campaign that could not be planned, with the reason."""

    completed: int
    campaigns: int
    tweets: int
    jobs_queued: int
    problems: list[str]


class RunBody(Body):
    maxJobs: Annotated[int, Field(ge=1, le=10_000), NUMBER] | None = None  # noqa: N815  the name of the contract
    concurrency: Annotated[int, Field(ge=1, le=64), NUMBER] | None = None


class RunOut(Schema):
    processed: int
    completed: int
    failed: int
    waiting: int


class RateLimitOut(Schema):
    qps: float
    wait_seconds: float
    refusals_in_a_row: int


class CircuitOut(Schema):
    open: bool
    open_until: datetime | None
    reason: str


class UsageOut(Schema):
    endpoint: str
    calls: int
    errors: int
    rows: int


class WorkersOut(Schema):
    jobs: dict[str, int]
    workers: int
    last_heartbeat: datetime | None
    rate_limit: RateLimitOut
    circuit: CircuitOut
    calls: list[UsageOut] = Field(description="this hour and the one before, by endpoint")


class JobOut(Schema):
    id: int
    type: str
    status: Literal["pending", "processing", "completed", "failed", "retrying"]
    subject: str
    attempts: int
    retry_count: int
    max_retries: int
    run_at: datetime | None
    created_at: datetime | None
    changed_at: datetime | None
    error: str


class JobsOut(Schema):
    jobs: list[JobOut]
    next_cursor: int | None


class SettingsBody(Body):
    model_config = ConfigDict(extra="forbid")

    poll_interval_minutes: Annotated[int, Field(ge=1, le=1440), NUMBER] | None = None
    sweep_hours: Annotated[int, Field(ge=1, le=168), NUMBER] | None = None
    followings_refresh_hours: Annotated[int, Field(ge=1, le=8760), NUMBER] | None = None
    calls_per_second: Annotated[float, Field(ge=0.01, le=1000), NUMBER] | None = None


class SettingsOut(Schema):
    poll_interval_minutes: int
    sweep_hours: int
    followings_refresh_hours: int
    calls_per_second: float
    rate_limit: "RateLimitInUse"
    prices: "PricesOut"


class RateLimitInUse(Schema):
    """`fixed_by` is the environment variable that wins over `calls_per_second`, or ""."""

    made: float = Field(description="calls a second, at most, of all workers together")
    allowed: float | None = Field(description="by the key, where that is known")
    fixed_by: str
    advice: str


class PricesOut(Schema):
    as_of: date
    credits: dict[str, int] = Field(description="by what is listed or asked for")
    calls_per_second: dict[str, float] = Field(description="by what the account has paid")


class InitOut(Schema):
    """`pending` is what was applied just now; an up-to-date database answers an empty list."""

    status: Literal["ready"]
    applied: list[str]
    database: str


class ErrorOut(Schema):
    error: str
    fields: dict[str, str]
