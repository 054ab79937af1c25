"""The author's road: from the link to X and back, refusals in words, and ending it."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from socap.access.models import AuditEntry, User
from socap.campaigns.models import Campaign
from socap.collection.models import AuthorConnection, AuthorizationRequest, AuthorLink
from tests.collection.author_connections.connected import (
    AUTHOR,
    connect,
    launch,
    link_for,
    operator,
    visit_x,
)
from tests.collection.author_connections.x_server import XServer
from tests.web.visitors import browser

pytestmark = pytest.mark.django_db
CALLBACK = "/connect/callback"


@pytest.fixture
def campaign(x: XServer) -> Campaign:
    return launch()


def text(answer: object) -> str:
    return " ".join(answer.content.decode().split())  # type: ignore[attr-defined]


def test_an_author_connects_from_the_link_without_a_login(x: XServer, campaign: Campaign) -> None:
    ann = operator()
    link, author = link_for(campaign, ann), browser()
    page = text(author.get(link))
    for words in ("Ana of B &amp; C", "Aurora", "North Ltd", "@user_900", "We launch", "like.read"):
        assert words in page, words
    answer = x.allow(visit_x(author, link), as_=AUTHOR)
    back = author.get(CALLBACK, answer)
    assert back.headers["Location"] == link
    assert "@user_900 is connected" in text(author.get(link))
    stored = AuthorConnection.objects.get()
    tokens = [*x.access, *x.refresh]
    assert stored.pk == AUTHOR and len(tokens) == 2
    assert not any(token in stored.encrypted_access + stored.encrypted_refresh for token in tokens)
    page = text(ann.get(reverse("campaign-likers", args=[campaign.pk])))
    assert "connected" in page and not any(token in page for token in tokens)
    verbs = set(AuditEntry.objects.values_list("verb", "actor_kind"))
    assert {("author.link-created", "user"), ("author.connected", "author")} <= verbs


def test_a_get_of_the_link_changes_nothing(x: XServer, campaign: Campaign) -> None:
    link = link_for(campaign, operator())
    before = AuthorLink.objects.values().get()
    for path in (link, f"{link}/begin", f"{link}/end"):
        browser().get(path)
        browser().head(path)
    assert AuthorLink.objects.values().get() == before
    assert not AuthorizationRequest.objects.exists() and not x.calls


def test_a_state_is_bound_to_the_visitor_and_used_once(x: XServer, campaign: Campaign) -> None:
    link, author = link_for(campaign, operator()), browser()
    answer = x.allow(visit_x(author, link), as_=AUTHOR)
    other = browser().get(CALLBACK, answer)
    assert other.status_code == 400 and "another browser" in text(other)
    assert not AuthorConnection.objects.exists()
    assert author.get(CALLBACK, answer).status_code == 302
    again = author.get(CALLBACK, answer)
    assert again.status_code == 400 and "used already" in text(again)
    made_up = author.get(CALLBACK, {"state": "made-up", "code": "c"})
    assert made_up.status_code == 400 and "no visit" in text(made_up)
    assert AuthorConnection.objects.count() == 1


def test_another_account_is_refused_in_words(x: XServer, campaign: Campaign) -> None:
    x.names["77"] = "somebody_else"
    link, visitor = link_for(campaign, operator()), browser()
    answer = x.allow(visit_x(visitor, link), as_="77")
    page = text(visitor.get(CALLBACK, answer))
    assert "signed in to X as <b>@somebody_else</b>" in page and link in page
    assert not AuthorConnection.objects.exists() and not x.families, "and the tokens are revoked"


@pytest.mark.parametrize(
    ("given", "words", "status"),
    [
        ({"error": "access_denied"}, "did not allow", 200),
        ({"error": "server_error", "code": ""}, "X refused", 400),
        ({"code": "wrong"}, "X refused", 400),
    ],
)
def test_what_x_sends_back_instead(
    x: XServer, campaign: Campaign, given: dict[str, str], words: str, status: int
) -> None:
    link, visitor = link_for(campaign, operator()), browser()
    state = x.allow(visit_x(visitor, link), as_=AUTHOR)["state"]
    answer = visitor.get(CALLBACK, {"state": state} | given)
    assert words in text(answer) and answer.status_code == status
    assert not AuthorConnection.objects.exists()


def test_a_permission_without_all_scopes_is_no_use(x: XServer, campaign: Campaign) -> None:
    x.scopes = "tweet.read users.read"
    link, visitor = link_for(campaign, operator()), browser()
    page = text(visitor.get(CALLBACK, x.allow(visit_x(visitor, link), as_=AUTHOR)))
    assert "missing: like.read, offline.access" in page and not x.families


def test_x_is_down(x: XServer, campaign: Campaign) -> None:
    link, visitor = link_for(campaign, operator()), browser()
    answer = x.allow(visit_x(visitor, link), as_=AUTHOR)
    x.down = True
    down = visitor.get(CALLBACK, answer)
    assert down.status_code == 503 and "cannot be reached" in text(down)
    x.down = False
    assert visitor.get(CALLBACK, x.allow(visit_x(visitor, link), as_=AUTHOR)).status_code == 302


def test_without_an_app_nobody_can_begin(x: XServer, campaign: Campaign, settings: object) -> None:
    settings.X_CLIENT_SECRET = ""  # type: ignore[attr-defined]
    link = link_for(campaign, operator())
    assert "not ready" in text(browser().get(link))
    answer = browser().post(f"{link}/begin")
    assert answer.status_code == 503 and "not ready" in text(answer)


def test_links_expire_can_be_renewed_and_revoked(x: XServer, campaign: Campaign) -> None:
    ann = operator()
    link = link_for(campaign, ann)
    with time_machine.travel(datetime.now(UTC) + timedelta(days=15)):
        closed = browser().get(link)
        assert closed.status_code == 404 and "expired or was revoked" in text(closed)
        assert browser().post(f"{link}/begin").status_code == 404
        assert link_for(campaign, operator_again()) == link
        assert browser().get(link).status_code == 200
    ann, end = operator_again(), reverse("campaign-likers-end", args=[campaign.pk, AUTHOR])
    assert "Revoke the link" in text(ann.post(end)), "asks first"
    assert browser().get(link).status_code == 200
    ann.post(end, {"sure": "1"})
    assert browser().get(link).status_code == 404
    assert link_for(campaign, ann) != link, "a new address"
    assert browser().get(link).status_code == 404


def operator_again() -> Client:
    return browser(User.objects.get(username="ann"))


def test_a_link_that_is_changed_opens_nothing(x: XServer, campaign: Campaign) -> None:
    link = link_for(campaign, operator())
    for path in (link[:-1] + ("A" if link[-1] != "A" else "B"), "/connect/x", "/connect/a:b:c"):
        assert browser().get(path).status_code == 404
    assert browser().get("/connect/callback").status_code == 400


def test_a_visit_to_x_that_takes_too_long(x: XServer, campaign: Campaign) -> None:
    link, visitor = link_for(campaign, operator()), browser()
    answer = x.allow(visit_x(visitor, link), as_=AUTHOR)
    AuthorizationRequest.objects.update(begun_at=datetime.now(UTC) - timedelta(minutes=16))
    assert "longer than 15 minutes" in text(visitor.get(CALLBACK, answer))


def test_the_author_ends_it_and_connects_again(x: XServer, campaign: Campaign) -> None:
    ann = operator()
    link = connect(x, campaign, ann)
    author = browser()
    assert author.post(f"{link}/end").headers["Location"] == link
    assert not AuthorConnection.objects.exists() and not x.families and len(x.revoked) == 2
    assert "has ended" in text(author.get(link))
    page = text(ann.get(reverse("campaign-likers", args=[campaign.pk])))
    assert "@user_900 ended it on the page of the link." in page
    assert AuditEntry.objects.filter(verb="author.disconnected", actor_kind="author").exists()
    assert author.get(CALLBACK, x.allow(visit_x(author, link), as_=AUTHOR)).status_code == 302
    assert AuthorLink.objects.get().problem == ""


def test_the_operator_ends_it(x: XServer, campaign: Campaign) -> None:
    ann = operator()
    link = connect(x, campaign, ann)
    end = reverse("campaign-likers-end", args=[campaign.pk, AUTHOR])
    assert "End the connection of @user_900" in text(ann.post(end))
    ann.post(end, {"sure": "1"})
    assert not AuthorConnection.objects.exists() and not x.families
    assert browser().get(link).status_code == 404
    assert AuditEntry.objects.filter(verb="author.ended", actor="ann").exists()


def test_ending_it_while_x_is_down_says_so(x: XServer, campaign: Campaign) -> None:
    link = connect(x, campaign, operator())
    x.down = True
    back = browser().post(f"{link}/end").headers["Location"]
    assert not AuthorConnection.objects.exists()
    assert "X could not be reached" in text(browser().get(back))


def test_the_page_may_send_its_form_to_x_and_keeps_the_address_to_itself(
    x: XServer, campaign: Campaign
) -> None:
    link = link_for(campaign, operator())
    answer = browser().get(link)
    assert f"form-action 'self' {x.url};" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["Referrer-Policy"] == "same-origin"


def test_two_campaigns_of_one_author_end_one_by_one(x: XServer, campaign: Campaign) -> None:
    ann, other = operator(), launch("101")
    first, _ = connect(x, campaign, ann), connect(x, other, ann)
    browser().post(f"{first}/end")
    assert AuthorConnection.objects.exists() and not x.revoked, "the other campaign needs it"
    ann.post(reverse("campaign-likers-end", args=[other.pk, AUTHOR]), {"sure": "1"})
    assert not AuthorConnection.objects.exists() and len(x.revoked) == 2
