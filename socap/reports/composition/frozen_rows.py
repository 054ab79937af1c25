"""The rows that a report rests on, copied from the database as compressed CSV.

Times are ISO 8601 in UTC, booleans `true` or `false`, lists divided by `|`. Anchors of numbers
(`content.Rows`) refer to these columns.
"""

import csv
import gzip
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO, StringIO, TextIOWrapper
from typing import Any

from django.db import connection

from socap.analytics.engagements.quote_reach import PEOPLE as OF_QUOTES
from socap.analytics.engagers.engager_summary import IMPORTANT
from socap.analytics.insight.audience import ORGANISATION_NAME
from socap.analytics.insight.needs import KEY, OPEN
from socap.analytics.insight.said import OF_CAMPAIGN, TEXTS_FROM
from socap.analytics.tweets.people_by_tweet import CAMPAIGN_ENGAGEMENTS
from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import OWN_KIND
from socap.campaigns.scope import IS_BASELINE, TAKEN, scope
from socap.people.tiers import TIER
from socap.reports.composition.content import FrozenTable, Rows

PART = 256 * 1024
LEVEL = 3  # of compression: six times smaller in a tenth of the time of the best
OWN = OWN_KIND.format(campaign="%(campaign)s", account="{account}")


def _iso(column: str) -> str:
    return f"""to_char({column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')"""


def _flag(condition: str) -> str:
    return f"CASE WHEN {condition} THEN 'true' ELSE 'false' END"


ENGAGEMENTS = f"""SELECT e.id, e.tweet_id, ct.category, e.action,
    CASE WHEN e.action IN ('reply', 'quote') THEN e.key END AS engagement_id,
    e.account_id AS user_id, a.username, {_iso("e.occurred_at")} AS occurred_at,
    {_iso("e.occurred_after")} AS occurred_after, {_flag(IS_BASELINE)} AS baseline,
    {_iso("e.first_seen_at")} AS first_seen_at, {_flag(IMPORTANT)} AS important,
    {OWN.format(account="e.account_id")} AS own, e.lang, e.text, e.likes, e.views
FROM (SELECT * FROM campaigns_campaigntweet WHERE campaign_id = %(campaign)s) ct
JOIN campaigns_engagement e ON e.tweet_id = ct.tweet_id
    AND e.first_seen_at <= coalesce(%(until)s::timestamptz, 'infinity')
JOIN people_account a ON a.id = e.account_id
ORDER BY e.occurred_at, e.id"""
READINGS = f"""SELECT ct.tweet_id, ct.category, {_iso("r.taken_at")} AS taken_at,
    r.views, r.likes, r.retweets, r.replies, r.quotes, r.bookmarks
FROM campaigns_campaigntweet ct JOIN campaigns_metricreading r ON r.tweet_id = ct.tweet_id AND {TAKEN}
WHERE ct.campaign_id = %(campaign)s ORDER BY r.taken_at, ct.tweet_id"""
# Of the organisations of a bio the names that the report gives them.
NAMED = f"""SELECT o.account_id, string_agg(DISTINCT n.name, '|') AS names FROM insight_namedorganisation o
    JOIN (SELECT o.key, replace({ORGANISATION_NAME}, '|', '/') AS name
        FROM insight_namedorganisation o WHERE o.account_id IN (SELECT e.account_id
            FROM {CAMPAIGN_ENGAGEMENTS}) AND {OWN.format(account="o.account_id")} IS NULL GROUP BY 1) n
    USING (key) GROUP BY 1"""
PEOPLE = f"""SELECT a.id AS user_id, a.username, a.name, a.followers, {_flag("a.verified")} AS verified,
    array_to_string(a.categories, '|') AS roles, {TIER} AS tier, coalesce(i.country, '') AS country,
    coalesce(i.city, '') AS city, coalesce(n.names, '') AS organisations, a.importance,
    {_flag(IMPORTANT)} AS important,
    {OWN.format(account="a.id")} AS own, {_flag("coalesce(g.automated, false)")} AS automated,
    p.engagements, p.tweets, p.retweets, p.replies, p.quotes, p.likes, {_iso("p.first_at")} AS first_at
FROM (SELECT e.account_id, count(*) AS engagements, count(DISTINCT e.tweet_id) AS tweets,
        count(*) FILTER (WHERE e.action = 'retweet') AS retweets,
        count(*) FILTER (WHERE e.action = 'reply') AS replies,
        count(*) FILTER (WHERE e.action = 'quote') AS quotes,
        count(*) FILTER (WHERE e.action = 'like') AS likes, min(e.occurred_at) AS first_at
    FROM {CAMPAIGN_ENGAGEMENTS} GROUP BY 1) p
JOIN people_account a ON a.id = p.account_id
LEFT JOIN insight_accountinsight i ON i.account_id = a.id
LEFT JOIN insight_accountsigns g ON g.account_id = a.id
LEFT JOIN ({NAMED}) n ON n.account_id = a.id
ORDER BY a.importance DESC, coalesce(a.followers, -1) DESC, a.id DESC"""
WRITTEN = f"""SELECT e.id, e.key AS engagement_id, e.tweet_id, ct.category, e.action,
    e.account_id AS user_id, {_iso("e.occurred_at")} AS occurred_at, coalesce(i.lang, '') AS lang,
    coalesce(i.sentiment, '') AS sentiment, coalesce(i.need, '') AS need,
    CASE WHEN i.need <> '' THEN {KEY} ELSE '' END AS need_key,
    {_flag(f"i.need <> '' AND {OPEN}")} AS need_open,
    coalesce(array_to_string(i.phrases, '|'), '') AS phrases, e.text
FROM {TEXTS_FROM} LEFT JOIN insight_handledneed h ON h.campaign_id = ct.campaign_id AND h.key = {KEY}
WHERE {OF_CAMPAIGN} ORDER BY e.occurred_at, e.id"""
# Who engaged with watched quotes, without those who are not counted: their authors and own accounts.
QUOTE_ENGAGEMENTS = f"""{OF_QUOTES}
SELECT person.tweet_id, person.account_id AS user_id, a.username, {_flag("person.important")} AS important,
    {_flag("person.also_here")} AS also_here
FROM person JOIN people_account a ON a.id = person.account_id ORDER BY 1, 2"""
QUERIES = {
    "engagements": ENGAGEMENTS,
    "readings": READINGS,
    "people": PEOPLE,
    "texts": WRITTEN,
    "quote_engagements": QUOTE_ENGAGEMENTS,
}


@dataclass(frozen=True, slots=True)
class Frozen:
    """One table: its description, and gzipped CSV with a header."""

    table: FrozenTable
    data: bytes


def freeze_rows(campaign: Campaign) -> Iterator[Frozen]:
    """Copies what is recorded of the campaign, table by table."""
    given = scope(campaign) | {"threshold": campaign.importance_threshold, "parent": None}
    for name, query in QUERIES.items():
        packed, digest, header = BytesIO(), hashlib.sha256(), b""
        with connection.cursor() as cursor:
            # Compressed as it comes: as text the rows of a large launch take 100 MB.
            with (
                gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=LEVEL, mtime=0) as file,
                cursor.copy(f"COPY ({query}) TO STDOUT WITH (FORMAT csv, HEADER)", given) as copy,
            ):
                for part in _joined(copy):
                    header = header or part.partition(b"\n")[0]
                    digest.update(part)
                    file.write(part)
            count = cursor.rowcount
        columns = next(csv.reader([header.decode()]))
        yield _frozen(name, packed.getvalue(), digest.hexdigest(), count, columns)


def _joined(rows: Iterable[bytes | bytearray | memoryview]) -> Iterator[bytes]:
    """Joins rows to parts, because compressing them one by one takes twice as long."""
    waiting = bytearray()
    for row in rows:
        waiting += row
        if len(waiting) >= PART:
            yield bytes(waiting)
            waiting.clear()
    if waiting:
        yield bytes(waiting)


def freeze_table(name: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Frozen:
    """Writes rows that were computed rather than copied."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    count = 0
    for row in rows:
        writer.writerow([_cell(value) for value in row])
        count += 1
    plain = text.getvalue().encode()
    digest = hashlib.sha256(plain).hexdigest()
    return _frozen(name, gzip.compress(plain, LEVEL, mtime=0), digest, count, list(columns))


def read_rows(data: bytes) -> Iterator[dict[str, str]]:
    """Yields the rows of a frozen table."""
    with gzip.GzipFile(fileobj=BytesIO(data)) as file:
        yield from csv.DictReader(TextIOWrapper(file, encoding="utf-8", newline=""))


def matching(rows: Iterable[Mapping[str, str]], anchor: Rows) -> Iterator[Mapping[str, str]]:
    """Yields the rows that a number counts, each only once per value of `distinct`."""
    wanted = {name: _cell(value) for name, value in anchor.where.items()}
    lists = anchor.contains.items()
    met: set[str] = set()
    for row in rows:
        if any(row[name] != value for name, value in wanted.items()):
            continue
        if any(value not in row[name].split("|") for name, value in lists):
            continue
        if anchor.filled and not row[anchor.filled]:
            continue
        if anchor.distinct:
            if row[anchor.distinct] in met:
                continue
            met.add(row[anchor.distinct])
        yield row


def _frozen(name: str, data: bytes, digest: str, count: int, columns: list[str]) -> Frozen:
    table = FrozenTable(name=name, rows=count, columns=columns, sha256=digest)
    return Frozen(table=table, data=data)


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime():
            return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%f}Z"
    return str(value)
