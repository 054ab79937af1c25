"""Asks authors to connect, ends it and describes it, for `socap campaign likers`; needs Django."""

from datetime import UTC, datetime

from django.db import transaction

from socap.access.audit import record
from socap.campaigns.models import Campaign
from socap.collection.author_connections.author_permission import end_by_operator
from socap.collection.author_connections.connection_links import create_link, link_url
from socap.collection.author_connections.connection_states import AuthorState, campaign_authors
from socap.collection.author_connections.x_app import app_problem


def create_author_link(campaign: Campaign, name: str, *, asked_by: str) -> str:
    """Creates or renews an author's link; returns its address. Raises ValueError for anyone else."""
    author = _author(campaign, name)
    with transaction.atomic():
        link = create_link(
            campaign, author.account, asked_by=asked_by, by="socap", now=datetime.now(UTC)
        )
        record(None, "author.link-created", on=link, details={"campaign": campaign.pk})
    return link_url(link)


def end_author_connection(campaign: Campaign, name: str) -> str:
    """Ends an author's link and permission; returns what became of it."""
    author = _author(campaign, name)
    if author.link is None:
        raise ValueError(f"@{author.account.username} was never asked")
    told = end_by_operator(
        author.link,
        audit=lambda link: record(None, "author.ended", on=link, details={"campaign": campaign.pk}),
    )
    untold = "" if told else "; X could not be told, but the permission was deleted here"
    return f"@{author.account.username}: ended{untold}"


def describe_authors(campaign: Campaign) -> list[str]:
    found = campaign_authors(campaign, now=datetime.now(UTC))
    lines = [
        f"@{author.account.username:<20} {author.state.value:<14} {len(author.tweets)} main tweets"
        + (f"  {author.link.problem}" if author.link and author.link.problem else "")
        for author in found.authors
    ]
    if found.unknown:
        lines.append(f"{found.unknown} main tweets have not been read yet")
    if problem := app_problem():
        lines.append(f"Authors cannot connect yet. {problem}")
    return lines or ["The campaign has no main tweets."]


def _author(campaign: Campaign, name: str) -> AuthorState:
    wanted = name.removeprefix("@").lower()
    authors = campaign_authors(campaign, now=datetime.now(UTC)).authors
    for author in authors:
        if wanted in (author.account.username.lower(), author.account.pk):
            return author
    known = ", ".join(f"@{author.account.username}" for author in authors) or "none known yet"
    raise ValueError(f"{name} wrote none of the main tweets; their authors: {known}")
