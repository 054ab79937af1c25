"""No body and no query brings in a moment or number that could be stored but not read back."""

from typing import Any

import pytest

from socap.alerts.models import Mute
from socap.campaigns.models import Campaign

from .builders import FakeSource, a_campaign
from .conftest import Api

pytestmark = pytest.mark.django_db

BOUNDS = "must lie between 2006-01-01 and 2099-12-31"
WINDOWS = [
    ("America/New_York", "2026-06-02", "9999-12-31T23:59", "end_date"),
    ("America/New_York", "2026-06-02", "9999-12-31", "end_date"),
    ("Asia/Tokyo", "0001-01-01", "2096-06-05", "start_date"),
    ("UTC", "2026-06-02", "2099-12-31", "end_date"),
    ("UTC", "2026-06-02", "2100-01-01T00:00:00Z", "end_date"),
    ("UTC", "2005-12-31T23:59:59Z", "2096-06-05", "start_date"),
    ("UTC", "0001-01-01T00:00:00+14:00", "2096-06-05", "start_date"),
]


@pytest.mark.parametrize(("zone", "start", "end", "wrong"), WINDOWS)
def test_windows(api: Api, source: FakeSource, zone: str, start: str, end: str, wrong: str) -> None:
    window = {"start_date": start, "end_date": end}
    body = {"launch_name": "A", "maintweets": ["100"], "timezone": zone, "monitor_window": window}
    status, answer = api("POST", "/campaigns", body)
    assert status == 422 and BOUNDS in answer["fields"][f"monitor_window.{wrong}"]
    campaign = a_campaign("500")
    Campaign.objects.update(timezone=zone)
    status, answer = api("PATCH", f"/campaigns/{campaign.pk}", {"monitor_window": window})
    assert status == 422 and BOUNDS in answer["fields"][f"monitor_window.{wrong}"]
    assert api("GET", "/campaigns")[0] == 200


def test_the_last_day_that_can_be_kept_is_taken(api: Api, source: FakeSource) -> None:
    window = {"start_date": "2026-06-02", "end_date": "2099-12-31T23:59:59Z"}
    body = {"launch_name": "A", "maintweets": ["100"], "monitor_window": window}
    status, made = api("POST", "/campaigns", body)
    assert status == 201
    assert api("GET", f"/campaigns/{made['id']}")[0] == 200


@pytest.mark.parametrize(
    "moment", ["9999-12-31T23:59:00-05:00", "9999-12-31T23:59:00", "0001-01-01T00:00:00%2B09:00"]
)
def test_mutes_and_filters(api: Api, moment: str) -> None:
    campaign = a_campaign("500")
    until = moment.replace("%2B", "+")
    status, answer = api("POST", f"/campaigns/{campaign.pk}/mutes", {"until": until})
    assert status == 422 and BOUNDS in answer["fields"]["until"]
    assert not Mute.objects.exists()
    for name in ("since", "until"):
        address = f"/campaigns/{campaign.pk}/engagements?{name}={moment}"
        status, answer = api("GET", address)
        assert status == 422 and f"{name} {BOUNDS}" in answer["error"]


HUGE = (10**30, 2**63, 2**63 - 1, -1, 2**31, 1e308)


@pytest.mark.parametrize("number", HUGE)
def test_numbers(api: Api, source: FakeSource, number: Any) -> None:
    campaign = a_campaign("500")
    mine = f"/campaigns/{campaign.pk}"
    for name in ("importance_threshold", "vip_threshold", "digest_below", "digest_minutes",
                 "hourly_cap", "frequency_window_minutes", "alert_spacing_minutes"):  # fmt: skip
        status, answer = api("PATCH", mine, {"alert_preferences": {name: number}})
        assert status == 422, (name, answer)
    for name, key in (("category_thresholds", "main"), ("action_thresholds", "quote")):
        assert api("PATCH", mine, {"alert_preferences": {name: {key: number}}})[0] == 422
    assert api("POST", f"{mine}/mutes", {"minutes": number})[0] == 422
    assert api("PATCH", "/settings", {"poll_interval_minutes": number})[0] == 422
    assert api("POST", "/workers/run", {"maxJobs": number})[0] == 422
    status, answer = api("PATCH", "/people", [{"username": "ann", "weight": number}])
    assert answer["refused"] and not answer["added"]
    status, answer = api("PATCH", mine, {"maintweets": [str(number).zfill(25)]})
    assert status in (200, 422)
    for query in ("cursor", "limit", "min_importance", "tweet", "account"):
        assert api("GET", f"{mine}/engagements?{query}={number}")[0] in (200, 422)
    for path in ("/campaigns?cursor=", "/people?cursor=", "/workers/jobs?cursor=",
                 f"{mine}/alerts?cursor=", f"{mine}/alerts/preview?importance_threshold=",
                 f"{mine}/dashboard?engagers_limit=", "/incidents?limit="):  # fmt: skip
        assert api("GET", f"{path}{number}")[0] in (200, 422), path
    for path in (f"/campaigns/{number}", f"/channels/{number}", f"{mine}/alerts/{number}/skip",
                 f"/workers/jobs/{number}/retry", f"{mine}/mutes/{number}"):  # fmt: skip
        for method in ("GET", "POST", "DELETE"):
            assert api(method, path)[0] in (404, 405), path


@pytest.mark.parametrize("weight", ["NaN", "Infinity", "1e5000", "9" * 400, "0.5", -1])
def test_weights(api: Api, weight: Any) -> None:
    status, answer = api("PATCH", "/people", [{"username": "ann", "weight": weight}])
    assert status == 200 and answer["refused"][0]["field"] == "weight" and not answer["added"]
