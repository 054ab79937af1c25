"""What an open dashboard is sent while the launch goes on."""

import re
from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from socap.access.models import User
from socap.analytics.growth.campaign_curve import campaign_curve
from socap.campaigns.models import Campaign
from socap.campaigns.snapshots import take_snapshot
from socap.charts.growth import Measure, TimeScale, growth_chart, interval_chart
from socap.sources.base import Action
from tests.builders import NOW, a_campaign, engage, poll, post, reply, retweet

pytestmark = pytest.mark.django_db

SEEN = re.compile(r'name="seen" value="([^"]+)"')
VERSION = re.compile(r'name="version" value="(\w+)"')
SENT = re.compile(r'id="part-(\w+)"')


@pytest.fixture
def operator() -> Client:
    client = Client()
    client.force_login(User.objects.create_user("ann", password="a-long-password"))
    return client


@pytest.fixture
def campaign() -> Campaign:
    found = a_campaign({"100": "main", "101": "investor"}, now=NOW - timedelta(hours=4))
    for hours, retweets in ((3, 10), (2, 16), (0, 14)):
        at = NOW - timedelta(hours=hours)
        poll(at, post("100", retweets=retweets), post("101", retweets=retweets // 2))
        take_snapshot(found, now=at)
    return found


class Page:
    """A dashboard in a browser, as far as refreshing goes."""

    def __init__(self, client: Client, campaign: Campaign) -> None:
        self.client, self.campaign = client, campaign
        html = client.get(reverse("campaign", args=[campaign.pk])).content.decode()
        self.seen, self.version = SEEN.findall(html), VERSION.findall(html)[0]

    def refresh(self) -> tuple[int, set[str], str]:
        """(status, sections sent, the text)."""
        answer = self.client.get(
            reverse("campaign-live", args=[self.campaign.pk]),
            {"seen": self.seen, "version": self.version},
        )
        html = answer.content.decode()
        return answer.status_code, set(SENT.findall(html)), html


def test_nothing_new_is_no_content(operator: Client, campaign: Campaign) -> None:
    assert Page(operator, campaign).refresh() == (204, set(), "")


def test_only_what_changed_is_sent(operator: Client, campaign: Campaign) -> None:
    page = Page(operator, campaign)
    Campaign.objects.filter(pk=campaign.pk).update(name="Renamed")
    status, sent, html = page.refresh()
    assert (status, sent) == (200, {"state"})
    assert "Renamed" in html


def test_a_new_reply_reaches_the_lists_and_the_counts(operator: Client, campaign: Campaign) -> None:
    page = Page(operator, campaign)
    engage("100", Action.REPLY, reply("77", "5", "hello"))
    poll(NOW + timedelta(minutes=1), post("100", retweets=15, replies=1))
    _, sent, html = page.refresh()
    assert {"totals", "breakdown", "tweets", "engagers", "engagements"} <= sent
    assert "hello" in html


def test_a_list_that_was_paged_on_stays_and_says_that_there_is_news(
    operator: Client, campaign: Campaign
) -> None:
    engage("100", Action.RETWEET, *(retweet(str(n)) for n in range(200, 300)))
    page = Page(operator, campaign)
    seen = next(value for value in page.seen if value.startswith("engagements:"))
    more = operator.get(
        reverse("campaign-engagements", args=[campaign.pk]),
        {"seen": seen},
        headers={"HX-Request": "true"},
    ).content.decode()
    assert "<html" not in more and f'value="{seen}:hold"' in more
    page.seen = [f"{value}:hold" if value == seen else value for value in page.seen]
    engage("100", Action.REPLY, reply("77", "5", "hello"))
    poll(NOW + timedelta(minutes=1), post("100", retweets=15))
    _, sent, html = page.refresh()
    assert "engagements" not in sent and 'id="news-engagements"' in html


def test_a_lost_session_sends_the_whole_page_to_the_login(
    operator: Client, campaign: Campaign
) -> None:
    live = reverse("campaign-live", args=[campaign.pk])
    answer = Client().get(
        live,
        headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/socap/campaigns/1"},
    )
    assert answer.headers["HX-Redirect"] == "/login?next=%2Fsocap%2Fcampaigns%2F1"


def test_the_growth_chart_stacks_what_each_snapshot_says(campaign: Campaign) -> None:
    tokyo = TimeScale(zone="Asia/Tokyo")
    points = campaign_curve(campaign, Measure.ENGAGEMENTS.counters)
    rows = growth_chart(points, times=tokyo)["datasets"]["points"]
    assert [(row["main"], row["investor"], row["total"]) for row in rows] == [
        (10, 5, 15), (16, 8, 24), (14, 7, 21),
    ]  # fmt: skip
    assert rows[0]["at"] == _wall(NOW - timedelta(hours=3) + timedelta(hours=9))


def test_the_pace_after_a_gap_is_a_rate_and_may_fall(campaign: Campaign) -> None:
    points = campaign_curve(campaign, Measure.RETWEETS.counters)
    rows = interval_chart(points, measure=Measure.RETWEETS)["datasets"]["points"]
    main = [row for row in rows if row["category"] == "main"]
    assert [(row["change"], row["rate"]) for row in main] == [(6, 6.0), (-2, -1.0)]
    # Two hours: the investors' bar hangs below the main one, not over it.
    assert [(row["low"], row["high"]) for row in rows[2:]] == [(0.0, -1.0), (-1.0, -1.5)]


def test_charts_of_a_campaign_without_snapshots_are_empty_not_broken() -> None:
    for chart in (growth_chart, interval_chart):
        assert chart([])["datasets"]["points"] == []


def test_browsers_keep_a_chart_until_the_next_snapshot(
    operator: Client, campaign: Campaign
) -> None:
    path = reverse("campaign-chart", args=[campaign.pk, "growth"])
    first = operator.get(path)
    again = operator.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    other = operator.get(
        path, {"measure": "views"}, headers={"If-None-Match": first.headers["ETag"]}
    )
    assert other.status_code == 200


def test_an_edit_keeps_the_seconds_of_times_left_alone(
    operator: Client, campaign: Campaign
) -> None:
    ends = datetime(2096, 6, 5, 9, 0, 42, tzinfo=NOW.tzinfo)
    Campaign.objects.filter(pk=campaign.pk).update(ends_at=ends)
    path = reverse("campaign-edit", args=[campaign.pk])
    form = operator.get(path).context["form"]
    given = {name: form[name].value() for name in form.fields}
    assert operator.post(path, given | {"launch_name": "New name"}).status_code == 302
    stored = Campaign.objects.get()
    assert (stored.name, stored.ends_at) == ("New name", ends)


def test_the_last_tweet_cannot_be_removed(operator: Client, campaign: Campaign) -> None:
    path = reverse("campaign-tweets-remove", args=[campaign.pk])
    for tweet, left in (("101", 1), ("100", 1)):
        operator.post(path, {"tweet": tweet, "sure": "1"})
        assert campaign.entries.count() == left


def test_the_chart_library_is_kept_for_a_year() -> None:
    from socap.web.vega_bundle import VERSION as BUILT

    answer = Client().get(reverse("vega", args=[BUILT]), headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "immutable" in answer.headers["Cache-Control"]
    assert Client().get(reverse("vega", args=["0.1"])).status_code == 404


def _wall(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%S}Z"
