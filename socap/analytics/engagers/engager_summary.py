"""Counts a campaign's engagers by role, action and tweet, and how many of them are important or new.

Counting reads everything recorded, about a second for a million engagements. A worker stores the
numbers when something has changed (`campaigns.stored_summaries`) and pages read them. While counting is
quick, a page that is ahead of the worker counts for itself.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from typing import Any

from django.db import connection

from socap.analytics.tweets.people_by_tweet import CAMPAIGN_ENGAGEMENTS, count_people_by_tweet
from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import OWN_IDS
from socap.campaigns.scope import IS_BASELINE, LAST_READING, READ_AT, scope
from socap.campaigns.stored_summaries import QUICK_SECONDS, StoredSummary, find_stored_summary
from socap.sources.base import Action


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagerCounts:
    """Distinct accounts, and the important ones among them: all, those from before monitoring
    (`baseline`), and those first seen in the last hour; `by_action` counts their engagements.
    """

    accounts: int
    important: int
    baseline: int
    baseline_important: int
    hour: int
    hour_important: int
    by_role: dict[str, int]
    by_action: dict[str, int]
    # By country, '' while it is unknown.
    by_country: dict[str, int]
    important_by_country: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagerSummary(EngagerCounts):
    """The counts without the campaign's own accounts, in the hour before `as_of`, and those of `own`
    accounts, which are never important; `by_tweet` has `TweetPeople` of the others by tweet id.
    """

    own: EngagerCounts
    as_of: str | None
    by_tweet: dict[str, dict[str, int]]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    def with_own(self) -> "EngagerSummary":
        """Returns the summary with the own accounts among the others."""
        return replace(
            self,
            accounts=self.accounts + self.own.accounts,
            baseline=self.baseline + self.own.baseline,
            hour=self.hour + self.own.hour,
            by_role=largest_first(Counter(self.by_role) + Counter(self.own.by_role)),
            by_action=largest_first(Counter(self.by_action) + Counter(self.own.by_action)),
            by_country=largest_first(Counter(self.by_country) + Counter(self.own.by_country)),
        )


def engager_summary(
    campaign: Campaign, *, as_of: datetime | None = None, stored: StoredSummary | None = None
) -> EngagerSummary:
    """Returns the stored summary if it is current or counting is slow; else computes it.

    `stored` is what is stored, if it is already known.
    """
    stored = stored or find_stored_summary(campaign)
    if _is_usable(stored, as_of):
        return EngagerSummary(**stored.numbers | {"own": EngagerCounts(**stored.numbers["own"])})
    return compute_engager_summary(campaign, as_of=as_of)


def _is_usable(stored: StoredSummary, as_of: datetime | None) -> bool:
    if stored.numbers.keys() != FIELDS:  # of another version
        return False
    if stored.seconds > QUICK_SECONDS:
        return True
    return stored.is_current and as_of in (None, _moment(stored.numbers["as_of"]))


def compute_engager_summary(campaign: Campaign, *, as_of: datetime | None = None) -> EngagerSummary:
    """Counts everything recorded. `as_of` defaults to the newest reading."""
    given = scope(campaign) | {"threshold": campaign.importance_threshold, "as_of": as_of}
    did = ", ".join(
        f"count(*) FILTER (WHERE e.action = '{action}') AS {action}s" for action in ENGAGEMENTS
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"""WITH newest AS (SELECT coalesce(%(as_of)s::timestamptz, ({NEWEST_READING})) AS at),
                people AS (
                    SELECT e.account_id, bool_or({IS_BASELINE}) AS early,
                        bool_and(e.occurred_at > (SELECT at - interval '1 hour' FROM newest)
                            AND NOT {IS_BASELINE}) AS new, {did}
                    FROM {CAMPAIGN_ENGAGEMENTS} GROUP BY 1),
                groups AS (
                    SELECT a.categories, coalesce(i.country, '') AS country,
                        grouping(a.categories) = 0 AS by_role, {IS_OWN} AS own,
                        count(*), count(*) FILTER (WHERE {IMPORTANT}),
                        count(*) FILTER (WHERE early), count(*) FILTER (WHERE early AND {IMPORTANT}),
                        count(*) FILTER (WHERE new), count(*) FILTER (WHERE new AND {IMPORTANT}),
                        {", ".join(f"sum({action}s)::bigint" for action in ENGAGEMENTS)}
                    FROM people JOIN people_account a ON a.id = people.account_id
                    LEFT JOIN insight_accountinsight i ON i.account_id = a.id
                    GROUP BY GROUPING SETS ((a.categories, {IS_OWN}), (coalesce(i.country, ''), {IS_OWN})))
                SELECT newest.at, groups.* FROM newest LEFT JOIN groups ON true""",
            given,
        )
        rows = cursor.fetchall()
    newest, groups = rows[0][0], [row[1:] for row in rows if row[3] is not None]
    own = EngagerCounts(**_sums([group for group in groups if group[3]]))
    others = _sums([group for group in groups if not group[3]])
    return EngagerSummary(
        **others,
        own=own,
        as_of=newest.isoformat() if newest else None,
        by_tweet=count_people_by_tweet(campaign),
    )


def _sums(groups: Sequence[tuple[Any, ...]]) -> dict[str, Any]:
    """Adds up groups of (roles, country, by_role, own, then a number for each of `NAMES` and
    `ENGAGEMENTS`): each account is in one group by its roles, and in one by its country.
    """
    by_role: Counter[str] = Counter()
    countries: dict[str, tuple[int, int]] = {}
    sums = [0] * len(NAMES + ENGAGEMENTS)
    for roles, country, is_by_role, _, *numbers in groups:
        if is_by_role:
            by_role.update(dict.fromkeys(roles, numbers[0]))
            sums = [total + number for total, number in zip(sums, numbers, strict=True)]
        else:
            countries[country] = (numbers[0], numbers[1])
    return dict(zip(NAMES, sums, strict=False)) | {
        "by_role": largest_first(by_role),
        "by_action": largest_first(dict(zip(ENGAGEMENTS, sums[len(NAMES) :], strict=True))),
        "by_country": largest_first({name: people for name, (people, _) in countries.items()}),
        "important_by_country": largest_first(
            {name: important for name, (_, important) in countries.items()}
        ),
    }


IS_OWN = f"a.id IN {OWN_IDS.format(campaign='%(campaign)s')}"
IMPORTANT = f"(a.importance >= %(threshold)s AND NOT {IS_OWN})"
NAMES = ["accounts", "important", "baseline", "baseline_important", "hour", "hour_important"]
FIELDS = {field.name for field in fields(EngagerSummary)}
ENGAGEMENTS = [action.value for action in Action]
NEWEST_READING = f"""SELECT max({READ_AT})
    FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id {LAST_READING}
    WHERE ct.campaign_id = %(campaign)s"""


def largest_first(counts: Mapping[str, int]) -> dict[str, int]:
    """Sorts counts in descending order, without zeros."""
    found = {name: number for name, number in counts.items() if number}
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def known_of_lists(campaign: Campaign) -> list[tuple[str, str, int]]:
    """Returns (tweet id, action, recorded engagements) of each list, up to the campaign's end."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT e.tweet_id, e.action, count(*) FROM {CAMPAIGN_ENGAGEMENTS} GROUP BY 1, 2 ORDER BY 1, 2",
            scope(campaign),
        )
        return [(tweet_id, action, number) for tweet_id, action, number in cursor.fetchall()]


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
