"""Lists what people say about a campaign: replies and quotes with what was derived of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, ClassVar

from django.db import connection, transaction

from socap.analytics.insight.said import OF_CAMPAIGN, TEXTS_FROM
from socap.campaigns.models import Campaign
from socap.campaigns.scope import scope
from socap.insight.texts.sentiment import Method, Sentiment
from socap.insight.texts.text_language import language_name
from socap.lib.database.keyset import Keyset, Kind

MAX_LIMIT = 500
KEYSET = Keyset("texts", (Kind.MOMENT, Kind.BIGINT))
SAID_BY = {
    Method.WORDS: "by its words",
    Method.MEANING: "by its words and meaning",
    Method.LANGUAGE_MODEL: "by the language model",
}
# A best quote praises in more than an emoji or two, or says much without criticising.
BEST = r"""length(regexp_replace(e.text, '@\w+|https?://\S+', '', 'g')) >= 20
    AND (i.sentiment = 'positive' OR (e.action = 'quote' AND length(e.text) >= 100
        AND i.sentiment <> 'critical' AND coalesce(i.leaning, '') <> 'critical'))
    AND i.need <> 'problem'"""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFilters:
    """Filters on texts, combined with AND; `lang` is a code, or `unknown`; `need` a key of a line."""

    sentiment: str | None = None
    lang: str | None = None
    phrase: str | None = None
    key: str | None = None

    def given(self) -> dict[str, str]:
        found = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in found.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedText:
    """One reply or quote; `sentiment` is '' while it has not been looked at.

    `leaning` and `confidence` (0 to 1) are what was derived, also where somebody corrected it.
    """

    own: ClassVar[None] = None  # what the campaign's own accounts write is not among these

    id: int
    tweet_id: str
    category: str
    action: str
    engagement_id: str
    user_id: str
    username: str
    name: str
    followers: int | None
    importance: int
    text: str
    views: int | None
    likes: int | None
    occurred_at: datetime
    lang: str
    lang_source: str
    sentiment: str
    derived_sentiment: str
    leaning: str
    confidence: float | None
    reason: str
    method: str
    corrected_sentiment: str | None
    corrected_need: str | None
    corrected_by: str
    corrected_at: datetime | None
    need: str
    need_reason: str
    need_label: str

    @property
    def url(self) -> str:
        return f"https://x.com/{self.username}/status/{self.engagement_id}"

    @property
    def language(self) -> str:
        return language_name(self.lang)

    @property
    def explanation(self) -> str:
        """Says where the sentiment comes from, in words."""
        if not self.sentiment:
            return "not looked at yet"
        if self.corrected_sentiment is not None:
            return f"corrected by {self.corrected_by or 'somebody'}"
        if self.method == Method.LANGUAGE_MODEL or self.sentiment == Sentiment.NOT_RATED:
            return self.reason
        sure = f"{round(100 * (self.confidence or 0))} %"
        leans = f"leans {self.leaning}, {sure}" if self.sentiment == Sentiment.UNSURE else sure
        return f"{leans}, {SAID_BY.get(Method(self.method), '')}: {self.reason}"


COLUMNS = """e.id, e.tweet_id, ct.category, e.action, e.key, e.account_id, a.username, a.name, a.followers,
    a.importance, e.text, e.views, e.likes, e.occurred_at, coalesce(i.lang, ''),
    coalesce(i.lang_source, ''), coalesce(i.sentiment, ''), coalesce(i.derived_sentiment, ''),
    coalesce(i.leaning, ''), i.confidence, coalesce(i.reason, ''), coalesce(i.method, ''),
    i.corrected_sentiment, i.corrected_need, coalesce(i.corrected_by, ''), i.corrected_at,
    coalesce(i.need, ''), coalesce(i.need_reason, ''), coalesce(i.need_label, '')"""
NAMES = [field.name for field in fields(RatedText)]
CONDITIONS = {
    "sentiment": "i.sentiment = %(sentiment)s",
    "lang": "i.lang = CASE WHEN %(lang)s = 'unknown' THEN '' ELSE %(lang)s END",
    "phrase": "i.phrases @> ARRAY[%(phrase)s]",
    "key": "i.need <> '' AND coalesce(nullif(i.need_key, ''), 'text ' || e.id) = %(key)s",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPage:
    """`next_cursor` is None on the last page."""

    rows: list[RatedText]
    next_cursor: str | None


def rated_texts(
    campaign: Campaign,
    *,
    filters: TextFilters | None = None,
    cursor: str | None = None,
    limit: int = 50,
) -> TextPage:
    """Returns one page, newest first. Raises `BadCursor`."""
    limit = max(1, min(limit, MAX_LIMIT))
    given, where = _where(campaign, filters)
    if cursor:
        given["at"], given["id"] = KEYSET.decode(cursor)
        where += " AND (e.occurred_at, e.id) < (%(at)s::timestamptz, %(id)s::bigint)"
    found = _select(f"{where} ORDER BY e.occurred_at DESC, e.id DESC LIMIT {limit + 1}", given)
    rows, following = KEYSET.page(found, limit, lambda row: (row.occurred_at, row.id))
    return TextPage(rows=rows, next_cursor=following)


def all_rated_texts(
    campaign: Campaign, *, filters: TextFilters | None = None, batch: int = 2000
) -> Iterator[RatedText]:
    """Yields all rows, newest first, from a server-side cursor in constant memory."""
    given, where = _where(campaign, filters)
    with transaction.atomic(), connection.chunked_cursor() as db:
        db.execute(f"{_sql(where)} ORDER BY e.occurred_at DESC, e.id DESC", given)
        while rows := db.fetchmany(batch):
            for row in rows:
                yield RatedText(**dict(zip(NAMES, row, strict=True)))


def best_quotes(campaign: Campaign, *, limit: int = 5) -> list[RatedText]:
    """Returns what the most important people say in favour, one text of each person."""
    given, where = _where(campaign, None)
    order = (
        "a.importance DESC, coalesce(a.followers, -1) DESC, coalesce(e.views, -1) DESC, e.id DESC"
    )
    found = _select(f"{where} AND {BEST} ORDER BY {order} LIMIT {limit * 4}", given)
    by_person = {row.user_id: row for row in reversed(found)}
    return [row for row in found if by_person[row.user_id] is row][:limit]


def chosen_texts(campaign: Campaign, tweet_ids: Sequence[str]) -> list[RatedText]:
    """Returns those of the replies and quotes, by their own tweet ids, that are there."""
    given, where = _where(campaign, None)
    return _select(f"{where} AND e.key = ANY(%(chosen)s)", given | {"chosen": list(tweet_ids)})


def one_text(campaign: Campaign, engagement: int) -> RatedText | None:
    given, where = _where(campaign, None)
    found = _select(f"{where} AND e.id = %(one)s", given | {"one": engagement})
    return found[0] if found else None


def _where(campaign: Campaign, filters: TextFilters | None) -> tuple[dict[str, Any], str]:
    given = filters.given() if filters else {}
    where = "".join(f" AND {CONDITIONS[name]}" for name in given)
    return scope(campaign) | given, where


def _sql(where: str) -> str:
    return f"""SELECT {COLUMNS} FROM {TEXTS_FROM} JOIN people_account a ON a.id = e.account_id
        WHERE {OF_CAMPAIGN}{where}"""


def _select(where: str, given: dict[str, Any]) -> list[RatedText]:
    with connection.cursor() as cursor:
        cursor.execute(_sql(where), given)
        return [RatedText(**dict(zip(NAMES, row, strict=True))) for row in cursor.fetchall()]
