"""Suggests posts for watching, and keeps what was decided about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction
from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from socap.campaigns.locks import lock_campaign
from socap.campaigns.models import Campaign, CampaignTweet, Status, SuggestedTweet
from socap.campaigns.quotes.quote_watching import (
    BEST_FIRST,
    IS_IMPORTANT_QUOTE,
    QUOTES_BY_OTHERS,
    UNWATCHED,
)
from socap.lib.database.rows import update_row
from socap.people.accounts import record_accounts
from socap.sources.base import Counters, Post, Profile

Kind, Decision = SuggestedTweet.Kind, SuggestedTweet.Decision
COUNTERS = ("likes", "retweets", "replies", "quotes", "views")
# Quotes are suggested from a tenth of the views that make them watched.
SHARE_OF_VIEWS = 10
MOST_QUOTES_OPEN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignAuthor:
    """A campaign of an author: its window, the own tweets in it and all its tweets."""

    campaign: int
    starts_at: datetime
    ends_at: datetime
    own: frozenset[str]
    tweets: frozenset[str]


def open_suggestions(campaign: Campaign) -> QuerySet[SuggestedTweet]:
    """Returns what is open, what belongs to the campaign's tweets first, then the newest.

    `category` is that of the author's tweets in the campaign, None for others. What belongs to a tweet
    that was removed from the campaign is left out.
    """
    found = campaign.suggested_tweets.filter(decision="").select_related("author")
    watched = campaign.watched_quotes.filter(stopped_at=None).values("tweet_id")
    of_author = campaign.entries.filter(tweet__author=OuterRef("author")).order_by("-category")
    found = found.annotate(category=Subquery(of_author.values("category")[:1]))
    related = F("parent_id").asc(nulls_last=True)
    tweets = campaign.entries.values("tweet_id")
    found = found.filter(Q(parent_id=None) | Q(parent_id__in=tweets)).exclude(tweet_id__in=tweets)
    return found.exclude(tweet_id__in=watched).order_by(related, F("posted_at").desc(), "-pk")


def campaigns_of(author_id: str) -> list[CampaignAuthor]:
    """Returns the active campaigns that have a tweet of this author and want suggestions."""
    wanted = Campaign.objects.filter(status=Status.ACTIVE, suggests_tweets=True)
    found = []
    for campaign in wanted.filter(tweets__author=author_id).distinct().order_by("pk"):
        entries = CampaignTweet.objects.filter(campaign=campaign)
        ids = entries.values_list("tweet_id", flat=True)
        found.append(
            CampaignAuthor(
                campaign=campaign.pk,
                starts_at=campaign.starts_at,
                ends_at=campaign.ends_at,
                own=frozenset(ids.filter(tweet__author=author_id)),
                tweets=frozenset(ids),
            )
        )
    return found


@transaction.atomic
def suggest_posts(author_id: str, posts: Sequence[Post], *, now: datetime) -> int:
    """Suggests what is related among an author's posts to each of their campaigns.

    The counters of what is open already are renewed, and posts from before the campaign are kept to
    compare its tweets with. Returns how many suggestions are new.
    """
    record_accounts([post.author for post in posts if post.author], now=now)
    written = [post for post in posts if post.author and post.author.id == author_id]
    new = 0
    for place in campaigns_of(author_id):
        kinds = _kinds(written, place)
        known = set(
            SuggestedTweet.objects.filter(
                campaign=place.campaign, tweet_id__in=list(kinds)
            ).values_list("tweet_id", flat=True)
        )
        new += len(kinds.keys() - known)
        by_id = {post.id: post for post in written}
        _store(place.campaign, author_id, kinds, by_id, now)
        earlier = {post.id: (Kind.POST, None) for post in written if _is_earlier(post, place)}
        _store(place.campaign, author_id, earlier, by_id, now, decision=Decision.EARLIER)
    return new


@transaction.atomic
def suggest_quotes(campaign: Campaign, *, now: datetime) -> int:
    """Suggests quotes by others that alert, or reach a tenth of the views, and are not watched."""
    with connection.cursor() as cursor:
        cursor.execute(SUGGEST_QUOTES, {"campaign": campaign.pk, "now": now})
        return int(cursor.rowcount)


@transaction.atomic
def decide(
    campaign: Campaign, tweet_id: str, decision: SuggestedTweet.Decision, *, by: str, now: datetime
) -> SuggestedTweet | None:
    """Closes an open suggestion; None if it is not open, as somebody else may have decided."""
    lock_campaign(campaign)
    found = campaign.suggested_tweets.select_related("author").filter(
        tweet_id=tweet_id, decision=""
    )
    if (suggestion := found.first()) is None:
        return None
    update_row(suggestion, decision=decision, decided_at=now, decided_by=by)
    return suggestion


def _kinds(posts: Sequence[Post], place: CampaignAuthor) -> dict[str, tuple[str, str | None]]:
    """Returns kind and parent of the posts to suggest; a thread goes on from post to post."""
    found: dict[str, tuple[str, str | None]] = {}
    earlier = SuggestedTweet.objects.filter(campaign=place.campaign, kind=Kind.THREAD)
    thread = dict(earlier.values_list("tweet_id", "parent_id")) | {id_: id_ for id_ in place.own}
    for post in sorted(posts, key=lambda post: (len(post.id), post.id)):
        if post.id in place.tweets or post.retweeted or _is_after(post, place.ends_at):
            continue
        replied, quoted = post.in_reply_to_id, post.quoted.id if post.quoted else ""
        if quoted in place.tweets:
            found[post.id] = (Kind.QUOTE, quoted)
        elif replied in thread:
            thread[post.id] = thread[replied]
            found[post.id] = (Kind.THREAD, thread[replied])
        elif replied in place.tweets:
            found[post.id] = (Kind.REPLY, replied)
        elif not replied and post.created_at and post.created_at >= place.starts_at:
            found[post.id] = (Kind.POST, None)
    return found


def _is_after(post: Post, moment: datetime) -> bool:
    return post.created_at is not None and post.created_at > moment


def _is_earlier(post: Post, place: CampaignAuthor) -> bool:
    """Returns whether it is a post of its own, from before the campaign."""
    of_another = post.retweeted or post.in_reply_to_id or post.id in place.tweets
    return not of_another and bool(post.created_at and post.created_at < place.starts_at)


def _store(
    campaign: int,
    author_id: str,
    kinds: Mapping[str, tuple[str, str | None]],
    posts: Mapping[str, Post],
    now: datetime,
    *,
    decision: str = "",
) -> None:
    SuggestedTweet.objects.bulk_create(
        [
            SuggestedTweet(
                campaign_id=campaign,
                tweet_id=id_,
                author_id=author_id,
                kind=kind,
                parent_id=parent,
                text=posts[id_].text,
                lang=posts[id_].lang,
                posted_at=posts[id_].created_at,
                **{name: getattr(posts[id_].counters, name) for name in COUNTERS},
                found_at=now,
                decision=decision,
            )
            for id_, (kind, parent) in sorted(kinds.items())
        ],
        update_conflicts=True,
        unique_fields=["campaign", "tweet_id"],
        update_fields=list(COUNTERS),
    )


def post_of(suggestion: SuggestedTweet) -> Post:
    """Returns what is known of the post, so that it need not be asked for again."""
    return Post(
        id=suggestion.tweet_id,
        author=Profile(id=suggestion.author_id, username=suggestion.author.username),
        text=suggestion.text,
        lang=suggestion.lang,
        created_at=suggestion.posted_at,
        counters=Counters(**{name: getattr(suggestion, name) for name in COUNTERS}),
    )


SUGGEST_QUOTES = f"""
INSERT INTO campaigns_suggestedtweet (campaign_id, tweet_id, author_id, kind, parent_id, text, lang,
    posted_at, likes, retweets, replies, quotes, views, found_at, decision, decided_by)
SELECT DISTINCT ON (key) * FROM (
    SELECT c.id, e.key, e.account_id, '{Kind.REACH}', e.tweet_id, e.text, e.lang, e.occurred_at,
        e.likes, e.retweets, e.replies, e.quotes, e.views, %(now)s::timestamptz, '', ''
    {QUOTES_BY_OTHERS} AND c.id = %(campaign)s AND c.suggests_tweets AND {UNWATCHED}
        AND NOT EXISTS (SELECT 1 FROM campaigns_suggestedtweet s
            WHERE s.campaign_id = c.id AND s.tweet_id = e.key)
        AND ({IS_IMPORTANT_QUOTE} OR a.importance >= c.importance_threshold
            OR e.views >= c.quote_views / {SHARE_OF_VIEWS})
    ORDER BY {BEST_FIRST}
    LIMIT greatest(0, {MOST_QUOTES_OPEN} - (SELECT count(*) FROM campaigns_suggestedtweet s
        JOIN campaigns_campaigntweet parent
            ON parent.campaign_id = s.campaign_id AND parent.tweet_id = s.parent_id
        WHERE s.campaign_id = %(campaign)s AND s.kind = '{Kind.REACH}' AND s.decision = ''))) best
ON CONFLICT (campaign_id, tweet_id) DO NOTHING
"""
