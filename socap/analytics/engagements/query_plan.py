"""Chooses a query plan by exact counts, so that no page reads all engagements.

PostgreSQL estimates rows as if conditions were independent, and is wrong by a factor of a thousand for
small or completed campaigns. The size of each list is known exactly, so the plan is chosen here and
enforced with `OFFSET 0`, which the planner does not optimise across:

    of accounts   few accounts are candidates           read all they did, then filter and sort
    whole         few engagements are candidates        read all of them, then filter and sort
    by tweet      newest first, any account             the newest of each tweet, then the newest of these
    scan          many match                            read in order until the page is full
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from django.db import connection

from socap.analytics.filters import ACCOUNTS_BY_NAME, OF_TWEET, all_of, tweets_of
from socap.campaigns.models import Campaign

# This many are read, joined and sorted in about 20 ms.
FEW_ENGAGEMENTS = 5_000
# What narrows the campaign's tweets or engagements down; the statistics of all do not fit then.
NARROWING = frozenset({"action", "category", "tweet", "account", "on"})
# The assumed share of rows that match a condition without statistics.
ASSUMED_SHARE = 0.02


class Plan(StrEnum):
    OF_ACCOUNTS = "of accounts"
    WHOLE = "whole"
    BY_TWEET = "by tweet"
    SCAN = "scan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """Statistics: the candidate tweets and their `recorded` engagements of the wanted action.

    `accounts` are those filtered for, if any; `important` counts accounts above the minimum importance
    (None: no such filter), of `all_accounts`; `all_engagements` is an estimate over all campaigns.
    `above` has the count of other minima that were asked for.
    """

    tweets: list[str]
    recorded: int
    accounts: list[str] | None
    important: int | None
    all_accounts: int
    all_engagements: int
    above: Mapping[int, int] = field(default_factory=dict)

    def narrowed(self, given: Mapping[str, Any]) -> "Stats | None":
        """Returns these statistics of a whole campaign for other filters, if they are enough."""
        if given.keys() & NARROWING:
            return None
        if (minimum := given.get("min_importance")) is None:
            return replace(self, important=None)
        return replace(self, important=self.above[minimum]) if minimum in self.above else None

    @property
    def engagements_of_important(self) -> float:
        """Returns about how many engagements the important accounts have, in all campaigns."""
        return (self.important or 0) * self._engagements_per_account

    def plan(self, *, newest: bool, rows: int, guessed: int) -> Plan:
        """Returns the plan that reads the fewest rows for a page of `rows`.

        `guessed` counts conditions without statistics.
        """
        if self.accounts is not None:
            return Plan.OF_ACCOUNTS
        share = ASSUMED_SHARE**guessed
        costs = {Plan.WHOLE: float(self._recorded)}
        if self.important is not None:
            costs[Plan.OF_ACCOUNTS] = self.engagements_of_important
        if newest:
            if self.important is None and not guessed:
                return Plan.BY_TWEET
            scanned = rows / (share * self._important_share) * self.all_engagements / self._recorded
        else:
            scanned = 2 * rows / share * max(self._accounts / self._recorded, 1)
        if self.recorded > FEW_ENGAGEMENTS:
            costs[Plan.SCAN] = scanned
        return min(costs, key=lambda plan: costs[plan])

    def plan_to_count(self, *, most: int, guessed: int, of_account: bool) -> Plan:
        """Returns the plan that reads the fewest rows until `most` have been found."""
        if self.accounts is not None:
            return Plan.OF_ACCOUNTS
        share = ASSUMED_SHARE**guessed * self._important_share
        costs = {Plan.WHOLE: min(self._recorded, most / share)}
        if of_account:
            costs[Plan.WHOLE] *= 2  # each with its account
            fitting = self._accounts * share
            costs[Plan.OF_ACCOUNTS] = self._engagements_per_account * min(
                fitting, most * self._accounts / self._recorded
            )
        return min(costs, key=lambda plan: costs[plan])

    @property
    def _recorded(self) -> int:
        return max(self.recorded, 1)

    @property
    def _accounts(self) -> int:
        return max(self.all_accounts, 1)

    @property
    def _engagements_per_account(self) -> float:
        """Returns the mean engagements of an account in all campaigns."""
        return max(self.all_engagements / self._accounts, 1)

    @property
    def _important_share(self) -> float:
        return 1.0 if self.important is None else max(self.important, 1) / self._accounts


def stats_of(campaign: Campaign, given: Mapping[str, Any], *, minima: Sequence[int] = ()) -> Stats:
    """Reads the statistics in one query. `given` maps filter names to values.

    `minima` are minimum importances for which others will ask of the same campaign.
    """
    accounts = "NULL"
    if "account" in given:
        accounts = ACCOUNTS_BY_NAME
    important = "NULL"
    if "min_importance" in given:
        important = """(SELECT count(*) FROM people_account
            WHERE importance >= %(min_importance)s)"""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""WITH tweets AS MATERIALIZED (SELECT ct.tweet_id FROM {tweets_of(given)} ct
                    WHERE ct.campaign_id = %(campaign)s AND {all_of(OF_TWEET, given)})
                SELECT ARRAY(SELECT tweet_id FROM tweets),
                    (SELECT coalesce(sum(l.known), 0)::bigint FROM campaigns_liststate l
                     WHERE l.tweet_id IN (SELECT tweet_id FROM tweets)
                         AND l.action = coalesce(%(of_action)s, l.action)),
                    {accounts}, {important},
                    (SELECT array_agg((SELECT count(*) FROM people_account WHERE importance >= minimum)
                        ORDER BY place) FROM unnest(%(minima)s::int[]) WITH ORDINALITY m(minimum, place)),
                    (SELECT greatest(reltuples, 0)::bigint FROM pg_class
                     WHERE oid = 'people_account'::regclass),
                    (SELECT greatest(reltuples, 0)::bigint FROM pg_class
                     WHERE oid = 'campaigns_engagement'::regclass)""",
            {
                **given,
                "campaign": campaign.pk,
                "of_action": given.get("action"),
                "minima": list(minima),
            },
        )
        (tweets, recorded, found, important_count, above, accounts_known, all_known) = (
            cursor.fetchone()
        )
    return Stats(
        tweets=tweets,
        recorded=recorded,
        accounts=found,
        important=important_count,
        all_accounts=accounts_known,
        all_engagements=max(all_known, recorded),
        above=dict(zip(minima, above or (), strict=True)),
    )
