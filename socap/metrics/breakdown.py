"""What kind of people came and what they did: recorded engagements by action and account category."""

from dataclasses import dataclass

from django.db import connection

from socap.campaigns.models import Campaign


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """`accounts` counts distinct accounts; one account may be in several categories."""

    engagements: int
    accounts: int
    important: int
    by_action: dict[str, int]
    by_role: dict[str, int]


def breakdown(campaign: Campaign) -> Breakdown:
    """Counts over everything recorded; `important` are accounts at or above the alert threshold."""
    seen = """SELECT e.account_id, e.action FROM campaigns_engagement e
        JOIN campaigns_campaigntweet ct ON ct.tweet_id = e.tweet_id AND ct.campaign_id = %(campaign)s
        WHERE e.first_seen_at <= coalesce(%(until)s::timestamptz, 'infinity')"""
    given = {
        "campaign": campaign.pk,
        "until": campaign.completed_at,
        "threshold": campaign.importance_threshold,
    }
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT action, count(*) FROM ({seen}) s GROUP BY 1 ORDER BY 2 DESC", given)
        by_action = dict(cursor.fetchall())
        cursor.execute(
            f"""SELECT a.categories, count(*), count(*) FILTER (WHERE a.importance >= %(threshold)s)
                FROM people_account a WHERE a.id IN (SELECT account_id FROM ({seen}) s)
                GROUP BY a.categories""",
            given,
        )
        groups = cursor.fetchall()
    by_role: dict[str, int] = {}
    for roles, accounts, _ in groups:
        for role in roles:
            by_role[role] = by_role.get(role, 0) + accounts
    return Breakdown(
        engagements=sum(by_action.values()),
        accounts=sum(accounts for _, accounts, _ in groups),
        important=sum(important for _, _, important in groups),
        by_action=by_action,
        by_role=dict(sorted(by_role.items(), key=lambda item: -item[1])),
    )
