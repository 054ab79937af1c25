"""The page of one X account: what it did, what was told of it, muting and weighing it."""

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from socap.access.models import AuditEntry, Role
from socap.alerts.models import Alert, Mute
from socap.campaigns.models import Campaign
from socap.insight.account_insights import derive_account_insights
from socap.people.models import Account, ImportantPerson
from socap.sources.base import Action
from tests.builders import (
    DAY,
    HOUR,
    NOW,
    a_campaign,
    engage,
    follows,
    reply,
    retweet,
)
from tests.web.explore.reading import address, get, text_of
from tests.web.visitors import a_user, browser
from tests.workbooks import read_workbook

pytestmark = pytest.mark.django_db


def workbook(client: Client, path: str, **query: str) -> Any:
    answer: Any = client.get(path, query)
    assert answer.status_code == 200
    content = b"".join(answer)
    answer.close()
    return read_workbook(content)


def test_an_account_is_followed_through_all_campaigns(operator: Client, campaign: Campaign) -> None:
    other = a_campaign(["100"], name="Second launch", now=NOW + DAY)
    page = get(operator, address("campaign-account", campaign, "5"))
    assert address("campaign-account", other, "5") in page
    everything = text_of(get(operator, reverse("x-account", args=["5"])))
    assert everything.count("replied to") == 2 and everything.count("quoted") == 1
    engage("100", Action.REPLY, *(reply(f"8{n:03}", "5", f"no {n}") for n in range(40)))
    seen: set[str] = set()
    path = reverse("x-account", args=["5"])
    while path:
        html = operator.get(path).content.decode()
        seen |= set(re.findall(r'id="engagement-([\d-]+)"', html))
        more = re.search(r'href="([^"]+cursor=[^"]+)"', html)
        path = unescape(more[1]) if more else ""
    assert len(seen) == 83
    assert operator.get(reverse("x-account", args=["5"]), {"cursor": "e30"}).status_code == 302
    assert operator.get(reverse("x-account", args=["12345"])).status_code == 404


def test_alerts_about_an_account_say_what_became_of_them(
    operator: Client, campaign: Campaign
) -> None:
    account = Account.objects.get(pk="5")
    Alert.objects.create(
        kind="person", status="skipped", campaign=campaign, account=account, importance=9,
        created_at=NOW, due_at=NOW, reason="muted for good",
    )  # fmt: skip
    page = text_of(get(operator, address("campaign-account", campaign, "5")))
    assert "Alerts 1" in page and "Skipped" in page and "muted for good" in page


def written(about: str) -> list[str]:
    """Returns the audit log's verbs, newest first."""
    found = AuditEntry.objects.filter(verb__startswith=f"{about}.")
    return list(found.values_list("verb", flat=True))


@pytest.mark.parametrize(
    ("given", "where", "lasts"),
    [
        ({"length": "hour", "where": "here"}, True, HOUR),
        ({"length": "day", "where": "everywhere"}, False, DAY),
        ({"length": "ever", "where": "here"}, True, None),
    ],
)
def test_an_account_is_muted_and_unmuted_from_its_page(
    operator: Client,
    campaign: Campaign,
    given: dict[str, str],
    where: bool,
    lasts: timedelta | None,
) -> None:
    here = address("campaign-account", campaign, "5")
    answer = operator.post(
        reverse("x-account-mute", args=["5"]), {"campaign": campaign.pk, **given}, follow=True
    )
    assert answer.redirect_chain == [(here, 302)]
    silence = Mute.objects.get()
    assert (silence.campaign == campaign) is where
    assert (silence.until is None) is (lasts is None)
    assert "Muted" in answer.content.decode()
    end = reverse("x-account-unmute", args=["5", silence.pk])
    for _ in range(2):
        assert operator.post(end, {"campaign": campaign.pk}).headers["Location"] == here
    assert not Mute.objects.exists()
    assert written("mute") == ["mute.ended", "mute.begun"]
    operator.post(reverse("x-account-mute", args=["5"]), {"length": "week"})
    assert not Mute.objects.exists()


def test_an_account_is_added_to_the_list_and_weighted_and_the_effect_is_shown(
    operator: Client, campaign: Campaign, empty_queue: None
) -> None:
    path = reverse("x-account-weight", args=["5"])
    page = operator.post(path, {"weight": "6", "campaign": campaign.pk}, follow=True)
    assert "from 9 to 15" in page.content.decode()
    person = ImportantPerson.objects.get(username="user_5")
    assert (person.weight, person.account_id, person.name) == (6, "5", "Vera C.")
    follows("user_5", ["6", "10"])
    page = operator.post(path, {"weight": "1"}, follow=True)
    assert "from 15 to 10, and 2 other scores changed" in page.content.decode()
    assert Account.objects.get(pk="6").importance == 5
    for wrong in ("", "-1", "1.5", "1001", "many"):
        page = operator.post(path, {"weight": wrong}, follow=True)
        assert "whole number from 0 to 1000" in page.content.decode()
    assert ImportantPerson.objects.get(username="user_5").weight == 1
    assert written("person") == ["person.changed", "person.added"]


def test_a_viewer_sees_all_of_it_and_decides_nothing(campaign: Campaign) -> None:
    viewer = browser(a_user("vic", Role.VIEWER))
    page = get(viewer, address("campaign-account", campaign, "5"))
    assert 'method="post"' not in page.partition("<main")[2]
    assert workbook(viewer, address("engagements-xlsx", campaign))


@pytest.mark.parametrize(
    ("location", "shown"),
    [
        ("sao paulo", "São Paulo, Brazil"),
        ("Brasil", "Brasil · Brazil"),
        ("Berlin, Germany", "Berlin, Germany"),
        ("SF Bay Area", "SF Bay Area · United States"),
    ],
)
def test_a_place_is_not_said_twice(location: str, shown: str) -> None:
    a_campaign(["100"])
    engage("100", Action.RETWEET, retweet("7", location=location, followers=10))
    derive_account_insights(now=NOW)
    page = text_of(get(browser(a_user()), reverse("x-account", args=["7"])))
    assert f"other · {shown} · 10 followers" in page
