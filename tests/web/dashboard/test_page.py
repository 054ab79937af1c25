"""The dashboard as a reader without JavaScript gets it, and what scripts are given to work with."""

import re
from dataclasses import replace
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from socap.access.models import Role
from socap.analytics.growth.campaign_curve import campaign_curve
from socap.analytics.growth.chart_annotations import chart_annotations
from socap.analytics.growth.curves import growth
from socap.campaigns.models import Campaign, Tweet
from socap.campaigns.snapshots import take_snapshot
from socap.charts.parts import Measure, TimeScale
from socap.charts.timeline import timeline
from socap.reports.cards.totals_card import rates
from socap.sources.base import Action
from socap.web.dashboard.dashboard_cache import dashboards
from socap.web.dashboard.view_options import ViewOptions, read_view_options
from socap.web.templatetags.dashboard import sparkline
from tests.builders import (
    HOUR,
    MINUTE,
    NOW,
    a_campaign,
    engage,
    follows,
    people,
    poll,
    post,
    reply,
    retweet,
)
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

COUNTS = ((3, 10), (2, 16), (0, 30))


@pytest.fixture
def reader(db: None) -> Client:
    return browser(a_user(role=Role.VIEWER))


@pytest.fixture
def campaign() -> Campaign:
    found = a_campaign(
        {"100": "main", "101": "main", "200": "influencer"},
        now=NOW - 4 * HOUR,
        timezone="Asia/Tokyo",
    )
    for hours, retweets in COUNTS:
        at = NOW - timedelta(hours=hours)
        poll(
            at,
            post("100", retweets=retweets, views=1000 * retweets, likes=3),
            post("101", retweets=1, likes=90, views=5),
            replace(post("200", by="7", retweets=2 * retweets), created_at=NOW - 150 * MINUTE),
        )
        take_snapshot(found, now=at)
    people(alice=12)
    engage("100", Action.RETWEET, retweet("31"), now=NOW - 3 * HOUR, baseline=True)
    engage("100", Action.REPLY, reply("71", "32", "hello", at=NOW - 90 * MINUTE), now=NOW - HOUR)
    engage("200", Action.RETWEET, retweet("33"), now=NOW, after=NOW - 20 * MINUTE)
    follows("alice", ["32", "33"])
    return found


def page(client: Client, campaign: Campaign, query: str = "") -> str:
    answer = client.get(reverse("campaign", args=[campaign.pk]) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def text(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def part(html: str, name: str) -> str:
    return html.split(f'id="part-{name}"')[1].split('id="part-')[0]


def order(html: str) -> list[str]:
    return re.findall(r'id="tweet-(\d+)"', part(html, "tweets"))


def test_each_number_says_what_it_gained_in_the_last_hour_and_since_the_start(
    reader: Client, campaign: Campaign
) -> None:
    said = text(part(page(reader, campaign), "totals"))
    assert "Engagements 91 +42 last hour +60 since start" in said
    assert "Retweets 91 +42 last hour +60 since start" in said
    assert "Likes 93 ±0 last hour ±0 since start" in said
    # One was here before, two are important, and one of these came within the hour.
    assert "People 3 +1 last hour +2 since start" in said
    assert "Important people 2 +1 last hour" in said
    assert "Data as of" in said and "31 engagements" in said


def test_the_title_carries_the_state(reader: Client, campaign: Campaign) -> None:
    html = page(reader, campaign)
    assert "<title>A launch · 91 · SOCAP</title>" in html
    assert 'data-title="A launch · 91"' in html and 'data-people="3"' in html


def test_a_campaign_that_has_not_been_read_says_so_everywhere(reader: Client) -> None:
    html = page(reader, a_campaign())
    assert "numbers appear here as soon as a worker has made it" in html
    assert "Nobody has been recorded yet" in html


def test_tweets_are_sorted_by_links_and_once_more_the_other_way_round(
    reader: Client, campaign: Campaign
) -> None:
    assert order(page(reader, campaign)) == ["100", "101", "200"]
    assert order(page(reader, campaign, "?sort=-likes")) == ["101", "100", "200"]
    html = page(reader, campaign, "?sort=-engagements")
    assert order(html) == ["200", "100", "101"]
    assert 'aria-sort="descending"' in html and 'href="?sort=engagements#tweets"' in html
    assert order(page(reader, campaign, "?sort=engagements")) == ["101", "100", "200"]


def test_tweets_of_one_category_and_the_way_back_to_all(reader: Client, campaign: Campaign) -> None:
    html = page(reader, campaign, "?category=influencer&sort=-views")
    assert order(html) == ["200"]
    assert 'href="?sort=-views#tweets"' in html  # all of them, in the same order


def test_of_many_tweets_some_are_shown_and_all_on_request(reader: Client) -> None:
    many = a_campaign([str(n) for n in range(1000, 1040)])
    html = page(reader, many)
    assert len(order(html)) == 25 and "Show all 40" in html
    assert len(order(page(reader, many, "?every=1"))) == 40


def test_an_address_that_says_nonsense_is_as_one_that_says_nothing(
    reader: Client, campaign: Campaign
) -> None:
    page(reader, campaign, "?sort=--x&category=none&measure=%00&zoom=9&every=2&wall=no")
    assert order(page(reader, campaign, "?sort=-nothing")) == ["100", "101", "200"]


def test_a_look_is_written_into_the_address_without_what_goes_without_saying() -> None:
    look = ViewOptions(measure="views", sort="-likes")
    assert (look.address, look.query(sort="", measure="engagements")) == (
        "?measure=views&sort=-likes",
        "?",
    )


def test_the_measure_of_the_address_is_the_one_that_is_chosen(
    reader: Client, campaign: Campaign
) -> None:
    html = page(reader, campaign, "?measure=views&zoom=6h")
    assert re.search(r'value="views" checked', html)
    assert re.search(r'data-zoom="6h" aria-pressed="true"', html)


def test_refreshes_keep_the_order_of_the_reader(reader: Client, campaign: Campaign) -> None:
    live = reverse("campaign-live", args=[campaign.pk])
    html = reader.get(live, {"version": "old", "sort": "-likes"}).content.decode()
    assert order(html) == ["101", "100", "200"]


def test_shares_lead_to_the_engagements_behind_them(reader: Client, campaign: Campaign) -> None:
    html = part(page(reader, campaign), "breakdown")
    for query in ("engagements?category=main", "engagements?action=retweet", "engagers?role="):
        assert query in html
    assert "67 %" in text(html)


def test_every_tweet_and_person_leads_to_its_page(reader: Client, campaign: Campaign) -> None:
    html = page(reader, campaign)
    assert reverse("campaign-tweet", args=[campaign.pk, "100"]) in html
    assert reverse("campaign-account", args=[campaign.pk, "32"]) in html


def test_rows_say_when_they_were_first_seen_so_that_scripts_mark_new_ones(
    reader: Client, campaign: Campaign
) -> None:
    html = page(reader, campaign)
    seen = f"{(NOW - HOUR).timestamp():.0f}"
    assert re.search(rf'id="person-32" data-seen="{seen}"', html)
    assert re.search(rf'id="engagement-\d+" data-seen="{seen}"', html)


def test_the_wall_has_the_same_numbers_without_navigation(
    reader: Client, campaign: Campaign
) -> None:
    html = page(reader, campaign, "?wall=1")
    assert "data-wall" in html and 'aria-label="Main"' not in html
    assert 'id="poll"' in html and "+42" in text(part(html, "totals"))


def test_the_numbers_behind_the_chart_are_a_table_with_its_marks(
    reader: Client, campaign: Campaign
) -> None:
    said = text(part(page(reader, campaign), "numbers"))
    assert "@user_32 replied to main" in said
    assert re.search(r"@user_33 retweeted influencer first seen ", said)
    assert re.search(r"@user_7 influencer", said)


def test_of_the_numbers_behind_a_chart_the_newest_are_shown_and_all_are_in_its_csv(
    reader: Client,
) -> None:
    campaign = a_campaign({"100": "main"}, now=NOW - 60 * HOUR)
    for hours in range(59, -1, -1):
        poll(NOW - hours * HOUR, post("100", retweets=1000 - hours))
        take_snapshot(campaign, now=NOW - hours * HOUR)
    tweet = reverse("campaign-tweet", args=[campaign.pk, "100"])
    tables = part(page(reader, campaign), "numbers"), reader.get(tweet).content.decode()
    for html in tables:
        assert "The newest 48 of 60;" in text(html)
        rows = re.findall(r'data-label="Engagements">([^<]*)<', html)
        assert [rows[0], rows[47]] == ["1,000", "953"] and len(rows) == 48
    path = reverse("campaign-tweet-chart-file", args=[campaign.pk, "100", "growth", "csv"])
    assert len(reader.get(path).content.decode().splitlines()) == 61


def chart(campaign: Campaign, **asked: Any) -> dict[str, Any]:
    return timeline(
        campaign_curve(campaign, Measure.ENGAGEMENTS.counters),
        chart_annotations(campaign, now=NOW, for_client=True),
        times=TimeScale(zone=campaign.timezone),
        **asked,
    )


def test_the_chart_marks_tweets_that_joined_and_important_people(campaign: Campaign) -> None:
    data = chart(campaign, link=lambda account: f"/to/{account}")["datasets"]
    assert [(one["at"], one["when"]) for one in data["tweets"]] == [
        ("2026-06-02T20:30:00Z", "posted Tue 2 Jun 20:30")
    ]
    marks = {one["url"]: one for one in data["people"]}
    assert (marks["/to/32"]["exact"], marks["/to/32"]["when"]) == (True, "Tue 2 Jun 21:30")
    # X tells no time for a retweet: it is at the end of its interval, and says so.
    assert (marks["/to/33"]["exact"], marks["/to/33"]["when"]) == (
        False,
        "first seen Tue 2 Jun 23:00",
    )
    assert "@alice 12" in marks["/to/32"]["why"]


def test_marks_stand_on_the_curve_between_two_snapshots(campaign: Campaign) -> None:
    first, second, third = (3 * count + 1 for _, count in COUNTS)
    data = chart(campaign)["datasets"]
    assert [row["total"] for row in data["points"]] == [first, second, third]
    heights = {one["who"]: one["value"] for one in data["people"]}
    assert heights["user_32 (@user_32)"] == second + (third - second) / 4
    assert heights["user_33 (@user_33)"] == third


def test_what_was_before_the_first_snapshot_is_not_marked(campaign: Campaign) -> None:
    Tweet.objects.filter(pk="200").update(posted_at=NOW - 9 * HOUR)
    assert chart(campaign)["datasets"]["tweets"] == []


def test_the_chart_of_nothing_is_empty_not_broken() -> None:
    assert not any(timeline([])["datasets"].values())


def test_a_strip_zooms_both_charts(reader: Client, campaign: Campaign) -> None:
    path = reverse("campaign-chart", args=[campaign.pk, "timeline"])
    spec = reader.get(path, {"measure": "views"}).json()
    shown = [view["layer"][0] if "layer" in view else view for view in spec["vconcat"]]
    assert [view["encoding"]["x"]["scale"].get("domain") for view in shown] == [
        {"param": "zoom", "encoding": "x"}, {"param": "zoom", "encoding": "x"}, None,
    ]  # fmt: skip
    assert any(param["name"] == "zoom" for param in spec["params"])
    assert spec["datasets"]["people"][0]["url"].startswith(
        f"/socap/campaigns/{campaign.pk}/accounts/"
    )


def test_browsers_keep_the_chart_until_there_is_something_new(
    reader: Client, campaign: Campaign
) -> None:
    path = reverse("campaign-chart", args=[campaign.pk, "timeline"])
    tag = reader.get(path).headers["ETag"]
    assert reader.get(path, headers={"If-None-Match": tag}).status_code == 304
    poll(NOW + MINUTE, post("100", retweets=50))
    assert reader.get(path, headers={"If-None-Match": tag}).status_code == 200


def test_the_pace_of_a_day_is_a_line_from_nought_to_the_busiest_hour(campaign: Campaign) -> None:
    points = growth(campaign)
    assert sparkline(rates(points, "retweets")) == ""  # two intervals are no line
    for hours, retweets in ((1, 30), (2, 50)):
        poll(NOW + hours * HOUR, post("100", retweets=retweets), post("101"), post("200"))
        take_snapshot(campaign, now=NOW + hours * HOUR)
    path = sparkline(rates(growth(campaign), "retweets"))
    assert path.startswith("M0.0 ") and path.count("L") == 3
    assert path.split("L")[2].endswith(" 19.0")  # nothing came in that hour


def test_reading_the_address_takes_only_what_is_known() -> None:
    from django.http import QueryDict

    assert read_view_options(QueryDict("sort=-read&wall=1&category=x")) == ViewOptions(
        sort="-read", wall="1"
    )


def test_the_number_of_queries_stays_small(
    reader: Client, campaign: Campaign, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    page(reader, campaign)
    with django_assert_max_num_queries(32):
        page(reader, campaign)


def test_a_paused_campaign_says_why_it_is_read_all_the_same() -> None:
    paused = a_campaign(["100"])
    Campaign.objects.filter(pk=paused.pk).update(status="paused")
    client, page = browser(a_user("zoe")), f"/socap/campaigns/{paused.pk}"
    assert "paused, not polled until it is resumed" in client.get(page).content.decode()
    other = a_campaign(["100"])
    Campaign.objects.filter(pk=other.pk).update(starts_at="2020-01-01T00:00Z")
    dashboards.forget()
    assert "read only because a running campaign shares tweets" in client.get(page).content.decode()
