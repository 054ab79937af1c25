"""Derives what is stale about texts, in batches; whatever interrupts it, the next run goes on."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from socap.insight.texts.answer_needs import answer_need
from socap.insight.texts.phrases import phrases_of
from socap.insight.texts.sentiment import Method, Sentiment, best_method, rate
from socap.insight.texts.text_language import language_of
from socap.lib.database.contention import retry_on_conflict

# Raise it with every change of the rules: all texts are then derived again.
RULES = 2
BATCH = 1_000
# A slower method stores its progress as often.
BATCH_BY_MEANING = 200
FOUND_AT_ONCE = 50_000

SOURCE = "md5(e.text || ' ' || e.lang)"
STALE = f"""SELECT e.id FROM campaigns_engagement e
LEFT JOIN insight_textinsight i ON i.engagement_id = e.id
WHERE e.action IN ('reply', 'quote') AND e.text <> ''
    AND (i.engagement_id IS NULL OR i.version < %(version)s OR i.source <> {SOURCE})
ORDER BY e.id LIMIT %(limit)s"""
SOURCES = f"""SELECT e.id, e.action, e.text, e.lang, {SOURCE}
FROM campaigns_engagement e WHERE e.id = ANY(%(ids)s::bigint[])"""

FIELDS: dict[str, str] = {
    "engagement_id": "bigint",
    "source": "text",
    "lang": "text",
    "lang_source": "text",
    "derived_sentiment": "text",
    "leaning": "text",
    "confidence": "float8",
    "reason": "text",
    "method": "text",
    "derived_need": "text",
    "need_reason": "text",
    "need_key": "text",
    "need_label": "text",
    "phrases": "text",
}
RATING = ("derived_sentiment", "leaning", "confidence", "reason", "method")
# The language model's word for a text stays as long as the text does.
KEPT = f"known.method = '{Method.LANGUAGE_MODEL}' AND known.source = excluded.source"
ALWAYS_SET = [n for n in FIELDS if n not in (*RATING, "engagement_id")] + ["version", "derived_at"]
WRITE = f"""INSERT INTO insight_textinsight AS known (version, derived_at, {", ".join(FIELDS)})
SELECT %(version)s, %(now)s, {", ".join(f"s.{n}" for n in FIELDS if n != "phrases")},
    CASE WHEN s.phrases = '' THEN '{{}}'::text[] ELSE string_to_array(s.phrases, E'\\n') END
FROM unnest({", ".join(f"%({name})s::{kind}[]" for name, kind in FIELDS.items())}) AS s({", ".join(FIELDS)})
JOIN campaigns_engagement e ON e.id = s.engagement_id
ORDER BY s.engagement_id
ON CONFLICT (engagement_id) DO UPDATE SET
    {", ".join(f"{n} = excluded.{n}" for n in ALWAYS_SET)},
    {", ".join(f"{n} = CASE WHEN {KEPT} THEN known.{n} ELSE excluded.{n} END" for n in RATING)}"""
BUMP = """INSERT INTO insight_textrevision AS known (tweet_id, revision)
SELECT DISTINCT e.tweet_id, 1 FROM campaigns_engagement e WHERE e.id = ANY(%(ids)s::bigint[])
ORDER BY e.tweet_id
ON CONFLICT (tweet_id) DO UPDATE SET revision = known.revision + 1"""


def rules_version() -> int:
    """Returns the version; a worker with the better method derives again what one without it did."""
    return RULES * 2 + (best_method() is Method.MEANING)


def derive_text_insights(*, now: datetime, stopping: Callable[[], bool] = lambda: False) -> int:
    """Derives all stale texts, each batch in a transaction of its own; returns how many."""
    derived = 0
    size = BATCH_BY_MEANING if best_method() is Method.MEANING else BATCH
    while ids := stale_texts(limit=FOUND_AT_ONCE):
        for start in range(0, len(ids), size):
            if stopping():
                return derived
            derived += _derive(ids[start : start + size], now)
        if len(ids) < FOUND_AT_ONCE:
            break
    return derived


def stale_texts(*, limit: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(STALE, {"version": rules_version(), "limit": limit})
        return [id_ for (id_,) in cursor.fetchall()]


def _derive(ids: Sequence[int], now: datetime) -> int:
    """Rates outside the transaction, as it takes seconds with sentence embeddings."""
    with connection.cursor() as cursor:
        cursor.execute(SOURCES, {"ids": list(ids)})
        texts = cursor.fetchall()
    languages = [language_of(text, given) for _, _, text, given, _ in texts]
    ratings = rate(
        [(row[2], language.code) for row, language in zip(texts, languages, strict=True)]
    )
    rows = []
    for (id_, action, text, _, source), language, rating in zip(
        texts, languages, ratings, strict=True
    ):
        need = answer_need(text, is_quote=action == "quote")
        rows.append(
            (
                id_, source, language.code, language.source, rating.sentiment.value, rating.leaning,
                rating.confidence, rating.reason, rating.method.value, need.need.value, need.reason,
                need.key, need.label, "\n".join(phrases_of(text)),
            )
        )  # fmt: skip
    return _write(rows, now)


@retry_on_conflict
@transaction.atomic
def _write(rows: Sequence[tuple[Any, ...]], now: datetime) -> int:
    columns = dict(zip(FIELDS, map(list, zip(*rows, strict=True)), strict=True))
    with connection.cursor() as cursor:
        cursor.execute(WRITE, columns | {"version": rules_version(), "now": now})
        written = int(cursor.rowcount)
        cursor.execute(BUMP, {"ids": columns["engagement_id"]})
    return written


@retry_on_conflict
@transaction.atomic
def record_model_rating(engagement_id: int, sentiment: str, summary: str, *, now: datetime) -> None:
    """Stores what the language model said of a text, which stands above what words say of it."""
    with connection.cursor() as cursor:
        cursor.execute(SOURCES, {"ids": [engagement_id]})
        row = cursor.fetchone()
        if row is None:
            return
        language = language_of(row[2], row[3])
        values = (
            engagement_id, row[4], language.code, language.source, Sentiment(sentiment).value,
            sentiment, None, f"the language model: {summary}", Method.LANGUAGE_MODEL.value,
            *[""] * 5,
        )  # fmt: skip
        given: dict[str, Any] = dict(zip(FIELDS, ([value] for value in values), strict=True))
        # The job still derives the rest: of version 0, the row is stale.
        cursor.execute(MODEL_WRITE, given | {"version": 0, "now": now})
        cursor.execute(BUMP, {"ids": [engagement_id]})


MODEL_WRITE = (
    WRITE.partition("ON CONFLICT")[0]
    + f"""ON CONFLICT (engagement_id) DO UPDATE SET
    {", ".join(f"{name} = excluded.{name}" for name in (*RATING, "source", "version"))}"""
)
