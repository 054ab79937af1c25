"""Profile pictures: fetched by a worker, served by SOCAP, and initials wherever there is none."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.urls import reverse
from PIL import Image

from socap.campaigns.models import Campaign
from socap.collection import avatars
from socap.people.avatars import remove_unused
from socap.people.models import Account, Avatar
from socap.simulator import Simulator
from socap.simulator.server.pictures import LOST_ONE_IN
from socap.sources.base import Action
from tests.builders import (
    HOUR,
    NOW,
    a_campaign,
    accounts,
    engage,
    people,
    poll,
    post,
    profile,
    retweet,
)
from tests.web.sharing.shares import share
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

TRIED_AT = datetime(2027, 1, 5, 12, 0, tzinfo=UTC)


@pytest.fixture
def simulator(settings: Any) -> Iterator[Simulator]:
    with Simulator(tweets=2, scale=0.2, seed=7, frozen=True, qps=0) as running:
        settings.TWITTER_API_URL = running.url
        yield running


@pytest.fixture
def campaign() -> Campaign:
    return a_campaign({"100": "main"})


@pytest.fixture
def visitor() -> Client:
    return browser(a_user())


def picture_at(simulator: Simulator, *, lost: bool = False) -> str:
    """The address of an account's picture at the simulator."""
    found = simulator.launch.account_pool.accounts
    account = next(a for a in found if (a.index % LOST_ONE_IN == LOST_ONE_IN - 1) == lost)
    return f"{simulator.url}/profile_images/{account.id}/invented_normal.jpg"


def engaged(campaign: Campaign, account_id: str, avatar_url: str) -> None:
    engage("100", Action.RETWEET, retweet(account_id, name="Ann Lee", avatar_url=avatar_url))


def pictures_on(page: str) -> list[str]:
    return re.findall(r'<img src="([^"]*avatars[^"]*)"', page)


def shown(client: Client, campaign: Campaign) -> str:
    page = client.get(reverse("campaign-engagers", args=[campaign.pk])).content.decode()
    [source] = pictures_on(page)
    return source


def queued() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'collection.avatars'"
        )
        return int(cursor.fetchone()[0])


def fetch() -> tuple[int, int]:
    done = avatars.fetch_avatars(stopping=lambda: False)
    return done.stored, done.failed


def test_a_page_shows_the_picture_once_a_worker_has_fetched_it(
    simulator: Simulator, campaign: Campaign, visitor: Client
) -> None:
    engaged(campaign, "5", picture_at(simulator))
    source = shown(visitor, campaign)
    waiting = visitor.get(source)
    assert (waiting.status_code, waiting.headers["Cache-Control"]) == (204, "no-store")
    visitor.get(source)
    assert queued() == 1, "one job fetches all, however often a page asks"
    assert fetch() == (1, 0)
    found = visitor.get(source)
    assert found.headers["Content-Type"] == "image/webp"
    assert "immutable" in found.headers["Cache-Control"]
    picture = Image.open(BytesIO(found.content))
    assert (picture.format, picture.size) == ("WEBP", (96, 96))
    visitor.get(source)
    assert fetch() == (0, 0)


def test_no_page_names_another_host(
    simulator: Simulator, campaign: Campaign, visitor: Client
) -> None:
    engaged(campaign, "5", "https://pbs.twimg.com/profile_images/1/a_normal.jpg")
    page = visitor.get(reverse("campaign-engagers", args=[campaign.pk])).content.decode()
    assert "twimg" not in page
    assert pictures_on(page) and not any(urlsplit(src).netloc for src in pictures_on(page))
    assert "AL" in page, "the initials are behind it"


def test_the_simulator_serves_the_pictures_that_its_profiles_name(simulator: Simulator) -> None:
    from socap.sources.registry import open_source

    source = open_source("twitterapi_io", url=simulator.url, credentials={"api_key": "demo"})
    tweet = next(iter(simulator.launch.tweets))
    author = source.tweets([tweet])[tweet].author
    source.close()
    assert author is not None and author.avatar_url.startswith(f"{simulator.url}/profile_images/")


def test_important_accounts_come_first(
    simulator: Simulator, campaign: Campaign, visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    people(user_6=50)
    for account_id in ("5", "6", "7"):
        engaged(campaign, account_id, picture_at(simulator))
    page = visitor.get(reverse("campaign-engagers", args=[campaign.pk])).content.decode()
    for source in reversed(pictures_on(page)):
        visitor.get(source)
    monkeypatch.setattr(avatars, "AT_ONCE", 1)
    monkeypatch.setattr(avatars, "MOST_BATCHES", 1)
    assert avatars.fetch_avatars(stopping=lambda: False).more
    assert [found.account_id for found in Avatar.objects.exclude(content=b"")] == ["6"]


def test_a_picture_that_is_gone_is_remembered_and_tried_again_ever_later(
    simulator: Simulator, campaign: Campaign
) -> None:
    engaged(campaign, "5", picture_at(simulator, lost=True))
    with time_machine.travel(TRIED_AT, tick=False) as clock:
        visitor = browser(a_user())
        source = shown(visitor, campaign)
        visitor.get(source)
        assert fetch() == (0, 1)
        for minutes, tried in ((9, 0), (2, 1), (38, 0), (3, 1)):
            clock.shift(timedelta(minutes=minutes))
            answer = visitor.get(source)
            assert answer.status_code == (204 if tried else 200)
            assert fetch() == (0, tried)
        empty = visitor.get(source)
        assert Image.open(BytesIO(empty.content)).size == (1, 1)
        assert empty.headers["Cache-Control"] == "private, max-age=600"
    assert Avatar.objects.get().failures == 3


def test_a_new_picture_replaces_the_old_one_when_it_has_come(
    simulator: Simulator, campaign: Campaign, visitor: Client
) -> None:
    engaged(campaign, "5", picture_at(simulator))
    first = shown(visitor, campaign)
    visitor.get(first)
    fetch()
    old = visitor.get(first).content
    accounts(profile("5", name="Ann Lee", avatar_url=picture_at(simulator, lost=True)))
    second = shown(visitor, campaign)
    assert second != first and visitor.get(first).status_code == 404
    for _ in range(2):
        answer = visitor.get(second)
        assert (answer.content, answer.headers["Cache-Control"]) == (old, "no-store")
        fetch()
    assert bytes(Avatar.objects.get().content) == old, "a failure never erases a picture"


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/private.jpg",
        "https://127.0.0.1/private.jpg",
        "https://169.254.169.254/latest",
        "https://[::1]/x.jpg",
        "http://example.com/plain.jpg",
        "ftp://example.com/x.jpg",
        "file:///etc/passwd",
        "https://user:word@127.0.0.1/x.jpg",
        "no address",
        "https://",
    ],
)
def test_a_profile_cannot_send_the_worker_into_the_private_network(
    simulator: Simulator, campaign: Campaign, visitor: Client, address: str
) -> None:
    engaged(campaign, "5", address)
    visitor.get(shown(visitor, campaign))
    assert fetch() == (0, 1)


def test_a_dead_host_ends_the_run(
    simulator: Simulator, campaign: Campaign, visitor: Client
) -> None:
    for number in range(10, 22):
        engaged(campaign, str(number), f"{simulator.url}/profile_images/x.jpg")
    page = visitor.get(reverse("campaign-engagers", args=[campaign.pk])).content.decode()
    for source in pictures_on(page):
        visitor.get(source)
    simulator.stop()
    assert fetch() == (0, avatars.AT_ONCE)
    assert Avatar.objects.filter(wanted_at__isnull=False).count() == 12 - avatars.AT_ONCE


def test_a_share_link_has_its_own_addresses_and_only_what_it_has_shown(
    simulator: Simulator, campaign: Campaign
) -> None:
    people(user_5=50)
    for at in (NOW, NOW + HOUR):
        poll(at, post("100", retweets=1))
    engaged(campaign, "5", picture_at(simulator))
    accounts(profile("9", avatar_url=picture_at(simulator)))
    link, token = share(campaign, hide_names=True)
    client = Client()
    for path in (f"/share/{token}", f"/share/{token}/report"):
        [source] = pictures_on(client.get(path).content.decode())
        assert source.startswith(f"/share/{token}/avatars/5/")
    assert client.get(source).status_code == 204
    fetch()
    found = client.get(source)
    assert found.status_code == 200 and "immutable" in found.headers["Cache-Control"]
    assert client.get(source.replace("/avatars/5/", "/avatars/9/")).status_code == 404
    assert client.get(source.removeprefix(f"/share/{token}")).status_code == 302
    link.revoked_at = datetime.now(UTC)
    link.save()
    assert client.get(source).status_code == 404


def test_pictures_can_be_turned_off(
    simulator: Simulator, campaign: Campaign, visitor: Client, settings: Any
) -> None:
    engaged(campaign, "5", picture_at(simulator))
    source = shown(visitor, campaign)
    visitor.get(source)
    settings.SOCAP_AVATARS = False
    page = visitor.get(reverse("campaign-engagers", args=[campaign.pk])).content.decode()
    assert pictures_on(page) == [] and ">AL</span>" in page
    assert visitor.get(source).status_code == 404
    assert fetch() == (0, 0)


def test_the_least_recently_used_are_removed() -> None:
    for number in range(1, 8):
        accounts(profile(str(number)))
        Avatar.objects.create(
            account=Account.objects.get(pk=str(number)),
            used_at=TRIED_AT + timedelta(hours=min(number, 5)),
        )
    assert remove_unused(most=4) == 3
    assert sorted(Avatar.objects.values_list("pk", flat=True)) == ["4", "5", "6", "7"]
    assert remove_unused(most=4) == 0
