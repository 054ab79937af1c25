"""A campaign with an author, connected through the pages as an author does it."""

import re
from urllib.parse import urlsplit

from django.test import Client
from django.urls import reverse

from socap.campaigns.models import Campaign
from tests.builders import NOW, a_campaign, poll, post
from tests.collection.author_connections.x_server import CLIENT_ID, CLIENT_SECRET, XServer
from tests.web.visitors import a_user, browser

AUTHOR, TWEET = "900", "100"


def use_server(settings: object, x: XServer) -> None:
    """SOCAP's settings, as if X were at this address."""
    for name, value in {
        "X_API_URL": x.url,
        "X_AUTHORIZE_URL": "",
        "X_CLIENT_ID": CLIENT_ID,
        "X_CLIENT_SECRET": CLIENT_SECRET,
    }.items():
        setattr(settings, name, value)


def launch(*tweets: str, likes: int = 0) -> Campaign:
    """A campaign whose main tweets AUTHOR wrote."""
    tweets = tweets or (TWEET,)
    campaign = a_campaign(tweets, name="Aurora", client_name="North Ltd")
    poll(NOW, *(post(tweet, AUTHOR, text="We launch", likes=likes) for tweet in tweets))
    return campaign


def operator() -> Client:
    return browser(a_user("ann"))


def link_for(campaign: Campaign, client: Client, account: str = AUTHOR) -> str:
    """The path of the link that an operator creates on the page."""
    page = reverse("campaign-likers", args=[campaign.pk])
    made = client.post(
        reverse("campaign-likers-link", args=[campaign.pk, account]), {"asked_by": "Ana of B & C"}
    )
    assert made.status_code == 302, made.content.decode()
    found = re.search(r'value="([^"]*/connect/[\w.:=-]+)"', client.get(page).content.decode())
    assert found is not None
    return urlsplit(found[1]).path


def visit_x(visitor: Client, link: str) -> str:
    """Presses Connect; returns the address at X."""
    sent = visitor.post(f"{link}/begin")
    assert sent.status_code == 302, sent.content.decode()
    return sent.headers["Location"]


def connect(x: XServer, campaign: Campaign, client: Client, *, as_: str = AUTHOR) -> str:
    """Connects the author; returns the path of the link."""
    link, visitor = link_for(campaign, client), browser()
    answer = x.allow(visit_x(visitor, link), as_=as_)
    back = visitor.get(reverse("connect-callback"), answer)
    assert back.headers.get("Location") == link, back.content.decode()
    return link
