"""The bodies and answers of alerting: preferences, alerts, channels, incidents."""

from datetime import datetime, time
from typing import Annotated, Any, Literal

from ninja import Field, Schema
from pydantic import AfterValidator, BeforeValidator, ConfigDict, WithJsonSchema

from socap.api.channel_fields import ChannelKind, ChannelOptions
from socap.api.field_types import (
    NUMBER,
    TEXT,
    ActionName,
    Body,
    CategoryName,
    Flag,
    GivenId,
    Importance,
    Text,
    Threshold,
    TimezoneName,
    require_text,
)
from socap.campaigns.alert_presets import AlertPreset, preset_values
from socap.campaigns.lifecycle import AlertPreferences

PresetName = Literal["only_vips", "balanced", "everything"]
KindName = Literal["person", "digest", "ended", "spike", "report", "trouble", "over"]
StatusName = Literal["pending", "sending", "sent", "skipped", "failed"]
NULLABLE = frozenset({"vip_threshold", "digest_below", "hourly_cap"})


def _wall_time(value: time) -> time:
    if value.tzinfo is not None:
        raise ValueError("is a time of day in `timezone`; write it like 22:00, without an offset")
    return value


def _empty_is_none(value: Any) -> Any:
    return None if value == "" else value


WallTime = Annotated[
    time,
    BeforeValidator(require_text),
    AfterValidator(_wall_time),
    WithJsonSchema({"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$"}),
]
Clearable = Annotated[Importance | None, BeforeValidator(_empty_is_none)]


class AlertPreferencesBody(Body):
    """Leave a field out to keep what is stored (the defaults, for a new campaign).

    `alert_preset` sets all fields but `channels`; what is given beside it overrides it.
    The thresholds by tweet category and by action replace the stored ones as a whole; where both
    apply to an engagement the lower one counts. null clears `vip_threshold`, `digest_below` and
    `hourly_cap`.
    """

    alert_preset: PresetName | None = None
    importance_threshold: Threshold | None = None
    category_thresholds: dict[CategoryName, Threshold] | None = Field(
        default=None, description='by tweet category, such as {"main": 5}'
    )
    action_thresholds: dict[ActionName, Threshold] | None = Field(
        default=None, description='by action, such as {"quote": 3}'
    )
    vip_threshold: Threshold | None = Field(
        default=None, description="from this importance on nothing delays an alert"
    )
    digest_below: Threshold | None = Field(
        default=None, description="below this importance people are told of in a digest only"
    )
    digest_minutes: Annotated[int, Field(ge=1, le=1440), NUMBER] | None = None
    hourly_cap: Annotated[int, Field(ge=1, le=10_000), NUMBER] | None = Field(
        default=None, description="alerts an hour at the most; the rest is a digest"
    )
    channels: list[Annotated[str, Field(max_length=64), TEXT]] | None = Field(
        default=None, description="names of channels, which may be set up later"
    )
    frequency_window_minutes: Annotated[int, Field(ge=1, le=1440), NUMBER] | None = None
    alert_spacing_minutes: Annotated[int, Field(ge=0, le=1440), NUMBER] | None = None

    def given(self) -> dict[str, Any]:
        """What was given, under the names of `lifecycle.AlertPreferences`."""
        given = self.model_dump(exclude_unset=True)
        preset = given.pop("alert_preset", None)
        found = preset_values(AlertPreset(preset)) if preset else {}
        found |= {
            name: value for name, value in given.items() if value is not None or name in NULLABLE
        }
        if "channels" in found:
            found["channels"] = tuple(dict.fromkeys(found["channels"]))
        return found

    def for_new_campaign(self) -> AlertPreferences:
        return AlertPreferences(**self.given())

    def for_stored_campaign(self) -> dict[str, Any]:
        """What was given, under the names of the campaign's fields."""
        found = self.given()
        if "channels" in found:
            found["alert_channels"] = list(found.pop("channels"))
        return found


class AlertPreferencesOut(Schema):
    """`alert_preset` is the one with exactly these values, or `custom`.

    `missing_channels` are those of `channels` that have not been set up.
    """

    alert_preset: PresetName | Literal["custom"]
    importance_threshold: int
    category_thresholds: dict[str, int]
    action_thresholds: dict[str, int]
    vip_threshold: int | None
    digest_below: int | None
    digest_minutes: int
    hourly_cap: int | None
    channels: list[str]
    missing_channels: list[str]
    frequency_window_minutes: int
    alert_spacing_minutes: int


class AlertEngagementOut(Schema):
    """`summary` and `sentiment` are a language model's reading of `text`, or ''.

    `quote_by` is whose quote of a tweet of this category it was on, '' for the tweet itself.
    """

    action: ActionName
    category: CategoryName
    tweet_id: str
    quote_by: str
    url: str
    text: str
    occurred_at: datetime
    time_is_exact: bool
    summary: str
    sentiment: str


class AlertPersonOut(Schema):
    username: str
    name: str
    followers: int | None
    verified: bool
    roles: list[str]
    importance: int
    explanation: str
    account_url: str
    profile_url: str
    assignee: str = Field(description='who of the team is on it, "" for nobody')
    follow_up_status: str
    engagements: list[AlertEngagementOut]


class DeliveryOut(Schema):
    """One alert to one address; secret addresses are masked. `held_until` is the end of somebody's
    quiet hours, `next_at` when it is tried again."""

    channel: str
    kind: str
    address: str
    status: Literal["pending", "held", "sending", "retrying", "sent", "failed"]
    attempts: int
    error: str
    created_at: datetime
    sent_at: datetime | None
    held_until: datetime | None
    next_at: datetime | None


class AlertOut(Schema):
    """`reason` is why it was skipped, failed, or is later than expected. `people` are the most
    important first, ten at the most; `more` counts the rest."""

    id: int
    kind: KindName
    digest: Literal["", "baseline", "gathered", "capped"]
    status: StatusName
    importance: int
    created_at: datetime
    due_at: datetime
    sent_at: datetime | None
    forced: bool
    reason: str
    headline: str
    people: list[AlertPersonOut]
    more: int
    deliveries: list[DeliveryOut]


class AlertsOut(Schema):
    """`counts` says how many alerts of the campaign are in each status."""

    alerts: list[AlertOut]
    counts: dict[str, int]
    next_cursor: str | None


class ProcessBody(Body):
    limit: Annotated[int, Field(ge=1, le=500), NUMBER] = 50


class ProcessedOut(Schema):
    """Alerts let go by this call, and what became of the deliveries it tried."""

    processed: int
    sent: int
    failed: int
    retrying: int


class PreviewQuery(Schema):
    """Thresholds to try; what is left out is as the campaign has it, what is empty is none."""

    model_config = ConfigDict(extra="forbid")

    importance_threshold: Importance | None = None
    vip_threshold: Clearable = None
    digest_below: Clearable = None
    main_threshold: Clearable = Field(default=None, description="of main tweets")
    influencer_threshold: Clearable = Field(default=None, description="of influencer tweets")
    investor_threshold: Clearable = Field(default=None, description="of investor tweets")
    retweet_threshold: Clearable = None
    reply_threshold: Clearable = None
    quote_threshold: Clearable = None
    like_threshold: Clearable = None


class PreviewOut(Schema):
    """Of `engagers` accounts so far: how many would alert, of these in a digest only, and as VIPs."""

    engagers: int
    would_alert: int
    in_digest: int
    vips: int


class PresetOut(Schema):
    """A preset, and how many alerts about single people it would have meant in this campaign.

    `alerts` were counted over `hours`, without those of the first reading; null before there is
    anything to count. `alerts_a_day` is null in the first day.
    """

    alert_preset: PresetName
    values: dict[str, Any] = Field(description="the preferences that it sets")
    alerts: int | None
    hours: float | None
    alerts_a_day: int | None


class RecipientBody(Body):
    """`campaign_id` limits it to one campaign; quiet hours are times of day in `timezone`."""

    model_config = ConfigDict(extra="forbid")

    address: Annotated[str, Field(max_length=2000), TEXT]
    campaign_id: GivenId | None = None
    timezone: TimezoneName = "UTC"
    quiet_from: WallTime | None = None
    quiet_until: WallTime | None = None


class RecipientChange(Body):
    """Only what is given is changed; null clears `campaign_id` and the quiet hours."""

    model_config = ConfigDict(extra="forbid")

    address: Annotated[str, Field(max_length=2000), TEXT] | None = None
    campaign_id: GivenId | None = None
    timezone: TimezoneName | None = None
    quiet_from: WallTime | None = None
    quiet_until: WallTime | None = None


class RecipientOut(Schema):
    """`address` is masked where knowing it is enough to post. `failed_at`: nothing arrives there
    until a person mends it; a test that arrives, or another address, does."""

    id: int
    address: str
    campaign_id: int | None
    timezone: str
    quiet_from: time | None
    quiet_until: time | None
    last_success_at: datetime | None
    last_error: str
    last_error_at: datetime | None
    failures: int = Field(description="in a row")
    next_send_at: datetime | None
    failed_at: datetime | None


class ChannelBody(Body):
    model_config = ConfigDict(extra="forbid")

    name: Text
    kind: ChannelKind = Field(description="one of GET channels/kinds")
    options: ChannelOptions = Field(default={}, description="what the kind asks for")
    for_operators: Flag = Field(default=True, description="also gets system alerts")
    recipients: Annotated[list[RecipientBody], Field(max_length=100)] = []


class ChannelChange(Body):
    """Only what is given is changed. Campaigns follow a new name; an inactive channel sends nothing."""

    model_config = ConfigDict(extra="forbid")

    name: Text | None = None
    active: Flag | None = None
    for_operators: Flag | None = None
    options: ChannelOptions | None = None


class ChannelOut(Schema):
    """Of `options` secret ones are masked."""

    id: int
    name: str
    kind: str
    active: bool
    for_operators: bool
    created_at: datetime
    options: dict[str, str]
    recipients: list[RecipientOut]


class NewChannelOut(ChannelOut):
    """`signing_secret`, of kinds that sign, is not shown again."""

    signing_secret: str | None


class ChannelsOut(Schema):
    channels: list[ChannelOut]


class SecretOut(Schema):
    """It is not shown again; what is sent from now on is signed with it."""

    signing_secret: str


class ChannelOptionOut(Schema):
    name: str
    label: str
    help: str
    required: bool
    secret: bool


class KindOut(Schema):
    kind: str
    label: str
    description: str
    address_label: str
    hint: str
    address_is_secret: bool
    signs: bool
    options: list[ChannelOptionOut]


class KindsOut(Schema):
    kinds: list[KindOut]


class TriedOut(Schema):
    """`error` is the other side's own answer, '' where the test arrived."""

    recipient_id: int
    address: str
    arrived: bool
    error: str


class TrialOut(Schema):
    results: list[TriedOut]


class IncidentOut(Schema):
    """`closed_at` null: it goes on. `told_at` null: it came back too soon to be told again."""

    id: int
    kind: str
    subject: str
    headline: str
    text: str
    opened_at: datetime
    told_at: datetime | None
    closed_at: datetime | None


class IncidentsOut(Schema):
    incidents: list[IncidentOut]
