"""Sums up what people say about a campaign: sentiment, languages, recurring phrases.

Summing up reads all texts, about a second for 200,000. A worker stores the sums when something has
changed; while it is quick, a page that is ahead of the worker does it itself.
"""

import time
from dataclasses import asdict, dataclass, fields
from typing import Any

from django.db import connection

from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import OWN_IDS
from socap.campaigns.scope import SEEN, scope
from socap.campaigns.stored_summaries import QUICK_SECONDS
from socap.insight.texts.campaign_texts import (
    current_fingerprint,
    find_stored_texts,
    store_texts,
)
from socap.insight.texts.sentiment import Sentiment
from socap.insight.texts.text_language import language_name

MOST_PHRASES, PHRASES_READ = 30, 120
FEWEST_PEOPLE = 2
# Other people's texts of a campaign, with what was derived of them.
TEXTS_FROM = f"""campaigns_campaigntweet ct JOIN campaigns_engagement e ON e.tweet_id = ct.tweet_id
    AND e.action IN ('reply', 'quote') AND e.text <> '' AND {SEEN}
    AND e.account_id NOT IN {OWN_IDS.format(campaign="%(campaign)s")}
LEFT JOIN insight_textinsight i ON i.engagement_id = e.id"""
OF_CAMPAIGN = "ct.campaign_id = %(campaign)s"
TEXTS = f"{TEXTS_FROM} WHERE {OF_CAMPAIGN}"
PHRASES = f"{TEXTS_FROM} CROSS JOIN unnest(i.phrases) phrase WHERE {OF_CAMPAIGN}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SentimentCount:
    """So many texts of one sentiment, by so many people."""

    sentiment: str
    texts: int
    replies: int
    quotes: int
    people: int
    corrected: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageCount:
    """`lang` is '' where the language is unknown."""

    lang: str
    name: str
    texts: int
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseCount:
    phrase: str
    texts: int
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Of all `texts` (replies and quotes of others), `waiting` have not been looked at yet.

    `sentiments` has every sentiment, also those without a text; languages and phrases by the number
    of people.
    """

    texts: int
    waiting: int
    people: int
    sentiments: tuple[SentimentCount, ...]
    languages: tuple[LanguageCount, ...]
    phrases: tuple[PhraseCount, ...]

    def of(self, sentiment: str) -> SentimentCount:
        return next(one for one in self.sentiments if one.sentiment == sentiment)

    @property
    def rated(self) -> int:
        """Returns how many texts have a sentiment that is said with confidence."""
        known = (Sentiment.POSITIVE, Sentiment.NEUTRAL, Sentiment.CRITICAL)
        return sum(self.of(name).texts for name in known)


def said(campaign: Campaign) -> Said:
    """Returns the stored sums if they are current or summing up is slow; else sums up."""
    stored = find_stored_texts(campaign)
    if stored is None or stored.numbers.keys() != {field.name for field in fields(Said)}:
        return sum_up(campaign)
    if stored.is_current or stored.seconds > QUICK_SECONDS:
        return _from_json(stored.numbers)
    return sum_up(campaign)


def store_sums(campaign: Campaign) -> Said:
    """Sums up and stores it; a page that changes something does this, so that all see it at once."""
    started, fingerprint = time.perf_counter(), current_fingerprint(campaign)
    found = sum_up(campaign)
    store_texts(
        campaign,
        asdict(found),
        fingerprint=fingerprint,
        seconds=time.perf_counter() - started,
    )
    return found


def sum_up(campaign: Campaign) -> Said:
    given = scope(campaign) | {"fewest": FEWEST_PEOPLE, "limit": PHRASES_READ}
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT count(*), count(*) FILTER (WHERE i.engagement_id IS NULL),
                    count(DISTINCT e.account_id) FROM {TEXTS}""",
            given,
        )
        texts, waiting, people = cursor.fetchone()
        cursor.execute(
            f"""SELECT i.sentiment, count(*), count(*) FILTER (WHERE e.action = 'reply'),
                    count(*) FILTER (WHERE e.action = 'quote'), count(DISTINCT e.account_id),
                    count(i.corrected_sentiment)
                FROM {TEXTS} AND i.engagement_id IS NOT NULL GROUP BY 1""",
            given,
        )
        by_sentiment = {name: numbers for name, *numbers in cursor.fetchall()}
        cursor.execute(
            f"""SELECT i.lang, count(*), count(DISTINCT e.account_id)
                FROM {TEXTS} AND i.engagement_id IS NOT NULL GROUP BY 1 ORDER BY 3 DESC, 2 DESC, 1""",
            given,
        )
        languages = cursor.fetchall()
        cursor.execute(
            f"""SELECT phrase, count(*), count(DISTINCT e.account_id)
                FROM {PHRASES}
                GROUP BY 1 HAVING count(DISTINCT e.account_id) >= %(fewest)s
                ORDER BY 3 DESC, 2 DESC, length(phrase) DESC, 1 LIMIT %(limit)s""",
            given,
        )
        phrases = cursor.fetchall()
    return Said(
        texts=texts,
        waiting=waiting,
        people=people,
        sentiments=tuple(
            SentimentCount(
                **dict(
                    zip(
                        ("sentiment", "texts", "replies", "quotes", "people", "corrected"),
                        (name.value, *by_sentiment.get(name.value, (0,) * 5)),
                        strict=True,
                    )
                )
            )
            for name in Sentiment
        ),
        languages=tuple(
            LanguageCount(lang=lang, name=language_name(lang), texts=n, people=who)
            for lang, n, who in languages
        ),
        phrases=tuple(_without_parts(phrases))[:MOST_PHRASES],
    )


def _without_parts(rows: list[tuple[str, int, int]]) -> list[PhraseCount]:
    """Leaves out what is almost always a part of a longer phrase in the list."""
    found = [PhraseCount(phrase=phrase, texts=texts, people=who) for phrase, texts, who in rows]
    return [
        one
        for one in found
        if not any(
            one is not other
            and f" {one.phrase} " in f" {other.phrase} "
            and other.people >= 0.7 * one.people
            for other in found
        )
    ]


def _from_json(numbers: dict[str, Any]) -> Said:
    return Said(
        **numbers
        | {
            "sentiments": tuple(SentimentCount(**one) for one in numbers["sentiments"]),
            "languages": tuple(LanguageCount(**one) for one in numbers["languages"]),
            "phrases": tuple(PhraseCount(**one) for one in numbers["phrases"]),
        }
    )
