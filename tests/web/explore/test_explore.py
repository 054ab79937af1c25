"""Looking into a campaign: its engagements and engagers, one tweet, one account, and what is taken away."""

import csv
import io
import re
from datetime import datetime, timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from socap.access.models import AuditEntry, Role
from socap.alerts.models import Alert, Mute
from socap.campaigns.models import Campaign, ListState
from socap.people.models import Account, ImportantPerson
from socap.sources.base import Action
from tests.builders import (
    DAY,
    HOUR,
    MINUTE,
    NOW,
    a_campaign,
    accounts,
    engage,
    follows,
    people,
    poll,
    post,
    profile,
    reply,
    retweet,
)
from tests.web.visitors import a_user, browser
from tests.workbooks import read_workbook

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator() -> Client:
    return browser(a_user())


@pytest.fixture
def campaign() -> Campaign:
    """Two tweets, forty retweets, a few replies and a quote; account 5 scores 9."""
    found = a_campaign({"100": "main", "200": "investor"}, name="Big launch", timezone="Asia/Tokyo")
    people(alice=4, dora=5)
    follows("alice", ["5", "6"])
    follows("dora", ["5"])
    poll(NOW, post("100", "1", "We are live & kicking", retweets=40, likes=7), post("200", "1"))
    poll(NOW + HOUR, post("100", "1", "We are live & kicking", retweets=45, likes=9))
    engage("100", Action.RETWEET, *(retweet(str(n)) for n in range(10, 50)), after=NOW - HOUR)
    engage(
        "100",
        Action.REPLY,
        reply("7001", "5", "<b>bold</b> & 100% great", at=NOW + MINUTE),
        reply("7002", "6", "=1+1", at=NOW + 2 * MINUTE),
    )
    engage("200", Action.QUOTE, reply("7003", "5", "Worth a look", at=NOW + 3 * MINUTE))
    ListState.objects.update_or_create(tweet_id="100", action="retweet", defaults={"known": 40})
    accounts(profile("5", name="Vera C.", bio="Partner at a venture capital firm", location="Oslo"))
    return found


def address(name: str, campaign: Campaign, *more: object) -> str:
    return reverse(name, args=[campaign.pk, *more])


def text_of(page: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page)))


def rows_of(page: str) -> list[str]:
    return re.findall(r'<li id="engagement-(\d+)"', page)


def get(client: Client, path: str, **asked: str) -> str:
    answer = client.get(path, asked)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(
    ("asked", "count", "chip"),
    [
        ({"action": "reply"}, 2, "replies"),
        ({"category": "investor"}, 1, "investor tweets"),
        ({"tweet": "200"}, 1, "tweet 200"),
        ({"account": "@USER_5"}, 2, "@USER_5"),
        ({"account": "5"}, 2, "@user_5"),
        ({"min_importance": "9"}, 2, "importance from 9"),
        ({"baseline": "true"}, 0, "baseline only"),
        ({"baseline": "false"}, 43, "without baseline"),
        ({"role": "vcs"}, 2, "investors"),
        ({"text": "100% GREAT"}, 1, "says “100% GREAT”"),
        ({"text": "</b> & 100"}, 1, "says “</b> & 100”"),
        ({"text": "100_"}, 0, "says “100_”"),
        ({"since": "2026-06-02T23:02"}, 2, "since 2 Jun 23:02"),
        ({"until": "2026-06-02T23:01"}, 40, "before 2 Jun 23:01"),
        ({"action": "reply", "min_importance": "5", "text": "great"}, 1, "replies"),
    ],
)
def test_each_filter_is_a_chip_that_can_be_taken_away(
    operator: Client, campaign: Campaign, asked: dict[str, str], count: int, chip: str
) -> None:
    path = address("campaign-engagements", campaign)
    page = get(operator, path, **asked)
    words = "engagement" if count == 1 else "engagements"
    assert f" {count} {words}" in text_of(page)
    assert len(rows_of(page)) == min(count, 50)
    chips = re.search(r'<ul class="chips".*?</ul>', page, re.S)
    assert chips is not None and chip in text_of(chips[0])
    for link in re.findall(r'<li><a href="([^"]+)" aria-label', chips[0]):
        assert operator.get(unescape(link)).status_code == 200


def test_what_cannot_be_read_is_named_and_the_rest_holds(
    operator: Client, campaign: Campaign
) -> None:
    page = get(
        operator,
        address("campaign-engagements", campaign),
        since="soon",
        action="reply",
        account="\0",
    )
    assert "Enter a valid date/time" in page and len(rows_of(page)) == 2
    assert "says" not in (re.search(r'<ul class="chips".*?</ul>', page, re.S) or [""])[0]
    export = operator.get(address("engagements-csv", campaign), {"since": "soon"})
    assert export.status_code == 302, "rather no file than one with more than was asked for"


def test_results_come_alone_while_somebody_filters_and_the_address_keeps_what_counts(
    operator: Client, campaign: Campaign
) -> None:
    path = address("campaign-engagements", campaign)
    asked = {"action": "reply", "category": "", "text": "", "sort": "newest"}
    answer = operator.get(path, asked, headers={"HX-Request": "true", "HX-Target": "results"})
    assert answer.headers["HX-Push-Url"] == f"{path}?action=reply"
    assert "<html" not in answer.content.decode() and "2 engagements" in text_of(
        answer.content.decode()
    )
    back = operator.get(path, headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert "<html" in back.content.decode()


@pytest.mark.parametrize("sort", ["newest", "importance"])
def test_more_leads_through_the_whole_list_without_javascript(operator: Client, sort: str) -> None:
    campaign = a_campaign()
    engage("100", Action.RETWEET, *(retweet(str(n)) for n in range(10, 131)))
    seen: list[str] = []
    path = f"{address('campaign-engagements', campaign)}?action=retweet&sort={sort}"
    while path:
        page = operator.get(path).content.decode()
        seen += rows_of(page)
        more = re.search(r'id="more-engagements"[^>]* href="([^"]+)"', page)
        path = unescape(more[1]) if more else ""
    assert len(seen) == len(set(seen)) == 121
    assert "Back to the beginning" in page
    wrong = operator.get(address("campaign-engagements", campaign), {"cursor": "x"})
    assert wrong.status_code == 302


def engager_names(page: str) -> list[str]:
    return re.findall(r'id="person-(\d+)"', page)


@pytest.mark.parametrize(
    ("asked", "who"),
    [
        ({"name": "@user_5"}, ["5"]),
        ({"name": "vera"}, ["5"]),
        ({"role": "vcs"}, ["5"]),
        ({"min_importance": "4"}, ["5", "6"]),
        ({"place": "oslo"}, ["5"]),
        ({"name": "nobody"}, []),
    ],
)
def test_engagers_are_searched(
    operator: Client, campaign: Campaign, asked: dict[str, str], who: list[str]
) -> None:
    page = get(operator, address("campaign-engagers", campaign), **asked)
    assert engager_names(page) == who


def test_engagers_are_paged_by_where_the_page_before_ended(operator: Client) -> None:
    campaign = a_campaign()
    people(alice=3)
    follows("alice", [str(n) for n in range(10, 70)])
    engage(
        "100", Action.RETWEET, *(retweet(str(n), followers=n % 3 or None) for n in range(10, 131))
    )
    seen: list[str] = []
    path = address("campaign-engagers", campaign)
    while path:
        page = operator.get(path).content.decode()
        seen += engager_names(page)
        more = re.search(r'id="more-engagers"[^>]* href="([^"]+)"', page)
        path = unescape(more[1]) if more else ""
    assert len(seen) == len(set(seen)) == 121
    assert {int(n) for n in seen[:60]} == set(range(10, 70))
    for wrong in ("x", "WzEsMl0", "WzEsMiwzXQ"):
        answer = operator.get(address("campaign-engagers", campaign), {"cursor": wrong})
        assert answer.status_code == 302


def csv_rows(answer: Any) -> list[dict[str, str]]:
    raw = b"".join(answer).decode()
    assert raw.startswith("\ufeff"), "so that Excel reads the letters right"
    return list(csv.DictReader(io.StringIO(raw[1:], newline="")))


def test_the_csv_is_what_the_page_shows_in_its_order(operator: Client, campaign: Campaign) -> None:
    for asked in ({}, {"action": "reply"}, {"sort": "importance", "min_importance": "1"}):
        page = get(operator, address("campaign-engagements", campaign), **asked)
        answer = operator.get(address("engagements-csv", campaign), asked)
        assert re.search(r'"big-launch-engagements-[-\d]+\.csv"', answer["Content-Disposition"])
        assert [row["id"] for row in csv_rows(answer)] == rows_of(page)
    [row] = csv_rows(operator.get(address("engagements-csv", campaign), {"text": "=1"}))
    assert row["text"] == "'=1+1"


def workbook(client: Client, path: str, **asked: str) -> Any:
    answer: Any = client.get(path, asked)
    assert answer.status_code == 200
    content = b"".join(answer)
    answer.close()
    return read_workbook(content)


def test_the_workbook_has_typed_cells_links_and_says_what_it_is(
    operator: Client, campaign: Campaign
) -> None:
    book = workbook(operator, address("engagements-xlsx", campaign), action="reply")
    sheet = book["Engagements"]
    names = [cell.value for cell in sheet[1]]
    first = dict(zip(names, sheet[2], strict=True))
    second = dict(zip(names, sheet[3], strict=True))
    assert sheet.max_row == 3 and sheet.freeze_panes == "A2" and sheet.auto_filter.ref
    assert first["Happened"].value == datetime(2026, 6, 2, 23, 2), "in the campaign's zone"
    assert first["Text"].value == "=1+1" and first["Text"].data_type != "f"
    assert second["Text"].value == "<b>bold</b> & 100% great"
    assert (second["Tweet id"].value, second["Importance"].value) == ("100", 9)
    assert second["Post"].value == '=HYPERLINK("https://x.com/user_5/status/7001","open")'
    about = {row[0].value: row[1].value for row in book["About"]}
    assert about["Campaign"] == "Big launch" and about["Filters"] == "replies"
    assert about["Times are in"] == "Asia/Tokyo" and about["Rows"] == "2"


def test_engagers_are_taken_away_with_their_reasons(operator: Client, campaign: Campaign) -> None:
    rows = csv_rows(operator.get(address("engagers-csv", campaign), {"min_importance": "4"}))
    assert [(row["username"], row["explanation"]) for row in rows] == [
        ("user_5", "dora 5 + alice 4 = 9"), ("user_6", "alice 4 = 4"),
    ]  # fmt: skip
    sheet = workbook(operator, address("engagers-xlsx", campaign))["Engagers"]
    assert sheet.max_row == 43
    assert [cell.value for cell in sheet[2]][2:4] == [9, "dora 5 + alice 4 = 9"]


def test_one_tweet_shows_its_text_curve_coverage_and_lists(
    operator: Client, campaign: Campaign
) -> None:
    path = address("campaign-tweet", campaign, "100")
    page = get(operator, path)
    said = text_of(page)
    assert "We are live & kicking" in said and "retweets 40 45 89 %" in said
    assert re.search(r"45 \+5 Retweets|Retweets 45 \+5", said)
    assert rows_of(page)[0] == rows_of(get(operator, path, list="replies"))[-1]
    assert "<b>bold</b> & 100% great" in text_of(get(operator, path, list="replies"))
    assert "No quotes are recorded" in get(operator, path, list="quotes")
    for name, points in (("growth", 2), ("intervals", 1)):
        chart = address("campaign-tweet-chart", campaign, "100", name)
        spec = operator.get(chart, {"measure": "likes"}).json()
        assert len(spec["datasets"]["points"]) == points
    assert operator.get(address("campaign-tweet-chart", campaign, "100", "pie")).status_code == 404
    assert operator.get(address("campaign-tweet", campaign, "999")).status_code == 404


def test_a_score_is_explained_to_its_last_point(operator: Client, campaign: Campaign) -> None:
    page = get(operator, address("campaign-account", campaign, "5"))
    why = re.search(r'<section class="card" id="why".*?</section>', page, re.S)
    assert why is not None
    assert "Followed by @dora – 2 Jun 23:00 5 Followed by @alice – 2 Jun 23:00 4" in text_of(why[0])
    assert "sum 9" in text_of(why[0]) and "Why importance 9" in text_of(why[0])
    assert "Vera C." in page and "Oslo" in page and len(rows_of(page)) == 2
    people(user_5=7)
    ImportantPerson.objects.filter(username="user_5").update(account_id="5")
    assert "Is on the important list" in get(operator, address("campaign-account", campaign, "5"))


def test_the_score_on_every_list_leads_to_its_reasons(operator: Client, campaign: Campaign) -> None:
    link = f'href="{address("campaign-account", campaign, "5")}#why"'
    for name in ("campaign", "campaign-engagers", "campaign-engagements"):
        assert link in get(operator, address(name, campaign))
    assert link in get(operator, address("campaign-tweet", campaign, "100"))


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
    assert "Alerts about it 1" in page and "Not told" in page and "muted for good" in page


def written(about: str) -> list[str]:
    """The verbs of the audit log, newest first."""
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
def test_an_account_is_muted_from_its_page_and_told_of_again(
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


def test_an_account_is_put_on_the_list_and_weighed_and_the_effect_is_told(
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


def test_the_questions_do_not_grow_with_what_is_shown(
    operator: Client, campaign: Campaign, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    engage("100", Action.REPLY, *(reply(f"8{n:03}", "5", f"no {n}") for n in range(40)))
    operator.get("/socap")  # notes that the browser was seen, which is not done at every request
    for path, most in (
        (address("campaign-engagements", campaign), 8),
        (address("campaign-engagers", campaign), 8),
        (address("campaign-tweet", campaign, "100"), 12),
        (address("campaign-account", campaign, "5"), 15),
        (reverse("x-account", args=["5"]), 15),
    ):
        with django_assert_max_num_queries(most):
            operator.get(path)
