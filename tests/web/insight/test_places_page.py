"""Where people are: the card, the page, the map, filters, exports, and corrections by hand."""

import csv
import io
import re

import pytest
import vl_convert
from django.test import Client
from django.urls import reverse

from socap.access.models import AuditEntry, Role
from socap.analytics.engagers.engager_summary import engager_summary
from socap.analytics.insight.country_totals import country_totals
from socap.campaigns.models import Campaign
from socap.charts.image import chart_png
from socap.charts.places_map import COLOURS, places_map, step_name
from socap.charts.world_map import AROUND, depth_of, outlines
from socap.collection.polling.summaries import summarise
from socap.insight.account_insights import derive_account_insights
from socap.sources.base import Action
from tests.builders import NOW, a_campaign, engage, poll, post, retweet
from tests.web.sharing.shares import share
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db
PLACES = {
    "1": "Lisboa, Portugal",
    "2": "Porto, Portugal",
    "3": "Singapore",
    "4": "on the moon",
    "5": "",
}


@pytest.fixture
def campaign() -> Campaign:
    campaign = a_campaign(["100"])
    poll(NOW, post("100", retweets=5))
    rows = [retweet(id_, location=place, followers=10) for id_, place in PLACES.items()]
    engage("100", Action.RETWEET, *rows)
    derive_account_insights(now=NOW)
    return campaign


@pytest.fixture
def visitor() -> Client:
    return browser(a_user())


def shown(client: Client, url: str) -> str:
    page = client.get(url)
    assert page.status_code == 200
    return re.sub(r"\s+", " ", page.content.decode())


def rows_of(page: str) -> list[tuple[str, str]]:
    return re.findall(r'id="country-(\w\w)".*?<td class="r">.*?(\d+)', page)


def test_page_and_card_count_people_by_country(campaign: Campaign, visitor: Client) -> None:
    page = shown(visitor, reverse("campaign-places", args=[campaign.pk]))
    assert rows_of(page) == [("PT", "2"), ("SG", "1")]
    assert "Portugal: 2</title>" in page and "<circle" in page  # Singapore is too small for a shape
    text = re.sub(r"<[^>]+>", "", page)
    assert "3 of 5 people (60 %) could be placed" in re.sub(r"\s+", " ", text)
    dashboard = shown(visitor, reverse("campaign", args=[campaign.pk]))
    assert rows_of(dashboard) == [("PT", "2"), ("SG", "1")]
    part = reverse("campaign-places", args=[campaign.pk]) + "?part=map"
    assert f'hx-get="{part}"' in dashboard
    assert "Portugal: 2" in shown(visitor, part)
    export = visitor.get(reverse("places-csv", args=[campaign.pk]))
    content = b"".join(export.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    assert [row["country"] for row in csv.DictReader(io.StringIO(content))] == ["PT", "SG"]


def test_a_client_sees_the_map_and_no_way_into_the_application(campaign: Campaign) -> None:
    _, token = share(campaign)
    client, address = Client(), reverse("shared-places-map", args=[token])
    page = shown(client, reverse("shared", args=[token]))
    assert f'hx-get="{address}?part=map"' in page
    part = shown(client, address)
    assert "Portugal: 2</title>" in part and "<circle" in part
    assert "href" not in part and "/socap/" not in part
    assert client.get(reverse("shared-places-map", args=["closed"])).status_code == 404


def test_the_map_prints_with_its_legend(campaign: Campaign) -> None:
    """As SVG, without a network: shapes in the colour of their step, and a dot for Singapore."""
    spec = places_map(country_totals(engager_summary(campaign)).countries)
    picture = vl_convert.vegalite_to_svg(spec, allowed_base_urls=[])
    assert re.findall(r">(\d+)</text>", picture) == ["1", "2"]
    shapes = re.findall(r'aria-roledescription="(\w+)"[^>]* fill="(#\w+)"', picture)
    assert shapes.count(("geoshape", COLOURS[4])) == 1 and ("circle", COLOURS[3]) in shapes
    nobody = chart_png(places_map([]), title="Places", subtitle="")
    assert nobody.startswith(b"\x89PNG")


@pytest.mark.parametrize("most", [1, 2, 3, 7, 100, 1234])
def test_a_step_of_the_legend_names_the_people_that_have_its_colour(most: int) -> None:
    for people in range(1, most + 1):
        first, _, last = step_name(depth_of(people, most), most).replace(",", "").partition("–")
        assert int(first) <= people <= int(last or first)


def test_the_largest_country_stays_first_once_counts_are_stored(
    campaign: Campaign, visitor: Client
) -> None:
    rows = [retweet(str(n), location="Singapore", followers=10) for n in range(6, 9)]
    engage("100", Action.RETWEET, *rows, retweet("9", location="Lima, Peru", followers=10))
    derive_account_insights(now=NOW)
    summarise(now=NOW)
    page = shown(visitor, reverse("campaign-places", args=[campaign.pk]))
    assert rows_of(page) == [("SG", "4"), ("PT", "2"), ("PE", "1")]


def test_engagers_are_filtered_by_country(campaign: Campaign, visitor: Client) -> None:
    def listed(country: str) -> set[str]:
        url = reverse("campaign-engagers", args=[campaign.pk]) + f"?country={country}"
        return set(re.findall(r'id="person-(\d+)"', shown(visitor, url)))

    assert listed("PT") == {"1", "2"}
    assert listed("unknown") == {"4", "5"}
    assert listed("JP") == set()
    page = shown(visitor, reverse("campaign-engagers", args=[campaign.pk]) + "?country=PT")
    assert "in Portugal" in page
    assert 'title="Lisbon, PT: city and country in the profile, sure"' in page


def test_exports_say_where_and_why(campaign: Campaign, visitor: Client) -> None:
    export = visitor.get(reverse("engagers-csv", args=[campaign.pk]) + "?country=PT")
    content = b"".join(export.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    rows = {row["account_id"]: row for row in csv.DictReader(io.StringIO(content))}
    assert (rows["1"]["country"], rows["1"]["city"]) == ("PT", "Lisbon")
    assert rows["1"]["place_reason"] == "Lisbon, PT: city and country in the profile, sure"


def test_a_correction_changes_everything_at_once_and_sticks(
    campaign: Campaign, visitor: Client
) -> None:
    url = reverse("account-place", args=["4"])
    account = reverse("campaign-account", args=[campaign.pk, "4"])
    answer = visitor.post(url, {"country": "JP", "city": "Kyoto", "next": account})
    assert answer.status_code == 302 and answer["Location"] == account
    page = shown(visitor, account)
    assert "Kyoto, JP: corrected by ann, sure" in page
    places = reverse("campaign-places", args=[campaign.pk])
    assert ("JP", "1") in rows_of(shown(visitor, places))
    assert AuditEntry.objects.filter(verb="place.corrected").count() == 1

    derive_account_insights(now=NOW)
    assert ("JP", "1") in rows_of(shown(visitor, places))
    visitor.post(url, {"do": "remove"})
    assert ("JP", "1") not in rows_of(shown(visitor, places))


def test_only_who_may_change_corrects_and_nonsense_changes_nothing(campaign: Campaign) -> None:
    url = reverse("account-place", args=["1"])
    viewer = browser(a_user("vic", role=Role.VIEWER))
    assert viewer.post(url, {"country": "JP"}).status_code == 403
    assert "account-place" not in shown(
        viewer, reverse("campaign-account", args=[campaign.pk, "1"])
    )
    visitor = browser(a_user())
    answer = visitor.post(url, {"country": "XX"}, follow=True)
    assert "choose a country from the list" in answer.content.decode()
    assert "Lisbon, PT" in shown(visitor, reverse("campaign-account", args=[campaign.pk, "1"]))


def test_an_empty_campaign_says_so(visitor: Client) -> None:
    empty = a_campaign(["200"])
    page = shown(visitor, reverse("campaign-places", args=[empty.pk]))
    assert "Nobody has been recorded yet." in page and '<svg class="world"' not in page


def test_no_country_is_drawn_across_the_whole_map() -> None:
    for number, path in outlines().items():
        steps = [int(step.split()[0]) for step in re.findall(r"l(-?\d+ -?\d+)", path)]
        assert max(map(abs, steps), default=0) < AROUND / 4, number
