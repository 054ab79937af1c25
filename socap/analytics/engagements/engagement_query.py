"""SQL that finds the ids of the engagements that fit, by the plan that `query_plan` has chosen."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db import connection

from socap.analytics.engagements.query_plan import FEW_ENGAGEMENTS, Plan, Stats, ground
from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import OWN

# Conditions on an engagement alone, on its account, and on when its tweet joined the campaign.
OF_ENGAGEMENT = {
    "action": "e.action = %(action)s",
    "since": "e.occurred_at >= %(since)s",
    "until": "e.occurred_at < %(until)s",
    "text": "e.action IN ('reply', 'quote') AND e.text ILIKE ANY(%(text)s)",
    # Nothing is seen much earlier than it happened, so what was seen by then lies in this range.
    "completed": """e.first_seen_at <= %(completed)s
        AND e.occurred_at <= %(completed)s::timestamptz + interval '1 day'""",
    "is_campaign_author": f"""(e.account_id IN {OWN.format(campaign="%(of_campaign)s")})
        = %(is_campaign_author)s""",
}
OF_ACCOUNT = {
    "min_importance": "a.importance >= %(min_importance)s",
    "role": "%(role)s = ANY(a.categories)",
}
BASELINE = "(e.baseline OR e.first_seen_at < ct.added_at) = %(baseline)s"
ROWS = "campaigns_engagement e WHERE e.tweet_id = ct.tweet_id"
# Of a baseline there are two kinds, each in a range of its own: found by the first look at the
# tweet, or known before the tweet joined the campaign.
BASELINE_ROWS = """(SELECT * FROM campaigns_engagement x WHERE x.tweet_id = ct.tweet_id AND x.baseline
    UNION ALL SELECT * FROM campaigns_engagement x WHERE x.tweet_id = ct.tweet_id AND NOT x.baseline
        AND x.occurred_at < ct.added_at + interval '1 hour') e WHERE true"""
NEWEST, BY_IMPORTANCE = "e.occurred_at DESC, e.id DESC", "a.importance DESC, a.id DESC, e.id DESC"
RANGES = ("action", "since", "until", "text")
# What the campaign's lists keep count of.
COUNTED = frozenset({"of_campaign", "action", "category", "tweet"})
HELD = "e.id, e.occurred_at, e.account_id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is looked for in a campaign, ready to be written as SQL."""

    given: dict[str, Any]
    ground: Stats

    def page(self, *, newest: bool, rows: int, after: str = "", way: Plan | None = None) -> str:
        """The ids of one page in order; `after` is the condition of a cursor or nothing."""
        way = way or self.ground.way(newest=newest, rows=rows, guessed=self._guessed)
        order = NEWEST if newest else BY_IMPORTANCE
        found = self._found(way, newest=newest, after=after, rows=rows)
        return f"SELECT e.id {found} ORDER BY {order} LIMIT {rows}"

    def count(self, *, up_to: int) -> int:
        """How many fit; `up_to` + 1 stands for more."""
        most = up_to + 1
        if self.given.keys() <= COUNTED and self.ground.recorded >= most:
            return most
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM ({self._some(most)}) found", self.parameters)
            return int(cursor.fetchone()[0])

    def _some(self, most: int) -> str:
        way = self.ground.way_to_count(
            most=most, guessed=self._guessed, of_account=self._of_account != "true"
        )
        return f"SELECT 1 {self._found(way, newest=True, after='', rows=most)} LIMIT {most}"

    @property
    def _guessed(self) -> int:
        few_authors = self.given.get("is_campaign_author") is True
        return len(self.given.keys() & {"role", "text"}) + few_authors

    def _found(self, way: Plan, *, newest: bool, after: str, rows: int) -> str:
        conditions = self._of_engagement
        # A cursor by time narrows each tweet's range, one by importance is about the account.
        if after and newest:
            conditions, after = f"{conditions} AND {after}", ""
        baseline = f"AND {BASELINE}" if "baseline" in self.given else ""
        of_account = self._of_account + (f" AND {after}" if after else "")
        account = "JOIN people_account a ON a.id = e.account_id"
        ours = "ct.campaign_id = %(of_campaign)s AND ct.tweet_id = ANY(%(of_tweets)s)"
        source = BASELINE_ROWS if self.given.get("baseline") is True else ROWS
        if way is Plan.BY_TWEET:
            return f"""FROM campaigns_campaigntweet ct CROSS JOIN LATERAL (SELECT {HELD} FROM {source}
                AND {conditions} {baseline} ORDER BY {NEWEST} LIMIT {rows}) e WHERE {ours}"""
        if way is Plan.WHOLE:
            needed = "" if newest and of_account == "true" else account
            return f"""FROM campaigns_campaigntweet ct CROSS JOIN LATERAL (SELECT {HELD} FROM {source}
                AND {conditions} {baseline} OFFSET 0) e {needed} WHERE {ours} AND {of_account}"""
        joined = """JOIN campaigns_campaigntweet ct
            ON ct.tweet_id = e.tweet_id AND ct.campaign_id = %(of_campaign)s"""
        theirs = f"""e.tweet_id = ANY(%(of_tweets)s) AND {conditions}"""
        if way is Plan.WALK and newest:
            return f"""FROM campaigns_engagement e {account} {joined if baseline else ""}
                WHERE {theirs} {baseline} AND {of_account}"""
        asked = "AND a.id = ANY(%(of_accounts)s)" if self.ground.accounts is not None else ""
        return f"""FROM people_account a CROSS JOIN LATERAL (SELECT {HELD}
            FROM campaigns_engagement e {joined if baseline else ""} WHERE e.account_id = a.id
            AND {theirs} {baseline} OFFSET 0) e WHERE {of_account} {asked}"""

    @property
    def _of_engagement(self) -> str:
        return _all_of(OF_ENGAGEMENT, self.given)

    @property
    def _of_account(self) -> str:
        return _all_of(OF_ACCOUNT, self.given)

    @property
    def parameters(self) -> dict[str, Any]:
        return self.given | {"of_tweets": self.ground.tweets, "of_accounts": self.ground.accounts}


def search(campaign: Campaign, given: Mapping[str, Any]) -> Search:
    """`given` holds the filters by name; `text` as patterns, `completed` where the record ends."""
    wanted = {**given, "of_campaign": campaign.pk}
    if wanted.get("min_importance", 1) <= 0:  # every account is that important
        del wanted["min_importance"]
    found = Search(given=wanted, ground=ground(campaign, wanted))
    narrows = wanted.keys() & {"since", "until", "text"} or wanted.get("baseline") is True
    if narrows and found.ground.accounts is None and found.ground.recorded > FEW_ENGAGEMENTS:
        found = replace(found, ground=replace(found.ground, recorded=_counted(found)))
    return found


def _counted(found: Search) -> int:
    """How many rows lie in the wanted ranges, or have the text; more than few are not told apart."""
    ranges = {name: found.given[name] for name in RANGES if name in found.given}
    source = BASELINE_ROWS if found.given.get("baseline") is True else ROWS
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT count(*) FROM (SELECT 1 FROM campaigns_campaigntweet ct
                CROSS JOIN LATERAL (SELECT 1 FROM {source} AND {_all_of(OF_ENGAGEMENT, ranges)}
                    LIMIT {FEW_ENGAGEMENTS + 1}) e
                WHERE ct.campaign_id = %(of_campaign)s AND ct.tweet_id = ANY(%(of_tweets)s)
                LIMIT {FEW_ENGAGEMENTS + 1}) counted""",
            found.parameters,
        )
        few = int(cursor.fetchone()[0])
    return few if few <= FEW_ENGAGEMENTS else found.ground.recorded


def _all_of(known: Mapping[str, str], given: Mapping[str, Any]) -> str:
    return " AND ".join([known[name] for name in known if name in given]) or "true"
