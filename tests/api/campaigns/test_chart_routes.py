"""Charts in the API: the files that the pages offer."""

import pytest

from socap.web.dashboard.charts import specifications
from tests.api.conftest import Api
from tests.builders import HOUR, NOW, a_campaign, poll, post

pytestmark = pytest.mark.django_db
CAMPAIGN, TWEET = "/api/socap/campaigns/{}/charts/", "/api/socap/campaigns/{}/tweets/100/charts/"


@pytest.fixture
def number() -> int:
    specifications.forget()
    campaign = a_campaign({"100": "main"})
    for hours in (2, 1, 0):
        poll(NOW - hours * HOUR, post("100", likes=30 - hours))
    return campaign.pk


@pytest.mark.parametrize("place", [CAMPAIGN, TWEET])
def test_pictures_and_numbers_can_be_had(api: Api, number: int, place: str) -> None:
    picture = api.client.get(place.format(number) + "growth.png?measure=likes&axis=launch")
    assert picture.status_code == 200 and picture.content.startswith(b"\x89PNG")
    numbers = api.client.get(place.format(number) + "growth.csv?measure=likes")
    lines = numbers.content.decode().splitlines()
    assert lines[0].startswith("at,local_time,hours_since_launch,main,") and len(lines) == 4
    assert lines[-1].split(",")[3] == "30"
    bars = api.client.get(place.format(number) + "intervals.csv?measure=likes").content.decode()
    assert bars.startswith("begins_at,")


@pytest.mark.parametrize(
    ("path", "status", "field"),
    [
        ("charts/pie.png", 422, "name"),
        ("charts/growth.png?measure=hearts", 422, "measure"),
        ("charts/timeline.png?zoom=yesterday", 422, "zoom"),
        ("charts/growth.csv?zoom=6h", 422, "zoom"),
        ("tweets/100/charts/timeline.png", 422, "name"),
        ("tweets/5/charts/growth.png", 404, ""),
    ],
)
def test_what_cannot_be_is_said(api: Api, number: int, path: str, status: int, field: str) -> None:
    found, told = api("GET", f"/campaigns/{number}/{path}")
    assert found == status and (not field or field in told["fields"]), told
