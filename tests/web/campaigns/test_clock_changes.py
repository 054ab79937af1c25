"""Local times in forms, filters, mutes and quiet hours around clock changes."""

import html
from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from django.test import Client

from socap.access.api_keys import issue_key
from socap.alerts.quiet_hours import quiet_until
from socap.campaigns.models import Campaign
from socap.sources.base import Action
from tests.builders import a_campaign, engage, reply
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

NEW_YORK = "America/New_York"
START = datetime(2026, 10, 29, 14, 0, tzinfo=UTC)
# Clocks show 01:30 in New York at both.
FIRST, SECOND = datetime(2026, 11, 1, 5, 30, tzinfo=UTC), datetime(2026, 11, 1, 6, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_october() -> object:
    with time_machine.travel(START + timedelta(hours=1), tick=False) as traveller:
        yield traveller


@pytest.fixture
def client() -> Client:
    return browser(a_user("ada"))


def ending(at: datetime) -> Campaign:
    return a_campaign(now=START, lasts=at - START, timezone=NEW_YORK)


def edit(client: Client, campaign: Campaign, **changes: str) -> tuple[int, str]:
    path = f"/socap/campaigns/{campaign.pk}/edit"
    form = client.get(path).context["form"]
    given = {name: form[name].value() for name in form.fields}
    given = {name: value for name, value in given.items() if value is not None}
    answer = client.post(path, given | changes)
    campaign.refresh_from_db()
    return answer.status_code, html.unescape(answer.content.decode())


@pytest.mark.parametrize("end", [FIRST, SECOND])
def test_a_campaign_that_ends_in_the_repeated_hour_is_renamed_and_keeps_its_end(
    client: Client, end: datetime
) -> None:
    campaign = ending(end + timedelta(seconds=17))
    assert edit(client, campaign, launch_name="Renamed")[0] == 302
    assert (campaign.name, campaign.ends_at) == ("Renamed", end + timedelta(seconds=17))
    assert edit(client, campaign)[0] == 302
    assert campaign.ends_at == end + timedelta(seconds=17)


def test_an_end_typed_in_the_repeated_hour_is_the_second_one(client: Client) -> None:
    campaign = ending(START + timedelta(days=1))
    assert edit(client, campaign, end_date="2026-11-01T01:30")[0] == 302
    assert campaign.ends_at == SECOND


def test_a_time_that_never_comes_is_refused_in_words(client: Client) -> None:
    campaign = ending(START + timedelta(days=1))
    status, page = edit(client, campaign, end_date="2027-03-14T02:30", launch_name="New")
    assert status == 422 and campaign.name == "A launch"
    assert "There is no 02:30 on 14 March 2027 in America/New_York" in page
    assert "clocks go forward to 03:00 there" in page


def test_extending_to_the_repeated_hour(client: Client) -> None:
    campaign = ending(START + timedelta(days=1))
    path = f"/socap/campaigns/{campaign.pk}/extend"
    page = client.post(path, {"end_date": "2027-03-14T02:30"}, follow=True).content.decode()
    assert "There is no 02:30" in page
    client.post(path, {"end_date": "2026-11-01T01:30"})
    campaign.refresh_from_db()
    assert campaign.ends_at == SECOND


def test_filters_take_the_whole_repeated_hour(client: Client) -> None:
    campaign = ending(START + timedelta(days=9))
    for number, at in enumerate((FIRST, SECOND - timedelta(minutes=1))):
        engage(
            "100", Action.REPLY, reply(f"50{number}", f"{number}", f"said {number}", at=at), now=at
        )
    path = f"/socap/campaigns/{campaign.pk}/engagements"
    given = {"since": "2026-11-01T01:30", "until": "2026-11-01T01:30"}
    page = client.get(path, given).content.decode()
    assert "said 0" in page and "said 1" in page
    page = client.get(path, {"since": "2026-03-08T02:30"}).content.decode()
    assert "There is no 02:30" in page


def test_the_api_reads_a_window_without_offsets_as_the_forms_do() -> None:
    campaign = ending(START + timedelta(days=1))
    api = Client(headers={"authorization": f"Bearer {issue_key('t')}"})
    path = f"/api/socap/campaigns/{campaign.pk}"

    def change(end: str) -> tuple[int, str]:
        window = {"start_date": "2026-10-29T10:00", "end_date": end}
        answer = api.patch(path, {"monitor_window": window}, content_type="application/json")
        return answer.status_code, answer.content.decode()

    assert change("2026-11-01T01:30")[0] == 200
    campaign.refresh_from_db()
    assert campaign.ends_at == SECOND
    status, text = change("2027-03-14T02:30")
    assert status == 422 and "There is no 02:30" in text
    body = {"account": "", "until": "2027-03-14T02:30"}
    answer = api.post(f"{path}/mutes", body, content_type="application/json")
    assert answer.status_code == 422


def test_quiet_hours_end_where_clocks_say_so() -> None:
    def ends(now: datetime, end: time) -> datetime | None:
        return quiet_until(time(22), end, zone=NEW_YORK, now=now)

    evening = datetime(2026, 11, 1, 3, 0, tzinfo=UTC)
    assert ends(evening, time(1, 30)) == FIRST
    # In the second of the two hours it is quiet once more.
    assert ends(FIRST + timedelta(minutes=40), time(1, 30)) == SECOND
    spring = datetime(2026, 3, 8, 4, 0, tzinfo=UTC)  # at 02:00 clocks go to 03:00
    assert ends(spring, time(2, 30)) == datetime(2026, 3, 8, 7, 0, tzinfo=UTC)
