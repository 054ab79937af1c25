"""A filter is defined once: page, API and file are asked for it by the same name and find the same."""

import csv
import io
import re
from dataclasses import fields

import pytest
from django.test import Client

from socap.access.api_keys import issue_key
from socap.analytics.filters import EngagementFilters, EngagerFilters
from socap.api.schemas.engagement_schemas import EngagementQuery
from socap.campaigns.models import Campaign
from socap.web.explore.engagement_filters import EngagementFilterForm
from socap.web.explore.engagers import EngagerFilterForm
from tests.web.explore.reading import address, get, text_of

pytestmark = pytest.mark.django_db
SECOND_NAMES = {"tweet_category", "tweet_id"}


def test_page_and_api_know_every_filter_by_its_name() -> None:
    names = {field.name for field in fields(EngagementFilters)}
    assert set(EngagementFilterForm.base_fields) - {"sort"} == names
    assert set(EngagementQuery.model_fields) - SECOND_NAMES == names
    assert set(EngagerFilterForm.base_fields) == {field.name for field in fields(EngagerFilters)}


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("action=reply", 2),
        ("category=investor", 1),
        ("tweet=200", 1),
        ("account=@user_5", 2),
        ("account=@", 0),
        ("min_importance=9", 2),
        ("role=vcs", 2),
        ("text=100%25+GREAT", 1),
        ("baseline=false", 43),
        ("baseline=true", 0),
        ("own=0", 43),
        ("own=1", 43),
        ("own=only", 0),
        ("action=reply&min_importance=5&text=great", 1),
    ],
)
def test_page_api_and_file_find_the_same(
    operator: Client, campaign: Campaign, query: str, count: int
) -> None:
    page = operator.get(f"{address('campaign-engagements', campaign)}?{query}").content.decode()
    assert re.search(rf" {count} engagements?\b", text_of(page))
    key = issue_key("tests", scope="read")
    program = Client(headers={"authorization": f"Bearer {key}"})
    path = f"/api/socap/campaigns/{campaign.pk}/engagements"
    assert len(program.get(f"{path}?{query}&limit=500").json()["engagements"]) == count
    file = operator.get(f"{address('engagements-csv', campaign)}?{query}")
    for answer in (file, program.get(f"{path}.csv?{query}")):
        lines = b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]
        assert len(list(csv.DictReader(io.StringIO(lines)))) == count


def test_an_at_sign_alone_narrows_no_engagers(operator: Client, campaign: Campaign) -> None:
    path = address("campaign-engagers", campaign)
    assert text_of(get(operator, path, name="@")).count("@user_") == (
        text_of(get(operator, path)).count("@user_")
    )
