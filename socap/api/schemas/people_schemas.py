"""The important list, and what became of the lines sent to it."""

from datetime import date, datetime

from ninja import Schema

from socap.api.field_types import OWN, OwnName


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


class ListEngagementActionOut(Schema):
    action: str
    category: str
    tweet_id: str
    # The reply's or quote's own id.
    engagement_id: str | None
    text: str
    occurred_at: datetime
    # Where X gives no time: not before this.
    occurred_after: datetime | None


class FollowedAccountOut(Schema):
    account_id: str
    username: str
    name: str
    importance: int
    # It wrote a tweet of the campaign; `actions` is then empty unless it also engaged.
    is_author: bool
    actions: list[str]


class ListMemberOut(Schema):
    username: str
    name: str
    weight: int
    tags: list[str]
    account_id: str | None
    followings_read: bool
    engagement_count: int
    # The newest five.
    engagements: list[ListEngagementActionOut]
    own: OwnName | None = OWN
    follows_engagers: int
    # The engagers and authors that they follow: how many, and the first four.
    seen_through_count: int
    seen_through: list[FollowedAccountOut]


class ListEngagementOut(Schema):
    listed: int
    engaged: int
    # They have not engaged, but follow an engager or an author of the campaign's tweets.
    may_have_seen: int
    own_accounts: int
    people: list[ListMemberOut]
    next_cursor: str | None


class StarterPersonOut(Schema):
    username: str
    weight: int
    tags: list[str]
    name: str


class StarterListOut(Schema):
    title: str
    description: str
    # When its usernames were believed to be right.
    as_of: date
    people: list[StarterPersonOut]


class WeightBandOut(Schema):
    lowest: int
    # None: no upper limit.
    highest: int | None
    # So many follows of such people reach the threshold; 0: never.
    followers: int
    people: int
    effect: str


class WeightGuideOut(Schema):
    threshold: int
    # Some of the active campaigns that alert at it, and how many do.
    campaigns: list[str]
    campaign_count: int
    # The thresholds of the other active campaigns.
    others: list[int]
    people: int
    bands: list[WeightBandOut]
    # Accounts outside the list, among those seen so far, that score as much.
    reaching: int
