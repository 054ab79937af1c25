"""The links that ask an author to connect: creates, finds, renews and revokes them.

A link is signed for one campaign and author. It opens without a sign-in until it expires or is
revoked; renewing a revoked one gives it a new address.
"""

import secrets
from datetime import datetime, timedelta

from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.db.models import QuerySet

from socap.campaigns.models import Campaign, CampaignTweet, Category
from socap.campaigns.public_address import public_url
from socap.collection.models import AuthorLink
from socap.people.models import Account

SALT = "socap.collection.author_connections"
VALID_FOR = timedelta(days=14)
# An author who has connected can see and end it by the same link until so long after the campaign.
VALID_AFTER_END = timedelta(days=30)


class NotAnAuthor(ValueError):
    """The account wrote none of the campaign's main tweets."""

    def __init__(self) -> None:
        super().__init__(
            "This account wrote none of the campaign's main tweets, and X lists likers to the author"
            " only. Choose an author of a main tweet."
        )


@transaction.atomic
def create_link(
    campaign: Campaign, account: Account, *, asked_by: str, by: str, now: datetime
) -> AuthorLink:
    """Creates the author's link for this campaign, or renews it; `now` is real time.

    Raises `NotAnAuthor`.
    """
    if not main_tweets(campaign).filter(tweet__author=account).exists():
        raise NotAnAuthor
    link, is_new = AuthorLink.objects.select_for_update().get_or_create(
        campaign=campaign,
        account=account,
        defaults={
            "nonce": secrets.token_hex(16),
            "asked_by": asked_by,
            "created_by": by,
            "created_at": now,
            "expires_at": now + VALID_FOR,
        },
    )
    if not is_new:
        if link.revoked_at is not None:
            link.nonce, link.revoked_at, link.problem = secrets.token_hex(16), None, ""
        link.asked_by, link.created_by, link.created_at = asked_by, by, now
        link.expires_at = max(link.expires_at, now + VALID_FOR)
        link.save()
    return link


def link_url(link: AuthorLink) -> str:
    return public_url(f"/connect/{link_token(link)}")


def link_token(link: AuthorLink) -> str:
    return Signer(salt=SALT).sign_object([link.pk, link.nonce])


def find_link(token: str) -> AuthorLink | None:
    """Returns the link, open or not; None if the address is forged, or was replaced by another."""
    try:
        link_id, nonce = Signer(salt=SALT).unsign_object(token)
    except (BadSignature, ValueError, TypeError):
        return None
    found = AuthorLink.objects.select_related("campaign", "account")
    return found.filter(pk=link_id, nonce=nonce).first()


def main_tweets(campaign: Campaign) -> QuerySet[CampaignTweet]:
    """Returns the campaign's main tweets; only of these likers are read."""
    return CampaignTweet.objects.filter(campaign=campaign, category=Category.MAIN)
