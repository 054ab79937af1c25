"""What a campaign is made of: the bodies that create and change it, and its answers with tweets."""

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
)

from socap.api.field_types import (
    NUMBER,
    TEXT,
    ActionName,
    Body,
    CategoryName,
    Email,
    Flag,
    Name,
    TimezoneName,
    require_text,
)
from socap.api.own_account_lines import OwnAccountLines
from socap.api.schemas.alert_schemas import AlertPreferencesBody, AlertPreferencesOut
from socap.api.schemas.own_account_schemas import OwnAccountOut
from socap.campaigns.pace.pace_fields import HIGHEST_BUDGET
from socap.lib.bounds import DAY_MINUTES, MOST_COUNTED, bounded, zone_of
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


Minutes = Annotated[int, Field(ge=1, le=DAY_MINUTES), NUMBER]


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
        require_text(value)
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


class PaceBody(Body):
    """`fixed` polls every `interval_minutes` (else as in the settings); `adaptive` reads where it ends
    the most waiting, at a `target_delay_minutes` on average, within `budget_dollars`, or both."""

    model_config = ConfigDict(extra="forbid")

    mode: Literal["fixed", "adaptive"] | None = None
    interval_minutes: Minutes | None = None
    target_delay_minutes: Minutes | None = None
    budget_dollars: Annotated[float, Field(gt=0, le=HIGHEST_BUDGET), NUMBER] | None = None


class PaceOut(Schema):
    """`interval_minutes` is that of a fixed pace, the others are of an adaptive one."""

    mode: Literal["fixed", "adaptive"]
    interval_minutes: int | None
    target_delay_minutes: int | None
    budget_dollars: float | None


Amount = Annotated[int, Field(ge=0, le=MOST_COUNTED), NUMBER]


class QuoteRuleBody(Body):
    """Quotes by people of at least this `importance`, or with at least so many `views`, are read as
    tweets of their own: at most `limit` at once. Null: it does not matter. `suggestions` of posts of the
    campaign's authors and of other quotes can be switched off."""

    model_config = ConfigDict(extra="forbid")

    enabled: bool | None = None
    importance: Amount | None = None
    views: Amount | None = None
    limit: Amount | None = None
    suggestions: bool | None = None


class QuoteRuleOut(Schema):
    enabled: bool
    importance: int | None
    views: int | None
    limit: int
    suggestions: bool


class CampaignBody(Body):
    launch_name: Name
    client_info: ClientInfo = ClientInfo()
    maintweets: TweetUrls = []
    influencer_twts: TweetUrls = []
    investor_twts: TweetUrls = []
    monitor_window: MonitorWindow
    alert_preferences: AlertPreferencesBody = AlertPreferencesBody()
    timezone: TimezoneName = "UTC"
    alerts_on_spikes: Flag = False
    pace: PaceBody | None = Field(None, description="without one, as in the settings")
    own_accounts: OwnAccountLines = Field(
        [], description="added to the client's own accounts; see PUT campaigns/{id}/own_accounts"
    )
    quotes_to_watch: QuoteRuleBody | None = None


class CampaignChange(Body):
    """Only what is given is changed. `status` pauses (`paused`) and resumes (`active`)."""

    model_config = ConfigDict(extra="forbid")

    launch_name: Name | None = None
    client_info: ClientInfo | None = None
    monitor_window: MonitorWindow | None = None
    alert_preferences: AlertPreferencesBody | None = None
    alerts_on_spikes: Flag | None = None
    timezone: TimezoneName | None = None
    pace: PaceBody | None = Field(None, description="null takes a target delay or a budget away")
    quotes_to_watch: QuoteRuleBody | None = None
    status: Literal["active", "paused"] | None = None
    maintweets: TweetUrls = []
    influencer_twts: TweetUrls = []
    investor_twts: TweetUrls = []
    remove_tweets: list[Address] = []


CampaignStatusName = Literal["active", "paused", "completed"]


class AuthorOut(Schema):
    id: str
    username: str
    name: str


class ListOut(Schema):
    """`most` is how many rows of the list X shows at most; null: all."""

    action: ActionName
    known: int
    counted: int | None
    reading: bool
    problem: str
    most: int | None


class TweetOut(Schema):
    """`lists` tells the coverage: `known` engagements recorded of `counted` by the tweet.

    The tweet's own `known` and `counted` are of retweets, replies and quotes; likes are a list of their
    own, once the author has connected. `cost_dollars` is what was paid for it, if entered.
    """

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
    cost_dollars: float | None
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
    alerts_on_spikes: bool
    pace: PaceOut
    quotes_to_watch: QuoteRuleOut
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
    own_accounts: list[OwnAccountOut] = []
    not_taken: list[RefusedOut] = []
    unverified: str = ""


class CampaignList(Schema):
    campaigns: list[CampaignOut]
    next_cursor: str | None
