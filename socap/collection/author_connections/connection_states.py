"""How far the authors of a campaign's main tweets are: not asked, asked, connected, or not any more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db import connection
from django.db.models import Exists, OuterRef

from socap.campaigns.models import Campaign, CampaignTweet, Status, Tweet
from socap.collection.author_connections.connection_links import main_tweets
from socap.collection.models import AuthorConnection, AuthorLink
from socap.people.models import Account


class ConnectionState(StrEnum):
    NOT_ASKED = "not asked"
    ASKED = "asked"
    EXPIRED = "link expired"
    CONNECTED = "connected"
    ENDED = "ended"  # by the author or by X
    REVOKED = "revoked"  # by the operator


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorState:
    """One author of main tweets; `link` is None before the first was created."""

    account: Account
    tweets: tuple[Tweet, ...]
    state: ConnectionState
    link: AuthorLink | None = None

    @property
    def is_connected(self) -> bool:
        return self.state is ConnectionState.CONNECTED


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignAuthors:
    """The authors by their tweets' number; `unknown` main tweets have not been read yet."""

    authors: tuple[AuthorState, ...]
    unknown: int = 0


def campaign_authors(campaign: Campaign, *, now: datetime) -> CampaignAuthors:
    """Returns the state of every author of a main tweet; `now` is real time."""
    entries = main_tweets(campaign).select_related("tweet__author")
    by_author: dict[Account, list[Tweet]] = {}
    unknown = 0
    for tweet in (entry.tweet for entry in entries):
        if tweet.author is None:
            unknown += 1
        else:
            by_author.setdefault(tweet.author, []).append(tweet)
    links = {
        link.account_id: link for link in campaign.author_links.select_related("account").all()
    }
    authors = [
        AuthorState(
            account=account,
            tweets=tuple(tweets),
            link=links.get(account.pk),
            state=connection_state(links.get(account.pk), now=now),
        )
        for account, tweets in by_author.items()
    ]
    authors.sort(key=lambda author: (-len(author.tweets), author.account.username.lower()))
    return CampaignAuthors(authors=tuple(authors), unknown=unknown)


def connection_state(link: AuthorLink | None, *, now: datetime) -> ConnectionState:
    if link is None:
        return ConnectionState.NOT_ASKED
    if link.revoked_at is not None:
        return ConnectionState.REVOKED
    if link.agreed_at is not None:
        return ConnectionState.CONNECTED
    if link.problem:
        return ConnectionState.ENDED
    return ConnectionState.ASKED if link.is_open(now) else ConnectionState.EXPIRED


def connected_authors(tweet_ids: Sequence[str]) -> dict[str, str]:
    """Returns, of these tweets, those whose likers may be read, with the id of their author.

    The author must have agreed for an active campaign in which it is a main tweet.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT DISTINCT t.id, t.author_id FROM campaigns_tweet t
               JOIN campaigns_campaigntweet ct ON ct.tweet_id = t.id AND ct.category = 'main'
               JOIN campaigns_campaign c ON c.id = ct.campaign_id AND c.status = %s
               JOIN collection_authorlink l ON l.campaign_id = c.id AND l.account_id = t.author_id
                AND l.agreed_at IS NOT NULL AND l.revoked_at IS NULL
               JOIN collection_authorconnection a ON a.account_id = t.author_id
               WHERE t.id = ANY(%s)""",
            [Status.ACTIVE, list(tweet_ids)],
        )
        return dict(cursor.fetchall())


def lost_permissions() -> list[AuthorLink]:
    """Returns the links of active campaigns whose permission has ended, unless the operator ended it."""
    lost = AuthorLink.objects.exclude(problem="").filter(revoked_at=None, agreed_at=None)
    wrote = CampaignTweet.objects.filter(
        campaign=OuterRef("campaign"), category="main", tweet__author=OuterRef("account")
    )
    lost = lost.filter(Exists(wrote), campaign__status=Status.ACTIVE)
    return list(lost.select_related("account", "campaign").order_by("pk"))


def connections_in_use() -> list[AuthorConnection]:
    """Returns the tokens of authors of active campaigns."""
    agreed = AuthorLink.objects.filter(
        account=OuterRef("pk"), agreed_at__isnull=False, campaign__status=Status.ACTIVE
    )
    found = AuthorConnection.objects.filter(Exists(agreed))
    return list(found.select_related("account").order_by("pk"))
