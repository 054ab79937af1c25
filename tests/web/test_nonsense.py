"""Malformed input in every field of every page: an explanation, never a 500."""

import re
import secrets
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.tokens import default_token_generator
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import URLPattern, get_resolver
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

import socap.web
from socap.access.api_keys import issue_key
from socap.access.invitations import create_invitation
from socap.access.models import AuditEntry, Invitation, Role, User
from socap.alerts.setup import RecipientDraft, create_channel
from socap.campaigns.models import Campaign
from socap.collection.provider.client import Provider
from socap.lib.clock import Clock
from socap.people.important_list import store_people
from socap.people.important_list_parser import Entry
from socap.people.models import ImportantPerson
from socap.sources.base import Action
from socap.web.campaigns import provider_dependency
from socap.web.models import ShareLink
from socap.web.sharing.tokens import assign_token
from tests.builders import NOW, InventedSource, a_campaign, engage, post, retweet
from tests.web.campaigns.test_create import form
from tests.web.visitors import PASSWORD, a_user, browser

NONSENSE = {
    "nul": "a\0b",
    # Of all fields together less than a request may hold, so that each is read.
    "long": "x" * 10_000,
    "emoji": "\U0001f600" * 300,
    "number": "9" * 400,
    "moment": "9999-12-31T23:59",
    "mark": "\u202e\u0007\ufffe -1 NaN [null, null]",
}
# Signing out ends the visit, and `welcome` is only there before the first login.
EXCLUDED = {"logout", "welcome"}


def patterns() -> list[URLPattern]:
    found = get_resolver("socap.web.urls").url_patterns
    return [p for p in found if isinstance(p, URLPattern) and p.name and p.name not in EXCLUDED]


def every_field() -> list[str]:
    """Returns the names of all fields in templates and forms."""
    folder = Path(socap.web.__file__).parent
    names: set[str] = set()
    for path in folder.rglob("*.html"):
        names |= set(re.findall(r'name="([a-z_0-9]+)"', path.read_text()))
    for path in folder.rglob("*.py"):
        text = path.read_text()
        names |= set(re.findall(r'(?:POST|GET)(?:\.get(?:list)?\(|\[)"([a-z_0-9]+)"', text))
        names |= set(re.findall(r"^    (\w+)(?:: [\w.]+)? = forms\.", text, flags=re.M))
    return sorted(names | {"username", "password", "password1", "new_password1", "email"})


@pytest.fixture
def url_arguments(db: None) -> dict[str, Any]:
    """Returns an existing object for every URL argument."""
    admin = a_user("ada", Role.ADMIN)
    campaign = a_campaign("1")
    engage("1", Action.RETWEET, retweet("10"))
    store_people([Entry(username="bob", weight=1)], now=NOW)
    channel = create_channel(
        name="ops", kind="email", recipients=[RecipientDraft(address="a@b.example")]
    )
    issue_key("tests")
    link = ShareLink(campaign=campaign, label="x", created_by=admin, created_at=NOW)
    share = assign_token(link)
    link.save()
    return {
        "campaign_id": campaign.pk,
        "person_id": ImportantPerson.objects.get().pk,
        "user_id": admin.pk,
        "channel_id": channel.pk,
        "recipient_id": channel.recipients.get().pk,
        "token": share,
        "tweet_id": "1",
        "account_id": "10",
        "uidb64": "MQ",
        "name": "growth",
        "version": "1",
        "table": "people",
    }


def address(pattern: URLPattern, url_arguments: dict[str, Any], **more: Any) -> str:
    def part(match: "re.Match[str]") -> str:
        name = match[1]
        return str(more.get(name, url_arguments.get(name, 1)))

    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", part, str(pattern.pattern))


# Letters outside ASCII may stand as they are: to read them is cheap, and to unquote them is not.
QUOTED = {number: f"%{number:02X}" for number in range(128) if not chr(number).isalnum()}


def as_form(fields: dict[str, str]) -> str:
    return "&".join(f"{name}={value.translate(QUOTED)}" for name, value in fields.items())


@pytest.mark.django_db
@pytest.mark.parametrize("kind", NONSENSE)
def test_no_field_of_any_page_breaks_it(url_arguments: dict[str, Any], kind: str) -> None:
    client = browser(User.objects.get())
    client.raise_request_exception = False
    given = as_form(dict.fromkeys(every_field(), NONSENSE[kind]))
    broken = []
    for pattern in patterns():
        path = address(pattern, url_arguments)
        answers = {
            "post": client.post(path, given, content_type="application/x-www-form-urlencoded"),
            "get": client.get(path, QUERY_STRING=given.encode().decode("latin-1")),
        }
        for method, answer in answers.items():
            b"".join(answer)  # a download's file is closed at its end
            if answer.status_code >= 500:
                broken.append((method, path, answer.status_code))
    assert not broken


MALFORMED = {
    "Origin": "http://[::1",
    "Referer": "https://[::1",
    "HX-Current-URL": "http://[::1",
    "X-Forwarded-For": "[::1, %, 1.2.3.4.5:x",
}
# A form with a malformed origin is refused before its other headers are read.
ORIGIN = {"Origin": MALFORMED["Origin"]}
POSTED_WITH = [ORIGIN, dict(MALFORMED.items() - ORIGIN.items())]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("htmx", "in_name"),
    [({}, False), ({"HX-Request": "true"}, False), ({"HX-Request": "true"}, True)],
)
def test_no_header_that_cannot_be_read_breaks_a_page(
    url_arguments: dict[str, Any], htmx: dict[str, str], in_name: bool
) -> None:
    broken = []
    paths = [address(pattern, url_arguments) for pattern in patterns()] + ["/none"]
    client = browser(User.objects.get()) if in_name else Client(enforce_csrf_checks=True)
    client.raise_request_exception = False
    for path in paths:
        answers = [client.get(path, headers=htmx | MALFORMED)]
        for malformed in () if in_name else POSTED_WITH:
            given = {"next": "http://[::1"}
            answers.append(client.post(path, given, headers=htmx | malformed))
        for answer in answers:
            b"".join(answer)  # a download's file is closed at its end
        broken += [(path, answer.status_code) for answer in answers if answer.status_code >= 500]
    assert not broken


@pytest.mark.django_db
def test_a_form_whose_origin_cannot_be_read_is_refused_in_words() -> None:
    client = Client(enforce_csrf_checks=True, headers={"Origin": "http://[::1"})
    answer = client.post("/login")
    assert answer.status_code == 403 and "Origin" in answer.content.decode()


@pytest.mark.django_db
def test_whoever_signs_in_after_a_malformed_address_gets_to_the_first_page() -> None:
    a_user("ada")
    headers = {"HX-Request": "true", "HX-Current-URL": "http://[::1"}
    assert Client(headers=headers).get("/socap").headers["HX-Redirect"] == "/login?next=%2F"


def run_concurrently(number: int, work: Callable[[], Any]) -> list[Any]:
    """Runs `work` in several threads at once; returns the results."""
    ready, found = threading.Barrier(number), []

    def one() -> None:
        ready.wait()
        found.append(work())
        connection.close()

    threads = [threading.Thread(target=one) for _ in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


@pytest.mark.django_db(transaction=True)
def test_a_reset_link_used_by_four_at_once_sets_one_password() -> None:
    user = a_user("ada")
    number = urlsafe_base64_encode(force_bytes(user.pk))
    link = f"/password/{number}/{default_token_generator.make_token(user)}"

    def use() -> tuple[int, str]:
        visitor, password = Client(), secrets.token_urlsafe(12)
        form = visitor.get(link, follow=True).redirect_chain[-1][0]
        both.wait()
        given = {"new_password1": password, "new_password2": password}
        return visitor.post(form, given).status_code, password

    both = threading.Barrier(4)
    answers = run_concurrently(4, use)
    assert sorted(status for status, _ in answers) == [200, 200, 200, 302]
    user.refresh_from_db()
    [password] = [password for status, password in answers if status == 302]
    assert user.check_password(password)


@pytest.mark.django_db(transaction=True)
def test_a_form_sent_by_three_clicks_at_once_creates_one_campaign(
    monkeypatch: pytest.MonkeyPatch, empty_queue: None
) -> None:
    source = InventedSource()
    source.posts = {"100": post("100", "900", "news", created_at=NOW)}
    provider = Provider(source, qps=10_000, clock=Clock(), sleep=lambda _: None)
    monkeypatch.setattr(provider_dependency, "get_provider", lambda: provider)
    user = a_user("op")
    page = browser(user).get("/socap/create").content.decode()
    [number] = re.findall(r'name="form" value="([^"]+)"', page)
    given = form() | {"form": number}
    clients = [browser(user) for _ in range(4)]
    answers = run_concurrently(3, lambda: clients.pop().post("/socap/create", given))
    assert {answer.status_code for answer in answers} == {302}
    assert {answer["Location"] for answer in answers} == {
        f"/socap/campaigns/{Campaign.objects.get().pk}"
    }
    assert AuditEntry.objects.filter(verb="campaign.created").count() == 1
    again = clients.pop()
    assert "already submitted" in again.post("/socap/create", given, follow=True).content.decode()
    other = re.findall(r'name="form" value="([^"]+)"', again.get("/socap/create").content.decode())
    again.post("/socap/create", form() | {"form": other[0]})
    assert Campaign.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_two_invitations_that_take_one_name_at_once() -> None:
    admin = a_user("ada", Role.ADMIN)
    tokens = [create_invitation(role=Role.VIEWER, email="", by=admin)[1] for _ in range(2)]

    def take() -> int:
        given = {"username": "bea", "password1": PASSWORD, "password2": PASSWORD}
        return Client().post(f"/join/{tokens.pop()}", given).status_code

    assert sorted(run_concurrently(2, take)) == [200, 302]
    assert User.objects.filter(username="bea").count() == 1
    assert Invitation.objects.filter(accepted_at=None).count() == 1, "the other one still holds"


@pytest.mark.django_db
@pytest.mark.parametrize("length", [151, 300, 5000])
def test_a_name_that_is_too_long_for_anybody_is_a_wrong_one(length: int) -> None:
    a_user("ada")
    visitor = Client()
    wrong, too_long = (
        visitor.post("/login", {"username": name, "password": PASSWORD}).context["form"].errors
        for name in ("x", "x" * length)
    )
    assert wrong == too_long


@pytest.mark.django_db
def test_what_is_refused_says_which_field(client: Client) -> None:
    a_user("ada")
    answer = client.post("/login", {"username": "a\0", "password": "x"})
    assert answer.status_code == 400 and "username" in answer.content.decode()
    large = SimpleUploadedFile("list.csv", b"x")
    answer = client.post("/login", {"file": large, "text": "x" * 5_000_000})
    assert answer.status_code == 413 and "Too much data" in answer.content.decode()
