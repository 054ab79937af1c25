"""Saved views in the API: those of the team, listed, saved and deleted."""

from datetime import UTC, datetime

import pytest
from django.http import QueryDict
from django.urls import reverse

from socap.access.api_keys import issue_key
from socap.campaigns.models import Campaign
from socap.saved_views.models import SavedView
from socap.saved_views.views import FILTERS, save_view
from socap.web.dashboard.view_options import ViewOptions
from socap.web.explore.engagement_filters import EngagementFilterForm
from socap.web.explore.engagers import EngagerFilterForm
from tests.api.conftest import Api
from tests.builders import a_campaign
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db
BODY = {
    "name": "Big replies",
    "page": "engagements",
    "filters": {"action": "reply", "min_importance": "50"},
}


@pytest.fixture
def campaign() -> Campaign:
    return a_campaign()


def of_ann(*, shared: bool) -> SavedView:
    return save_view(
        user=a_user("ann"),
        page=SavedView.Page.ENGAGERS,
        name="Investors",
        query="role=vcs",
        campaign=None,
        is_shared=shared,
        now=datetime.now(UTC),
    ).view


def test_a_view_is_saved_for_the_team_listed_opened_and_deleted(
    api: Api, campaign: Campaign
) -> None:
    status, saved = api("POST", "/saved-views", BODY | {"campaign_id": campaign.pk})
    assert status == 201 and saved["filters"] == BODY["filters"] and saved["saved_by"] == "tests"
    assert api("GET", "/saved-views")[1] == {"saved_views": [saved]}
    ann = browser(a_user("ann"))
    page = ann.get(reverse("campaign-engagements", args=[campaign.pk])).content.decode()
    assert "Big replies" in page and saved["path"].replace("&", "&amp;") in page
    assert "tests" in ann.get(reverse("saved-views")).content.decode()
    again = BODY | {"campaign_id": campaign.pk, "filters": {"action": "quote"}}
    status, changed = api("POST", "/saved-views", again)
    assert status == 200 and changed["id"] == saved["id"] and changed["filters"] == again["filters"]
    assert api("DELETE", f"/saved-views/{saved['id']}")[0] == 204
    assert api("DELETE", f"/saved-views/{saved['id']}")[0] == 404
    assert api("GET", "/saved-views")[1] == {"saved_views": []}


def test_what_a_user_keeps_for_themselves_is_not_seen(api: Api, campaign: Campaign) -> None:
    mine = of_ann(shared=False)
    assert api("GET", "/saved-views")[1] == {"saved_views": []}
    assert api("DELETE", f"/saved-views/{mine.pk}")[0] == 404


def test_a_user_s_shared_view_needs_an_admin_key_to_be_deleted(
    api: Api, campaign: Campaign
) -> None:
    view = of_ann(shared=True)
    path = f"/saved-views?page=engagers&campaign_id={campaign.pk}"
    assert [one["saved_by"] for one in api("GET", path)[1]["saved_views"]] == ["ann"]
    assert api("GET", "/saved-views?page=dashboard")[1] == {"saved_views": []}
    writer = {"authorization": f"Bearer {issue_key('writer', scope='write')}"}
    refused = api.client.delete(f"/api/socap/saved-views/{view.pk}", headers=writer)
    assert refused.status_code == 403 and "is ann's" in refused.json()["fields"]["scope"]
    assert api("DELETE", f"/saved-views/{view.pk}")[0] == 204


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"name": " "}, "name"),
        ({"page": "people"}, "page"),
        ({"filters": {}}, "filters"),
        ({"filters": {"action": ""}}, "filters"),
        ({"filters": {"place": "Berlin"}}, "filters.place"),
    ],
)
def test_what_cannot_be_is_said(api: Api, body: dict[str, object], field: str) -> None:
    status, told = api("POST", "/saved-views", BODY | body)
    assert status == 422 and any(name.startswith(field) for name in told["fields"]), told
    assert api("POST", "/saved-views", BODY | {"campaign_id": 999999})[0] == 404


def test_the_filters_are_those_of_the_pages(campaign: Campaign) -> None:
    forms = (EngagementFilterForm(QueryDict(), campaign=campaign),
             EngagerFilterForm(QueryDict(), campaign=campaign, user=a_user()))  # fmt: skip
    for page, form in zip(
        (SavedView.Page.ENGAGEMENTS, SavedView.Page.ENGAGERS), forms, strict=True
    ):
        assert set(FILTERS[page]) == set(form.fields)
    options = set(ViewOptions.__dataclass_fields__) - {"wall"}
    assert set(FILTERS[SavedView.Page.DASHBOARD]) == options
