"""Who engaged: follower tiers, verified, organisations, returning, how much each did, automation.

Counting reads everything recorded, so a worker stores the numbers with the campaign's summary; while
counting is quick, a page counts for itself. Own accounts are left out.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from django.db import connection

from socap.analytics.engagers.engager_summary import IS_OWN
from socap.analytics.insight.earlier_campaigns import EARLIER_CAMPAIGNS, EARLIER_ENGAGERS
from socap.analytics.tweets.people_by_tweet import CAMPAIGN_ENGAGEMENTS
from socap.campaigns.models import Campaign
from socap.campaigns.scope import scope
from socap.campaigns.stored_summaries import StoredSummary, find_stored_summary
from socap.people.roles.role_detection import Role
from socap.people.tiers import TIER, TIER_CONDITIONS

MOST_ORGANISATIONS = 100
# Engaged with 1, 2, 3 or 4, and at least 5 tweets.
MANY_TWEETS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class AudienceCounts:
    """Distinct accounts. `by_tweets` counts those that engaged with 1, 2, 3, 4 and at least 5 tweets.

    `returning` were seen in a campaign that started earlier, `returning_to_client` in one of the same
    client; the others are `new`.
    """

    people: int = 0
    verified: int = 0
    returning: int = 0
    returning_to_client: int = 0
    by_tier: dict[str, int]
    by_tweets: dict[str, int]
    by_role: dict[str, int]

    @property
    def new(self) -> int:
        return self.people - self.returning


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationCount:
    """`people` engaged and name it in their bios, `former` of them as left; `important` of them are."""

    name: str
    kind: str
    people: int
    former: int
    important: int
    automated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """The counts of all engagers, and of those without signs of automation.

    `unread` engagers have not been looked at for these signs yet. `earlier` campaigns, of which
    `earlier_of_client` are of the same client, started before this one.
    """

    everybody: AudienceCounts
    without_automated: AudienceCounts
    organisations: tuple[OrganisationCount, ...]
    unread: int
    earlier: int
    earlier_of_client: int

    @property
    def automated(self) -> int:
        return self.everybody.people - self.without_automated.people

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def audience(campaign: Campaign, *, stored: StoredSummary | None = None) -> Audience:
    """Returns the stored numbers if they are current or counting is slow; else counts.

    `stored` is what is stored, if it is already known.
    """
    found = (stored or find_stored_summary(campaign)).audience
    if found and found.keys() == FIELDS:
        return _from_json(found)
    return count_audience(campaign)


def count_audience(campaign: Campaign) -> Audience:
    given = scope(campaign) | {"threshold": campaign.importance_threshold}
    with connection.cursor() as cursor:
        cursor.execute(GROUPS, given)
        groups = cursor.fetchall()
        cursor.execute(ORGANISATIONS, given | {"most": MOST_ORGANISATIONS})
        organisations = [OrganisationCount(**_named(cursor, row)) for row in cursor.fetchall()]
        cursor.execute(EARLIER_CAMPAIGNS, given)
        earlier, earlier_of_client = cursor.fetchone()
    return Audience(
        everybody=_sums(groups),
        without_automated=_sums([group for group in groups if not group[0]]),
        organisations=tuple(organisations),
        unread=sum(group[-2] for group in groups),
        earlier=earlier,
        earlier_of_client=earlier_of_client,
    )


def _sums(groups: Sequence[tuple[Any, ...]]) -> AudienceCounts:
    """Adds up rows of `GROUPS`."""
    by_tier: Counter[str] = Counter()
    by_tweets: Counter[str] = Counter()
    by_role: Counter[str] = Counter()
    people = verified = returning = to_client = 0
    for _, tier, is_verified, tweets, back, back_to_client, roles, _, number in groups:
        people += number
        verified += number * is_verified
        returning += number * back
        to_client += number * back_to_client
        by_tier[tier] += number
        by_tweets[str(tweets)] += number
        by_role.update(dict.fromkeys(roles, number))
    return AudienceCounts(
        people=people,
        verified=verified,
        returning=returning,
        returning_to_client=to_client,
        by_tier={name: by_tier[name] for name in TIER_CONDITIONS if by_tier[name]},
        by_tweets={name: by_tweets[name] for name in sorted(by_tweets)},
        by_role={role: by_role[role] for role in Role if by_role[role]},
    )


def _named(cursor: Any, row: tuple[Any, ...]) -> dict[str, Any]:
    return dict(zip([column.name for column in cursor.description], row, strict=True))


def _from_json(numbers: dict[str, Any]) -> Audience:
    return Audience(
        **numbers
        | {
            "everybody": AudienceCounts(**numbers["everybody"]),
            "without_automated": AudienceCounts(**numbers["without_automated"]),
            "organisations": tuple(OrganisationCount(**one) for one in numbers["organisations"]),
        }
    )


FIELDS = {field.name for field in fields(Audience)}
# PostgreSQL underestimates how many they are, so they are collected once, and what is known of each is
# looked up by its index, which OFFSET 0 keeps the planner from rearranging.
_PEOPLE = f"""people AS MATERIALIZED (
    SELECT e.account_id, least(count(DISTINCT e.tweet_id), {MANY_TWEETS}) AS tweets
    FROM {CAMPAIGN_ENGAGEMENTS} GROUP BY 1)"""
GROUPS = f"""WITH {_PEOPLE}, earlier AS ({EARLIER_ENGAGERS} GROUP BY 1)
SELECT coalesce(g.automated, false), {TIER}, a.verified, people.tweets,
    earlier.account_id IS NOT NULL, coalesce(earlier.of_client, false), a.categories,
    count(*) FILTER (WHERE g.profile_hash IS NULL), count(*)
FROM people JOIN people_account a ON a.id = people.account_id
LEFT JOIN insight_accountsigns g ON g.account_id = a.id
LEFT JOIN earlier ON earlier.account_id = a.id
WHERE NOT {IS_OWN} GROUP BY 1, 2, 3, 4, 5, 6, 7"""
# What the spellings `o` of one organisation are called.
ORGANISATION_NAME = """coalesce(mode() WITHIN GROUP (ORDER BY o.name) FILTER (WHERE o.name NOT LIKE '@%%'),
    mode() WITHIN GROUP (ORDER BY o.name))"""
ORGANISATIONS = f"""WITH {_PEOPLE}
SELECT {ORGANISATION_NAME} AS name,
    coalesce(mode() WITHIN GROUP (ORDER BY o.kind) FILTER (WHERE o.kind <> 'other'), 'other') AS kind,
    count(*) AS people, count(*) FILTER (WHERE o.former) AS former,
    count(*) FILTER (WHERE a.importance >= %(threshold)s) AS important,
    count(*) FILTER (WHERE g.automated) AS automated
FROM people
CROSS JOIN LATERAL (SELECT name, key, kind, former FROM insight_namedorganisation
    WHERE account_id = people.account_id OFFSET 0) o
CROSS JOIN LATERAL (SELECT id, importance FROM people_account WHERE id = people.account_id OFFSET 0) a
LEFT JOIN LATERAL (SELECT automated FROM insight_accountsigns
    WHERE account_id = people.account_id OFFSET 0) g ON true
WHERE NOT {IS_OWN} GROUP BY o.key ORDER BY people DESC, important DESC, 1 LIMIT %(most)s"""
