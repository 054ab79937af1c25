"""The authors of main tweets and their connections, with which likers are read: list, ask, end."""

from datetime import UTC, datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router
from ninja import Status as Answer

from socap.analytics.engagements.coverage import ListCoverage, tweet_states
from socap.api.auth import key_name, may_read, may_write
from socap.api.errors import ApiError
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.liker_schemas import EndedOut, LikersOut, LinkBody, LinkOut
from socap.campaigns.models import Campaign
from socap.collection.author_connections.author_permission import end_by_operator
from socap.collection.author_connections.connection_links import (
    NotAnAuthor,
    create_link,
    link_url,
)
from socap.collection.author_connections.connection_states import AuthorState, campaign_authors
from socap.collection.author_connections.x_app import app_problem, callback_url
from socap.people.models import Account
from socap.sources.x_oauth import SCOPES

router = Router(tags=["likers"])


@router.get("/{int:campaign_id}/likers", response=LikersOut, auth=may_read)
def show(request: HttpRequest, campaign_id: int) -> dict[str, Any]:
    """Which authors of main tweets have connected, and how many likers of each tweet are known."""
    campaign = campaign_or_404(campaign_id)
    found = campaign_authors(campaign, now=datetime.now(UTC))
    app = {"problem": app_problem(), "callback_url": callback_url(), "scopes": list(SCOPES)}
    return {"app": app, "authors": _authors(campaign), "unread_tweets": found.unknown}


@router.post("/{int:campaign_id}/likers", response={201: LinkOut}, auth=may_write)
def ask(request: HttpRequest, campaign_id: int, payload: LinkBody) -> "Answer[dict[str, Any]]":
    """Create the link with which an author connects, or renew it."""
    campaign = campaign_or_404(campaign_id)
    try:
        account = Account.objects.filter(pk=payload.user_id).first()
        if account is None:
            raise NotAnAuthor
        link = create_link(
            campaign,
            account,
            asked_by=payload.asked_by,
            by=key_name(request),
            now=datetime.now(UTC),
        )
    except NotAnAuthor as error:
        raise ApiError(422, "user_id", str(error)) from error
    [author] = _authors(campaign, only=account.pk)
    return Answer(201, author | {"link": link_url(link)})


@router.delete("/{int:campaign_id}/likers/{user_id}", response=EndedOut, auth=may_write)
def end(request: HttpRequest, campaign_id: int, user_id: str) -> dict[str, Any]:
    """Revoke an author's link and permission; the likers that were read stay."""
    link = campaign_or_404(campaign_id).author_links.filter(account=user_id).first()
    if link is None:
        raise Http404(f"campaign {campaign_id} has no link for an author with the id {user_id}")
    return {"x_told": end_by_operator(link, audit=lambda link: None)}


def _authors(campaign: Campaign, *, only: str | None = None) -> list[dict[str, Any]]:
    authors = campaign_authors(campaign, now=datetime.now(UTC)).authors
    likers = {state.tweet.id: state.likers for state in tweet_states(campaign)}
    return [_author(one, likers) for one in authors if only in (None, one.account.pk)]


def _author(author: AuthorState, likers: dict[str, ListCoverage | None]) -> dict[str, Any]:
    link = author.link
    return {
        "user_id": author.account.pk,
        "username": author.account.username,
        "name": author.account.name,
        "state": author.state.value,
        "tweets": [
            {
                "tweet_id": tweet.pk,
                "known": found.known if (found := likers.get(tweet.pk)) else 0,
                "counted": tweet.likes,
                "most": found.most if found else None,
            }
            for tweet in author.tweets
        ],
        "asked_by": link.asked_by if link else "",
        "expires_at": link and link.expires_at,
        "connected_at": link and link.agreed_at,
        "problem": link.problem if link else "",
        "problem_at": link and link.problem_at,
    }
