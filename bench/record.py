"""Fills an empty database with a large invented record, the same one for the same seed.

One campaign is as big as a famous launch and a dozen are small; a few accounts are important and
most score 0; tweets were read every 15 minutes for three days. Everything is written by SQL, so a
million engagements take about a minute.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

WINDOW = timedelta(days=3)
BIG = "Big launch"


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much there is; `tweets` and `engagements` are those of the big campaign."""

    engagements: int = 1_000_000
    accounts: int = 350_000
    tweets: int = 500
    small_campaigns: int = 12
    people: int = 300
    alerts: int = 400


def fill(size: Size, *, now: datetime | None = None, seed: int = 1) -> None:
    """Write the record that ends at `now`, and let the database count it."""
    from django.db import connection, transaction

    given: dict[str, Any] = {
        "now": now or datetime.now(UTC),
        "seed": seed / 1000,
        "window": WINDOW,
        "big": BIG,
        "engagements": size.engagements,
        "accounts": size.accounts,
        "tweets": size.tweets,
        "small": size.small_campaigns,
        "people": size.people,
        "alerts": size.alerts,
    }
    filled_in = list(_left_out())
    with transaction.atomic(), connection.cursor() as cursor:
        for table, column, value in filled_in:
            cursor.execute(f"ALTER TABLE {table} ALTER {column} SET DEFAULT {value}")
        for step in STEPS:
            cursor.execute(step, given)
        for table, column, _ in filled_in:
            cursor.execute(f"ALTER TABLE {table} ALTER {column} DROP DEFAULT")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _left_out() -> Iterator[tuple[str, str, str]]:
    """What columns hold that no step names (table, column, value as SQL), as the models say."""
    from django.apps import apps

    ours = [model for model in apps.get_models() if model.__module__.startswith("socap.")]
    for model in ours:
        for field in model._meta.concrete_fields:
            kept = None if field.generated else field.get_default()
            if kept is not None and field.column and not (field.null or field.primary_key):
                value = "{}" if kept in ([], {}) else str(kept)
                yield model._meta.db_table, field.column, "'" + value.replace("'", "''") + "'"


def counted() -> dict[str, Any]:
    """What is there, as a check of the measurement."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT (SELECT count(*) FROM campaigns_campaign), (SELECT count(*) FROM campaigns_tweet),
                   (SELECT count(*) FROM campaigns_engagement), (SELECT count(*) FROM people_account),
                   (SELECT count(*) FROM people_account WHERE importance > 0),
                   (SELECT count(*) FROM campaigns_metricreading), (SELECT count(*) FROM alerts_alert)"""
        )
        names = (
            "campaigns",
            "tweets",
            "engagements",
            "accounts",
            "important",
            "readings",
            "alerts",
        )
        return dict(zip(names, cursor.fetchone(), strict=True))


STEPS = (
    "SELECT setseed(%(seed)s)",
    # What is written here fits together; to look at each row's keys would take as long again.
    "SET LOCAL session_replication_role = replica",
    # 300 people with weights, whose followings gather on few accounts.
    """INSERT INTO people_importantperson (username, name, weight, tags, active, created_at, synced_at,
           sync_started_at, sync_cursor, sync_pages, sync_problem, following_known)
       SELECT 'person_' || n, 'Person ' || n, 1 + (random() * 9)::int, '{vc}', true,
           %(now)s - interval '30 days', %(now)s - interval '1 day', %(now)s - interval '1 day',
           '', 3, '', 0
       FROM generate_series(1, %(people)s) n""",
    """INSERT INTO people_following (person_id, account_id, seen_at)
       SELECT p.id, (1000000 + floor(power(random(), 14) * %(accounts)s))::bigint::text, %(now)s
       FROM people_importantperson p, generate_series(1, 400) ON CONFLICT DO NOTHING""",
    """UPDATE people_importantperson p SET following_known = f.n
       FROM (SELECT person_id, count(*) AS n FROM people_following GROUP BY 1) f
       WHERE f.person_id = p.id""",
    """INSERT INTO people_account (id, username, name, bio, location, avatar_url, verified,
           verified_type, followers, following, joined_at, categories, importance, first_seen_at,
           updated_at)
       SELECT (1000000 + n)::text, 'user_' || n, 'Name of ' || n,
           'Building things, watching launches, number ' || n, 'Paris', '', random() < 0.02, '',
           (10 / power(random() + 0.0001, 1.3))::bigint, (random() * 900)::int, %(now)s - interval '900 days',
           CASE WHEN random() < 0.8 THEN ARRAY['others']
               WHEN random() < 0.3 THEN ARRAY['founders', 'developers']
               ELSE ARRAY[(ARRAY['founders', 'vcs', 'ai_creators', 'media', 'developers', 'c_level',
                   'yc_alumni'])[1 + (random() * 6)::int]] END,
           coalesce(s.score, 0), %(now)s - random() * %(window)s::interval, %(now)s
       FROM generate_series(0, %(accounts)s - 1) n
       LEFT JOIN (SELECT f.account_id, sum(p.weight) AS score FROM people_following f
           JOIN people_importantperson p ON p.id = f.person_id GROUP BY 1) s
           ON s.account_id = (1000000 + n)::text""",
    """INSERT INTO people_suggestedaccount (account_id, follower_count, importance, username, name, bio)
       SELECT f.account_id, count(*), sum(p.weight), 'user_' || f.account_id, 'Name of ' || f.account_id,
           'Building things, watching launches'
       FROM people_following f JOIN people_importantperson p ON p.id = f.person_id
       GROUP BY 1 HAVING count(*) > 1""",
    """INSERT INTO campaigns_campaign (name, client_name, client_email, starts_at, ends_at, timezone,
           status, created_at, importance_threshold, category_thresholds, action_thresholds,
           digest_minutes, alert_channels, frequency_window_minutes, alert_spacing_minutes,
           next_poll_at, cycle_at)
       SELECT CASE n WHEN 0 THEN %(big)s ELSE 'Launch ' || n END, 'Client ' || n, '',
           %(now)s - %(window)s::interval, %(now)s + interval '1 day', 'Europe/Paris', 'active',
           %(now)s - %(window)s::interval + n * interval '1 minute', 10, '{}', '{}', 60, '{}', 30,
           20, %(now)s + interval '1 hour', %(now)s
       FROM generate_series(0, %(small)s) n""",
    # Tweets fall off like a launch's: a few main ones carry most of it.
    """CREATE TEMP TABLE made ON COMMIT DROP AS
       SELECT (7000000 + row_number() OVER ())::text AS id, c.id AS campaign_id, t AS rank,
           CASE WHEN c.name = %(big)s
               THEN %(engagements)s / power(t + 4, 1.2)
                   / (SELECT sum(1 / power(x + 4, 1.2)) FROM generate_series(1, %(tweets)s) x)
               ELSE 300 + random() * 600 END AS size,
           CASE WHEN t <= 3 THEN 'main' WHEN t <= %(tweets)s * 0.9 THEN 'influencer'
               ELSE 'investor' END AS category
       FROM campaigns_campaign c,
           generate_series(1, CASE WHEN c.name = %(big)s THEN %(tweets)s ELSE 5 END) t""",
    """INSERT INTO campaigns_tweet (id, author_id, text, lang, posted_at, likes, retweets, replies,
           quotes, views, bookmarks, read_at, added_at)
       SELECT id, (1000000 + rank)::text, 'We have launched what you have waited for, number ' || id, 'en',
           %(now)s - %(window)s::interval, (size * 4)::int, ceil(size * 0.8), ceil(size * 0.15),
           ceil(size * 0.05), (size * 90)::int, (size / 3)::int, %(now)s,
           %(now)s - %(window)s::interval
       FROM made""",
    """INSERT INTO campaigns_campaigntweet (campaign_id, tweet_id, category, added_at)
       SELECT campaign_id, id, category, %(now)s - %(window)s::interval FROM made""",
    # 1009 is no divisor of the number of accounts, so nobody retweets one tweet twice; and who is
    # followed by important people is more likely to come.
    """INSERT INTO campaigns_engagement (tweet_id, account_id, action, key, text, lang, likes,
           retweets, replies, quotes, views, occurred_at, occurred_after, baseline, first_seen_at)
       SELECT m.id, who.account, a.action,
           CASE a.action WHEN 'retweet' THEN who.account
               ELSE (80000000 + row_number() OVER ())::text END,
           CASE a.action WHEN 'retweet' THEN ''
               ELSE 'This is what I think of it, in a sentence or two.' END,
           CASE a.action WHEN 'retweet' THEN '' ELSE 'en' END, NULL, NULL, NULL, NULL, NULL,
           CASE a.action WHEN 'retweet' THEN seen.at
               ELSE seen.at - random() * interval '14 min' END,
           CASE a.action WHEN 'retweet' THEN seen.at - interval '15 min' END,
           seen.at < %(now)s - %(window)s::interval + interval '16 min', seen.at
       FROM made m
       CROSS JOIN LATERAL (VALUES ('retweet', 0.8), ('reply', 0.15), ('quote', 0.05)) a(action, share)
       CROSS JOIN LATERAL generate_series(1, least(ceil(m.size * a.share)::int, %(accounts)s)) i
       CROSS JOIN LATERAL (SELECT (1000000 + (i::bigint * 1009 + m.rank::bigint * 7919
           + m.campaign_id * 31) %% %(accounts)s)::text AS account) who
       CROSS JOIN LATERAL (SELECT date_bin('15 min', %(now)s - %(window)s::interval
           + power(random(), 1.5 + i * 0) * %(window)s::interval, %(now)s) AS at) seen
       ON CONFLICT DO NOTHING""",
    """INSERT INTO campaigns_liststate (tweet_id, action, known, counter, last_run_at, last_complete_run_at,
           newest_at, incomplete_runs, problem, run_cursor, run_pages)
       SELECT tweet_id, action, count(*), count(*), %(now)s, %(now)s, max(occurred_at), 0, '', '', 0
       FROM campaigns_engagement GROUP BY 1, 2""",
    """INSERT INTO campaigns_metricreading (tweet_id, taken_at, likes, retweets, replies, quotes,
           views, bookmarks)
       SELECT t.id, %(now)s - i * interval '15 min', t.likes * (288 - i) / 288,
           t.retweets * (288 - i) / 288, t.replies * (288 - i) / 288, t.quotes * (288 - i) / 288,
           t.views * (288 - i) / 288, t.bookmarks * (288 - i) / 288
       FROM campaigns_tweet t, generate_series(0, 287) i""",
    # Every reading of the first 48 hours, and then one an hour.
    """INSERT INTO campaigns_snapshot (campaign_id, hour, taken_at, likes, retweets, replies, quotes,
           views, bookmarks, known, by_category)
       SELECT c.id, date_trunc('hour', %(now)s - i * interval '15 min'),
           %(now)s - i * interval '15 min', sum(p.likes), sum(p.retweets), sum(p.replies),
           sum(p.quotes), sum(p.views), sum(p.bookmarks), sum(p.known),
           jsonb_object_agg(p.category, to_jsonb(p) - 'category')
       FROM campaigns_campaign c, generate_series(0, 287) i
       CROSS JOIN LATERAL (SELECT ct.category, count(*) AS tweets,
           (sum(t.likes) * (288 - i) / 288)::bigint AS likes,
           (sum(t.retweets) * (288 - i) / 288)::bigint AS retweets,
           (sum(t.replies) * (288 - i) / 288)::bigint AS replies,
           (sum(t.quotes) * (288 - i) / 288)::bigint AS quotes,
           (sum(t.views) * (288 - i) / 288)::bigint AS views,
           (sum(t.bookmarks) * (288 - i) / 288)::bigint AS bookmarks,
           (sum(t.retweets) * (288 - i) / 288)::bigint AS known
           FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
           WHERE ct.campaign_id = c.id GROUP BY 1) p
       WHERE i >= 96 OR i %% 4 = 0 GROUP BY c.id, i""",
    """INSERT INTO alerts_channel (name, kind, active, for_operators, secret, created_at)
       VALUES ('ops', 'slack', true, true, '', %(now)s)""",
    """INSERT INTO alerts_recipient (channel_id, address, timezone, last_error, failures)
       SELECT id, 'https://hooks.example/services/none', 'UTC', '', 0 FROM alerts_channel""",
    """WITH first AS (SELECT id FROM campaigns_campaign WHERE name = %(big)s),
       told AS (
           INSERT INTO alerts_alert (kind, status, digest, campaign_id, account_id, importance,
               created_at, due_at, forced, dispatched_at, sent_at, reason, headline, text)
           SELECT 'person', CASE WHEN random() < 0.9 THEN 'sent' ELSE 'skipped' END, '', first.id,
               a.id, a.importance, a.at, a.at, false, a.at, a.at, '', '', ''
           FROM first, (SELECT *, %(now)s - row_number() OVER (ORDER BY importance DESC)
                   * interval '10 min' AS at
               FROM people_account ORDER BY importance DESC LIMIT %(alerts)s) a
           RETURNING id, campaign_id, account_id, importance, created_at),
       noted AS (
           INSERT INTO alerts_match (campaign_id, engagement_id, account_id, alert_id, action,
               category, importance, listed, baseline, matched_at, summary, sentiment)
           SELECT told.campaign_id, e.id, told.account_id, told.id, e.action, 'main',
               told.importance, false, false, told.created_at, '', ''
           FROM told, LATERAL (SELECT e.* FROM campaigns_engagement e
               JOIN campaigns_campaigntweet ct USING (tweet_id)
               WHERE e.account_id = told.account_id AND ct.campaign_id = told.campaign_id
               LIMIT 2) e)
       INSERT INTO alerts_delivery (alert_id, recipient_id, channel_name, channel_kind, address,
           status, attempts, payload, parts_sent, error, created_at, sent_at)
       SELECT told.id, r.id, 'ops', 'slack', r.address, 'sent', 1, '[]', 1, '', told.created_at,
           told.created_at
       FROM told, alerts_recipient r""",
    # Half of the small ones are over.
    """UPDATE campaigns_campaign SET status = 'completed', completed_at = %(now)s, ends_at = %(now)s
       WHERE name <> %(big)s AND id %% 2 = 0""",
)
