"""Pages reject times and numbers that could be stored but not read back, and survive stored ones."""

import pytest
from django.test import Client

from socap.campaigns.models import Campaign
from socap.collection.provider.client import Provider
from socap.lib.clock import Clock
from socap.web.campaigns import provider_dependency
from socap.web.models import ShareLink
from tests.api.builders import FakeSource, a_campaign, post
from tests.web.test_pages import form
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

UNREADABLE = [
    ("America/New_York", "2026-06-02T09:00", "9999-12-31T23:59", "end_date"),
    ("Asia/Tokyo", "0001-01-01T00:00", "2026-12-05T09:00", "start_date"),
    ("UTC", "2005-12-31T23:59", "2026-12-05T09:00", "start_date"),
    ("UTC", "2026-06-02T09:00", "2100-01-01T00:00", "end_date"),
]


@pytest.fixture
def operator() -> Client:
    return browser(a_user())


@pytest.fixture(autouse=True)
def provider(monkeypatch: pytest.MonkeyPatch) -> None:
    source = FakeSource(*(post(str(n)) for n in range(100, 110)))
    provider = Provider(source, qps=10_000, clock=Clock(), sleep=lambda _: None)
    monkeypatch.setattr(provider_dependency, "get_provider", lambda: provider)


@pytest.mark.parametrize(("zone", "start", "end", "wrong"), UNREADABLE)
@pytest.mark.parametrize("page", ["edit", "create"])
def test_a_window_out_of_bounds_is_refused_at_its_field(
    operator: Client, page: str, zone: str, start: str, end: str, wrong: str
) -> None:
    campaign = a_campaign("500")
    before = Campaign.objects.values().get()
    to = f"/socap/campaigns/{campaign.pk}/edit" if page == "edit" else "/socap/create"
    answer = operator.post(to, form(timezone=zone, start_date=start, end_date=end))
    assert answer.status_code == 422
    assert "between 2006-01-01 and 2099-12-31" in str(answer.context["form"].errors[wrong])
    assert Campaign.objects.values().get() == before
    assert operator.get("/socap").status_code == 200


@pytest.mark.parametrize("end", ["9999-12-31T23:59", "2100-01-01T00:00", "0001-01-01T00:00"])
def test_nothing_is_extended_out_of_bounds(operator: Client, end: str) -> None:
    campaign = a_campaign("500")
    Campaign.objects.update(timezone="America/New_York")
    address = f"/socap/campaigns/{campaign.pk}/extend"
    page = operator.post(address, {"end_date": end}, follow=True).content.decode()
    assert "between 2006-01-01 and 2099-12-31" in page
    assert Campaign.objects.get().ends_at == campaign.ends_at


def test_many_short_extensions_end_where_time_does(operator: Client) -> None:
    campaign = a_campaign("500")
    Campaign.objects.update(ends_at="2099-12-30T00:00Z")
    address = f"/socap/campaigns/{campaign.pk}/extend"
    page = operator.post(address, {"days": "366"}, follow=True).content.decode()
    assert "between 2006-01-01 and 2099-12-31" in page


@pytest.mark.parametrize("moment", ["9999-12-31T23:59", "0001-01-01T00:00"])
@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Tokyo"])
def test_filters_name_a_moment_out_of_bounds_and_go_on(
    operator: Client, zone: str, moment: str
) -> None:
    campaign = a_campaign("500")
    Campaign.objects.update(timezone=zone)
    for name in ("since", "until"):
        address = f"/socap/campaigns/{campaign.pk}/engagements?{name}={moment}"
        answer = operator.get(address)
        assert answer.status_code == 200
        assert "between 2006-01-01 and 2099-12-31" in answer.content.decode()


@pytest.mark.parametrize("day", ["9999-12-31", "2100-01-01", "0001-01-01"])
def test_a_share_link_ends_within_bounds(operator: Client, day: str) -> None:
    campaign = a_campaign("500")
    Campaign.objects.update(timezone="Pacific/Auckland")
    address = f"/socap/campaigns/{campaign.pk}/share"
    answer = operator.post(address, {"label": "Client", "expires_on": day})
    assert answer.status_code == 422 and not ShareLink.objects.exists()


HUGE = ("9" * 19, "9" * 30, "9" * 5000, "-1", "1e400", "\u0663", "NaN")


@pytest.mark.parametrize("number", HUGE)
def test_numbers_in_addresses_break_no_page(operator: Client, number: str) -> None:
    admin = browser(a_user("ada", "admin"))
    campaign = a_campaign("500")
    mine = f"/socap/campaigns/{campaign.pk}"
    for address in (
        f"/socap?page={number}",
        f"/socap/people?page={number}",
        f"/socap/create?from={number}",
        f"/socap/jobs?cursor={number}",
        f"/socap/inbox?page={number}",
        f"/socap/channels?page={number}",
        f"/socap/campaigns/{number}",
        f"{mine}/engagements?min_importance={number}&tweet={number}&account={number}",
        f"{mine}/engagements?cursor={number}",
        f"{mine}/engagers?cursor={number}",
        f"{mine}/engagers?min_importance={number}",
        f"{mine}/people?cursor={number}",
        f"{mine}/alerts?cursor={number}",
        f"{mine}/alerts/preview?importance_threshold={number}",
        f"{mine}/tweets/{number}",
        f"{mine}/accounts/{number}",
        f"{mine}/share?page={number}",
        f"{mine}?version={number}&seen={number}",
        f"/socap/accounts/{number}?campaign={number}",
    ):
        assert operator.get(address).status_code in (200, 302, 404), address
    for address in (f"/socap/audit?cursor={number}", f"/socap/users?page={number}"):
        assert admin.get(address).status_code in (200, 302, 404), address
    assert operator.post(f"{mine}/tweets/remove", {"tweet": number}).status_code == 302
    assert operator.post(f"{mine}/extend", {"days": number}).status_code == 302


def test_a_time_zone_that_is_no_more_breaks_no_page(operator: Client) -> None:
    """Time zone names can disappear from the tz database, or be missing in an older one."""
    campaign = a_campaign("500")
    Campaign.objects.update(timezone="US/Pacific-New")
    mine = f"/socap/campaigns/{campaign.pk}"
    for address in ("/socap", mine, f"{mine}/edit", f"{mine}/engagements", f"{mine}/alerts",
                    f"{mine}/report", f"{mine}/share", f"{mine}/charts/growth"):  # fmt: skip
        assert operator.get(address).status_code == 200, address
