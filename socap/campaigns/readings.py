"""Stores tweets' counters: the latest on the tweet, and each reading in the history."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from django.db import connection

from socap.campaigns.models import MetricReading, Tweet
from socap.campaigns.plausibility import KnownPost, plausible_post, posted_at
from socap.lib.database.rows import write_rows
from socap.people.accounts import record_accounts
from socap.sources.base import Counters, Post

COUNTERS = ("likes", "retweets", "replies", "quotes", "views", "bookmarks")


def record_readings(
    asked: Sequence[str], posts: Mapping[str, Post], *, now: datetime
) -> dict[str, Post]:
    """Stores one metrics response and returns the plausible posts by tweet id.

    Counters may fall. One that is missing or implausible (see `plausibility`) keeps its last value
    on the tweet and is empty in the history. Must run inside a transaction.
    """
    known = _known(asked)
    found = [
        plausible_post(posts[tweet_id], known.get(tweet_id, KnownPost()))
        for tweet_id in sorted(asked)
        if tweet_id in posts
    ]
    authors = [post.author for post in found if post.author is not None]
    unknown = record_accounts(authors, now=now).absent
    refused = write_rows(found, lambda some: _write(some, unknown, now))
    absent = [tweet_id for tweet_id in asked if tweet_id not in posts]
    Tweet.objects.filter(pk__in=absent, missing_since=None).update(missing_since=now)
    # Rows that could not be stored count as read too, or their campaign would wait for them for ever.
    unrecorded = absent + [post.id for post in refused]
    Tweet.objects.filter(pk__in=unrecorded).update(read_at=now)
    return {post.id: post for post in found}


def first_of_thread(tweet_id: str) -> str:
    """Returns the first tweet of the thread that this tweet continues; '' if it is not known to."""
    known = Tweet.objects.filter(pk=tweet_id).exclude(conversation_id=tweet_id)
    return known.values_list("conversation_id", flat=True).first() or ""


def _known(tweet_ids: Sequence[str]) -> dict[str, KnownPost]:
    last = MetricReading.objects.filter(tweet__in=tweet_ids).order_by("tweet", "-taken_at")
    said = {row["tweet_id"]: row for row in last.distinct("tweet").values("tweet_id", *COUNTERS)}
    return {
        tweet.pk: KnownPost(
            text=tweet.text,
            lang=tweet.lang,
            counters=Counters(**{name: getattr(tweet, name) for name in COUNTERS}),
            unconfirmed=[n for n in COUNTERS if tweet.pk in said and said[tweet.pk][n] is None],
        )
        for tweet in Tweet.objects.filter(pk__in=tweet_ids)
    }


def _write(posts: Sequence[Post], unknown: Collection[str], now: datetime) -> None:
    """Updates the tweets and adds a reading of each; `unknown` authors have no account row."""
    authors = [post.author.id if post.author else None for post in posts]
    with connection.cursor() as cursor:
        # A tweet may have been deleted with its campaign during the call.
        cursor.execute(
            UPDATE,
            {
                "now": now,
                "id": [post.id for post in posts],
                "author": [None if author in unknown else author for author in authors],
                "text": [post.text for post in posts],
                "lang": [post.lang for post in posts],
                "posted_at": [posted_at(post, now=now) for post in posts],
                "conversation": [post.conversation_id for post in posts],
                **{name: [getattr(post.counters, name) for post in posts] for name in COUNTERS},
            },
        )
        present = {tweet_id for (tweet_id,) in cursor.fetchall()}
    MetricReading.objects.bulk_create(
        [
            MetricReading(
                tweet_id=post.id,
                taken_at=now,
                **{name: getattr(post.counters, name) for name in COUNTERS},
            )
            for post in posts
            if post.id in present
        ],
        ignore_conflicts=True,
    )


UPDATE = """
UPDATE campaigns_tweet t SET
    author_id = coalesce(t.author_id, new.author_id),
    text = coalesce(nullif(new.text, ''), t.text),
    lang = coalesce(nullif(new.lang, ''), t.lang),
    posted_at = coalesce(t.posted_at, new.posted_at),
    conversation_id = coalesce(nullif(new.conversation_id, ''), t.conversation_id),
    likes = coalesce(new.likes, t.likes),
    retweets = coalesce(new.retweets, t.retweets),
    replies = coalesce(new.replies, t.replies),
    quotes = coalesce(new.quotes, t.quotes),
    views = coalesce(new.views, t.views),
    bookmarks = coalesce(new.bookmarks, t.bookmarks),
    read_at = %(now)s,
    missing_since = NULL
FROM unnest(%(id)s::text[], %(author)s::text[], %(text)s::text[], %(lang)s::text[],
    %(posted_at)s::timestamptz[], %(conversation)s::text[], %(likes)s::bigint[],
    %(retweets)s::bigint[], %(replies)s::bigint[], %(quotes)s::bigint[], %(views)s::bigint[],
    %(bookmarks)s::bigint[])
  AS new(id, author_id, text, lang, posted_at, conversation_id, likes, retweets, replies, quotes,
    views, bookmarks)
WHERE t.id = new.id
RETURNING t.id
"""
