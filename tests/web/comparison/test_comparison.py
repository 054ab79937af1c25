"""A launch beside others by hours since launch: earlier campaigns, chosen ones, imported curves."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from socap.access.models import AuditEntry, Role
from socap.analytics.comparison.launch_comparison import launch_comparison
from socap.analytics.growth.totals import ENGAGEMENTS
from socap.campaigns.comparison.stored_curves import store_demo_curves
from socap.campaigns.models import Campaign, LaunchCurve
from tests.api.conftest import Api
from tests.api.conftest import api as api
from tests.builders import DAY, HOUR, NOW, a_campaign, poll, post
from tests.web.explore.reading import get, text_of
from tests.web.sharing.shares import share
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

TABLE = "name,hours,engagements\nSpring,0,0\nSpring,1,50\nSpring,24,300\nAutumn,0,0\nAutumn,2,100\n"


def a_launch(
    tweet: str, *, before: timedelta, per_hour: int, hours: int = 4, **draft: Any
) -> Campaign:
    """A campaign whose tweet was posted so long before NOW, and gains so much every hour."""
    began = NOW - before
    found = a_campaign([tweet], now=began, **draft)
    for hour in range(1, hours + 1):
        at = began + hour * HOUR
        poll(at, post(tweet, created_at=began, retweets=per_hour * hour))
    return found


def compare(campaign: Campaign) -> Any:
    campaign = Campaign.objects.get(pk=campaign.pk)
    return launch_comparison(campaign, ENGAGEMENTS, "engagements")


def test_earlier_launches_lie_under_this_one() -> None:
    for number, per_hour in enumerate((10, 20, 30, 40, 60)):
        a_launch(str(200 + number), before=(20 + number) * DAY, per_hour=per_hour)
    later = a_launch("300", before=-5 * DAY, per_hour=500)
    this = a_launch("100", before=2 * DAY, per_hour=45, hours=2)
    found = compare(this)
    assert found.basis == "earlier" and len(found.others) == 5
    assert later.name not in [line.key for line in found.others]
    stands = found.standing
    assert (stands.hour, stands.value, stands.median, stands.ratio) == (2, 90, 60, 1.5)
    assert (stands.above, stands.launches) == (4, 5)
    at = {point.hour: point for point in found.band}
    assert (at[2].low, at[2].median, at[2].high) == (40, 60, 80)


def test_the_same_launch_is_not_compared_with_itself() -> None:
    a_launch("100", before=2 * DAY, per_hour=10)
    again = a_campaign(["100"])
    assert compare(again).others == ()


def test_a_launch_that_goes_on_longer_is_compared_at_the_last_common_hour() -> None:
    a_launch("200", before=20 * DAY, per_hour=10, hours=2)
    this = a_launch("100", before=2 * DAY, per_hour=30, hours=4)
    stands = compare(this).standing
    assert (stands.hour, stands.value, stands.median) == (2, 60, 20)


def test_without_history_imported_curves_serve_and_then_the_demos(api: Api) -> None:
    this = a_launch("100", before=2 * DAY, per_hour=100, hours=1)
    assert compare(this).others == () and compare(this).standing is None
    store_demo_curves(now=NOW)
    assert compare(this).basis == "demo" and len(compare(this).others) == 7
    assert api("post", "/launch_curves", {"table": TABLE})[0] == 201
    found = compare(this)
    assert found.basis == "imported" and {line.name for line in found.others} == {
        "Spring",
        "Autumn",
    }
    assert found.standing.median == 50 and found.standing.ratio == 2


def test_the_dashboard_says_where_it_stands_and_clients_do_not_see_it(client: Client) -> None:
    a_launch("200", before=20 * DAY, per_hour=10)
    a_launch("201", before=30 * DAY, per_hour=30)
    this = a_launch("100", before=2 * DAY, per_hour=28, hours=2)
    page = reverse("campaign", args=[this.pk])
    shown = text_of(get(browser(a_user()), page))
    assert (
        "Now at 1.4 × your median launch, 2 h after launch: 56 engagements, theirs 40;"
        " more than 1 of 2 launches." in shown
    )
    assert "median launch" not in text_of(get(client, reverse("shared", args=[share(this)[1]])))


def test_what_it_is_compared_with_is_chosen(api: Api) -> None:
    one = a_launch("200", before=20 * DAY, per_hour=10)
    other = a_launch("201", before=30 * DAY, per_hour=30)
    this = a_launch("100", before=2 * DAY, per_hour=30, hours=2)
    operator, viewer = browser(a_user()), browser(a_user(name="vi", role=Role.VIEWER))
    path = reverse("campaign-comparison-choose", args=[this.pk])
    wanted = {"which": "chosen", "launch": [f"campaign-{one.pk}"]}
    assert viewer.post(path, wanted).status_code == 403
    assert operator.post(path, wanted).status_code == 302
    assert compare(this).basis == "chosen" and compare(this).standing.ratio == 3
    assert AuditEntry.objects.filter(verb="campaign.edited").count() == 1
    page = text_of(get(viewer, reverse("campaign-comparison", args=[this.pk])))
    assert "Now at 3.0 × the other launch" in page and "Compare with" not in page
    answer = operator.post(path, {"which": "chosen", "launch": []}, follow=True)
    assert "choose at least one launch" in text_of(answer.content.decode())
    answer = operator.post(path, {"which": "chosen", "launch": ["curve-77"]}, follow=True)
    assert "has been removed meanwhile" in text_of(answer.content.decode())
    route = f"/campaigns/{this.pk}/comparison"
    status, found = api("put", route, {"compared_with": [f"campaign-{other.pk}"]})
    assert status == 200 and found["standing"]["ratio"] == 1
    refused = api("put", route, {"compared_with": [f"campaign-{this.pk}"]})
    assert refused[0] == 422 and "campaign-3" in refused[1]["fields"]["compared_with"]
    Campaign.objects.filter(pk=other.pk).delete()
    assert api("get", route)[1]["others"] == []
    assert api("put", route, {"compared_with": None})[1]["basis"] == "earlier"


def test_curves_are_previewed_imported_replaced_and_removed() -> None:
    operator, viewer = browser(a_user()), browser(a_user(name="vi", role=Role.VIEWER))
    path, page = reverse("launch-curves-import"), reverse("launch-curves")
    assert viewer.post(path, {"table": TABLE}).status_code == 403
    preview = text_of(operator.post(path, {"table": TABLE}).content.decode())
    assert "To be imported 2" in preview and not LaunchCurve.objects.exists()
    operator.post(path, {"table": TABLE, "do": "import"})
    assert "Spring" in text_of(get(viewer, page)) and LaunchCurve.objects.count() == 2
    changed = TABLE.replace("300", "400").replace(",", ";")
    shown = text_of(operator.post(path, {"table": changed}).content.decode())
    assert "replaces the one that is there" in shown
    operator.post(path, {"table": changed, "do": "import"})
    spring = LaunchCurve.objects.get(name="Spring")
    assert spring.engagements == 400
    operator.post(reverse("launch-curve-remove", args=[spring.pk]))
    assert AuditEntry.objects.filter(verb="launch-curve.removed").count() == 1
    again = operator.post(reverse("launch-curve-remove", args=[spring.pk]), follow=True)
    assert "removed already" in text_of(again.content.decode())


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("", "The table is empty"),
        ("name,hours\nA,1", "the column “engagements” is missing"),
        ("name,hours,engagements,clicks\nA,1,1,1", "“clicks” is no column"),
        ("name,hours,engagements\nA,1,x\nA,2,5", "Line 2: “x” in engagements is no whole number"),
        ('name,hours,engagements\nA,1,"1,234"\nA,2,5', "Line 2: “1,234” in engagements"),
        ("name,hours,engagements\nA,-1,3\nA,2,5", "Line 2: “-1” in hours is no number from 0"),
        ("name,hours,engagements\nA,nan,3\nA,2,5", "Line 2: “nan” in hours"),
        ("name,hours,engagements\nA,1,3", "A has one row"),
        (
            "name,hours,engagements\nA,1,30\nA,2,12",
            "give totals since the launch, not what was new",
        ),
        ("name,hours,engagements\nA,1,3\nA,1,4", "A has two rows for hour 1"),
        ("name,hours,engagements\n,1,3\n,2,4", "Line 2: the name is missing"),
    ],
)
def test_a_wrong_table_is_refused_in_words(api: Api, table: str, says: str) -> None:
    answer = browser(a_user()).post(reverse("launch-curves-import"), {"table": table})
    assert answer.status_code == 422 and says in text_of(answer.content.decode())
    status, body = api("post", "/launch_curves", {"table": table})
    assert status == 422 and says in body["fields"]["table"]
    assert not LaunchCurve.objects.exists()


def test_the_chart_has_the_band_and_the_lines() -> None:
    a_launch("200", before=20 * DAY, per_hour=10)
    this = a_launch("100", before=2 * DAY, per_hour=30, hours=2)
    client = browser(a_user())
    spec = client.get(reverse("campaign-comparison-chart", args=[this.pk])).json()
    assert [row["value"] for row in spec["datasets"]["points"]] == [0, 30, 60]
    assert spec["datasets"]["points"][2]["times"] == 3
    assert spec["datasets"]["band"] and spec["datasets"]["others"]
    empty = client.get(reverse("campaign-comparison-chart", args=[a_campaign(["500"]).pk])).json()
    assert "first reading" in empty["usermeta"]["empty"]


@pytest.mark.parametrize("name", ["campaign", "campaign-comparison"])
def test_a_new_campaign_says_that_there_is_nothing_yet(name: str) -> None:
    shown = text_of(get(browser(a_user()), reverse(name, args=[a_campaign(["500"]).pk])))
    assert "There is no other launch to compare with yet." in shown
