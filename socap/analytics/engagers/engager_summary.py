"""What takes long to count of a campaign: who came, of which kind, and how many of them are new.

Counting looks at everything recorded, a second for a million engagements. A worker counts whenever
something has changed and keeps the numbers (`campaigns.stored_summaries`); pages read them. As long as
counting is quick, a page that comes before the worker counts for itself and is exact.
"""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import OWN_IDS
from socap.campaigns.scope import IS_BASELINE, LAST_READING, READ_AT, SEEN, scope
from socap.campaigns.stored_summaries import StoredSummary, find_stored_summary
from socap.sources.base import Action

QUICK_SECONDS = 0.05
OURS = f"""campaigns_campaigntweet ct JOIN campaigns_engagement e ON e.tweet_id = ct.tweet_id
    AND {SEEN} WHERE ct.campaign_id = %(campaign)s"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Distinct accounts, and of these the important ones: all, those of before the campaign began to
    look (`baseline`), those first seen in the hour before `as_of`; all by role, and what they did.

    `campaign_authors` counts the campaign's own accounts, of which none is important to it.
    """

    accounts: int
    important: int
    baseline: int
    baseline_important: int
    hour: int
    hour_important: int
    by_role: dict[str, int]
    by_action: dict[str, int]
    as_of: str | None
    campaign_authors: int = 0  # summaries of older versions have none

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def counted(campaign: Campaign, *, as_of: datetime | None = None) -> Counted:
    """From what is kept if it holds, or if counting would keep a page waiting; else counted now."""
    kept = find_stored_summary(campaign)
    if kept is not None and _will_do(kept, as_of):
        return Counted(**kept.numbers)
    return count(campaign, as_of=as_of)


def _will_do(kept: StoredSummary, as_of: datetime | None) -> bool:
    if kept.seconds > QUICK_SECONDS:
        return True
    return kept.is_current and as_of in (None, _moment(kept.numbers["as_of"]))


def count(campaign: Campaign, *, as_of: datetime | None = None) -> Counted:
    """Look at everything recorded. Without `as_of` it is the newest reading."""
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
                    FROM {OURS} GROUP BY 1),
                groups AS (
                    SELECT a.categories, count(*), count(*) FILTER (WHERE {IMPORTANT}),
                        count(*) FILTER (WHERE early), count(*) FILTER (WHERE early AND {IMPORTANT}),
                        count(*) FILTER (WHERE new), count(*) FILTER (WHERE new AND {IMPORTANT}),
                        count(*) FILTER (WHERE {IS_OWN}),
                        {", ".join(f"sum({action}s)::bigint" for action in ENGAGEMENTS)}
                    FROM people JOIN people_account a ON a.id = people.account_id
                    GROUP BY a.categories)
                SELECT newest.at, groups.* FROM newest LEFT JOIN groups ON true""",
            given,
        )
        rows = cursor.fetchall()
    newest, groups = rows[0][0], [row[1:] for row in rows if row[1] is not None]
    by_role: dict[str, int] = {}
    for roles, accounts, *_ in groups:
        for role in roles:
            by_role[role] = by_role.get(role, 0) + accounts
    sums = [
        sum(group[place] for group in groups) for place in range(1, 1 + len(NAMES + ENGAGEMENTS))
    ]
    return Counted(
        **dict(zip(NAMES, sums, strict=False)),
        by_role=largest_first(by_role),
        by_action=largest_first(dict(zip(ENGAGEMENTS, sums[len(NAMES) :], strict=True))),
        as_of=newest.isoformat() if newest else None,
    )


IS_OWN = f"a.id IN {OWN_IDS.format(campaign='%(campaign)s')}"
IMPORTANT = f"(a.importance >= %(threshold)s AND NOT {IS_OWN})"
NAMES = [
    "accounts", "important", "baseline", "baseline_important", "hour", "hour_important",
    "campaign_authors",
]  # fmt: skip
ENGAGEMENTS = [action.value for action in Action]
NEWEST_READING = f"""SELECT max({READ_AT})
    FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id {LAST_READING}
    WHERE ct.campaign_id = %(campaign)s"""


def largest_first(counts: dict[str, int]) -> dict[str, int]:
    found = {name: number for name, number in counts.items() if number}
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def known_of_lists(campaign: Campaign) -> list[tuple[str, str, int]]:
    """(tweet, action, how many engagements) of each list as far as the campaign goes."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT e.tweet_id, e.action, count(*) FROM {OURS} GROUP BY 1, 2 ORDER BY 1, 2",
            scope(campaign),
        )
        return [(tweet_id, action, number) for tweet_id, action, number in cursor.fetchall()]


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
