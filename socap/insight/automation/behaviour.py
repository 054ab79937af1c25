"""Compares what accounts did: the same text as others within an hour, many tweets within a minute.

Only engagements with a time of their own are compared; of retweets often only an interval is known.
"""

from django.db import connection, transaction

from socap.insight.automation.automation_models import AutomationRules
from socap.insight.automation.judging import judge
from socap.lib.database.contention import retry_on_conflict

# A transaction that began earlier may commit lower ids later.
OVERLAP = 5_000
# Shorter texts are alike by chance: "congratulations!".
LEAST_LETTERS = 20
TEXT = r"""btrim(regexp_replace(regexp_replace(lower(e.text), '(@\w+|https?://\S+)', ' ', 'g'),
    '\W+', ' ', 'g'))"""

# Whoever repeats a text counts once for it. Both ends of the window: of three within an hour, all
# three are told.
SAME_TEXTS = f"""WITH touched AS MATERIALIZED (
    SELECT e.occurred_at, {TEXT} AS words FROM campaigns_engagement e
    WHERE e.id > %(since)s AND e.action IN ('reply', 'quote') AND length(e.text) >= {LEAST_LETTERS}
), near AS (
    SELECT e.account_id, {TEXT} AS words, min(e.occurred_at) AS at FROM campaigns_engagement e
    WHERE e.occurred_at >= (SELECT min(occurred_at) FROM touched) - interval '1 hour'
        AND e.occurred_at <= (SELECT max(occurred_at) FROM touched) + interval '1 hour'
        AND e.action IN ('reply', 'quote') AND length(e.text) >= {LEAST_LETTERS}
    GROUP BY 1, 2
), before AS (
    SELECT account_id, words, at, count(*) OVER (PARTITION BY words ORDER BY at
        RANGE BETWEEN interval '1 hour' PRECEDING AND CURRENT ROW) AS number
    FROM near WHERE length(words) >= {LEAST_LETTERS} AND words IN (SELECT words FROM touched)
), found AS (
    SELECT account_id, max(number) OVER (PARTITION BY words ORDER BY at
        RANGE BETWEEN CURRENT ROW AND interval '1 hour' FOLLOWING) AS number FROM before
)
INSERT INTO insight_accountsigns AS known (account_id, same_text)
SELECT account_id, max(number) FROM found GROUP BY 1 HAVING max(number) > 1 ORDER BY 1
ON CONFLICT (account_id) DO UPDATE SET same_text = excluded.same_text
    WHERE known.same_text < excluded.same_text
RETURNING account_id"""

BURSTS = """WITH touched AS MATERIALIZED (
    SELECT e.account_id, min(e.occurred_at) AS first, max(e.occurred_at) AS last
    FROM campaigns_engagement e WHERE e.id > %(since)s AND e.occurred_after IS NULL GROUP BY 1
), near AS (
    SELECT e.account_id, e.tweet_id, min(e.occurred_at) AS at FROM touched t
    JOIN campaigns_engagement e ON e.account_id = t.account_id AND e.occurred_after IS NULL
        AND e.occurred_at BETWEEN t.first - interval '1 minute' AND t.last + interval '1 minute'
    GROUP BY 1, 2
), found AS (
    SELECT account_id, count(*) OVER (PARTITION BY account_id ORDER BY at
        RANGE BETWEEN interval '1 minute' PRECEDING AND CURRENT ROW) AS number FROM near
)
INSERT INTO insight_accountsigns AS known (account_id, tweets_in_minute)
SELECT account_id, max(number) FROM found GROUP BY 1 HAVING max(number) > 1 ORDER BY 1
ON CONFLICT (account_id) DO UPDATE SET tweets_in_minute = excluded.tweets_in_minute
    WHERE known.tweets_in_minute < excluded.tweets_in_minute
RETURNING account_id"""


@retry_on_conflict
@transaction.atomic
def compare_behaviour() -> int:
    """Compares the engagements recorded since the last time; returns how many accounts stand out."""
    rules, _ = AutomationRules.objects.get_or_create()
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(max(id), 0) FROM campaigns_engagement")
        newest = cursor.fetchone()[0]
        if newest == rules.compared_to:
            return 0
        given = {"since": max(rules.compared_to - OVERLAP, 0)}
        found: set[str] = set()
        for statement in (SAME_TEXTS, BURSTS):
            cursor.execute(statement, given)
            found.update(id_ for (id_,) in cursor.fetchall())
    AutomationRules.objects.filter(pk=rules.pk).update(compared_to=newest)
    if found:
        judge(sorted(found))
    return len(found)
