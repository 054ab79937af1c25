"""Lists the important accounts that engaged within the last hour, the latest first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from socap.analytics.engagements.listing import MAX_LIMIT, EngagementRow, engagements
from socap.analytics.engagements.query_plan import Stats
from socap.analytics.engagers.account_actions import EngagerAction
from socap.analytics.filters import EngagementFilters
from socap.campaigns.models import Campaign
from socap.follow_ups.states import FollowUpRow, FollowUpState, follow_ups_of
from socap.people.importance import ScoreExplanation, explanations

RECENT = timedelta(hours=1)
# Of an hour in which more happens, only the latest is grouped.
MAX_PAGES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionGroup:
    """The same action on so many tweets."""

    tweets: int
    newest: EngagerAction


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentEngager:
    """One account with what it did in this time, newest first; `seen_at` is when SOCAP saw the newest."""

    account_id: str
    username: str
    name: str
    location: str
    avatar_url: str
    followers: int | None
    verified: bool
    categories: list[str]
    importance: int
    explanation: ScoreExplanation
    engagements: tuple[EngagerAction, ...]
    seen_at: datetime
    follow_up: FollowUpState

    @property
    def said(self) -> list[EngagerAction]:
        """Returns replies and quotes."""
        return [one for one in self.engagements if one.engagement_id]

    @property
    def unworded(self) -> list[ActionGroup]:
        """Returns retweets and likes, grouped by action."""
        found: dict[str, list[EngagerAction]] = {}
        for one in self.engagements:
            if not one.engagement_id:
                found.setdefault(one.action, []).append(one)
        return [
            ActionGroup(tweets=len({one.tweet_id for one in alike}), newest=alike[0])
            for alike in found.values()
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentEngagers:
    """`people` came after `since`, and there are more if `is_more`; `last` came before, if nobody did."""

    since: datetime
    people: tuple[RecentEngager, ...]
    is_more: bool
    last: RecentEngager | None


def recent_engagers(
    campaign: Campaign,
    *,
    now: datetime,
    limit: int,
    stats: Stats | None = None,
    follow_ups: Mapping[str, FollowUpRow] | None = None,
) -> RecentEngagers:
    """Returns at most `limit` accounts; of a campaign that has ended, those of its last hour.

    `stats` are those of all its engagements, and `follow_ups` all of these, if they are already known.
    """
    since = min(now, campaign.completed_at or now) - RECENT
    by_account: dict[str, list[EngagementRow]] = {}
    for row in _important_rows(campaign, since, stats):
        by_account.setdefault(row.user_id, []).append(row)
    shown = list(by_account.values())[:limit]
    last = (
        []
        if shown
        else engagements(campaign, filters=_important(campaign), limit=1, stats=stats).rows
    )
    people = _people(campaign, [*shown, *([last] if last else [])], follow_ups)
    return RecentEngagers(
        since=since,
        people=tuple(people) if shown else (),
        is_more=len(by_account) > limit,
        last=people[0] if last else None,
    )


def _important(campaign: Campaign, since: datetime | None = None) -> EngagementFilters:
    return EngagementFilters(min_importance=campaign.importance_threshold, since=since)


def _important_rows(
    campaign: Campaign, since: datetime, stats: Stats | None
) -> Iterator[EngagementRow]:
    cursor, filters = None, _important(campaign, since)
    for _ in range(MAX_PAGES):
        page = engagements(campaign, filters=filters, cursor=cursor, limit=MAX_LIMIT, stats=stats)
        yield from (row for row in page.rows if _is_recent(row, since))
        cursor = page.next_cursor
        if cursor is None:
            return


def _is_recent(row: EngagementRow, since: datetime) -> bool:
    """Whether it surely happened since: what a first reading finds may be days old."""
    if row.time_is_exact or not row.baseline:
        return True
    return row.occurred_after is not None and row.occurred_after >= since


def _people(
    campaign: Campaign,
    groups: Iterable[list[EngagementRow]],
    stored: Mapping[str, FollowUpRow] | None,
) -> list[RecentEngager]:
    newest = [(rows[0], rows) for rows in groups]
    ids = [row.user_id for row, _ in newest]
    why, follow_ups = explanations(ids), follow_ups_of(campaign, ids, stored=stored)
    return [
        RecentEngager(
            account_id=row.user_id,
            username=row.username,
            name=row.name,
            location=row.location,
            avatar_url=row.avatar_url,
            followers=row.followers,
            verified=row.verified,
            categories=row.categories,
            importance=row.importance,
            explanation=why[row.user_id],
            engagements=tuple(map(_action, rows)),
            seen_at=max(one.first_seen_at for one in rows),
            follow_up=follow_ups[row.user_id],
        )
        for row, rows in newest
    ]


def _action(row: EngagementRow) -> EngagerAction:
    return EngagerAction(
        action=row.action,
        category=row.category,
        tweet_id=row.tweet_id,
        engagement_id=row.engagement_id,
        text=row.text,
        occurred_at=row.occurred_at,
        occurred_after=row.occurred_after,
    )
