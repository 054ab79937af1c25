"""What charts mark, important people and notes, is the same wherever a chart is drawn or listed."""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from socap.access.models import Role
from socap.campaigns.annotations.notes import add_note
from socap.campaigns.models import Campaign
from socap.campaigns.snapshots import take_snapshot
from socap.sources.base import Action
from tests.api.conftest import Api
from tests.builders import HOUR, MINUTE, NOW, a_campaign, engage, people, poll, post, reply
from tests.web.sharing.shares import share
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db
TEAM, CLIENT = "Only for us", "Article in the Times"


@pytest.fixture
def api(db: None) -> Api:
    return Api()


@pytest.fixture
def campaign() -> Campaign:
    found = a_campaign({"100": "main"}, name="Aurora", now=NOW - 4 * HOUR)
    for hours, retweets in ((3, 10), (2, 40), (0, 90)):
        at = NOW - hours * HOUR
        poll(at, post("100", retweets=retweets, created_at=NOW - 4 * HOUR))
        take_snapshot(found, now=at)
    people(user_5=50)
    engage("100", Action.QUOTE, reply("77", "5", "wow", at=NOW - HOUR))
    for text, for_client in ((TEAM, False), (CLIENT, True)):
        add_note(found, at=NOW - 90 * MINUTE, text=text, for_client=for_client, by="ann", now=NOW)
    return found


def marked(spec: dict[str, Any]) -> tuple[list[str], set[str]]:
    """Who and which notes are on a chart."""
    data = spec["datasets"]
    return [one["who"].split("@")[1] for one in data["people"]], {n["note"] for n in data["notes"]}


def listed(answer: Any) -> tuple[list[str], set[str]]:
    rows = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))
    who = [row["important_people"] for row in rows if row["important_people"]]
    notes = {row["notes"].split(" (")[0] for row in rows if row["notes"]}
    return [text.split(" ")[0].removeprefix("@") + ")" for text in who], notes


def parts(spec: Any) -> Iterator[dict[str, Any]]:
    """Every object of a specification, however deep."""
    inner = spec.values() if isinstance(spec, dict) else spec if isinstance(spec, list) else ()
    if isinstance(spec, dict):
        yield spec
    for one in inner:
        yield from parts(one)


def test_what_is_written_in_a_chart_is_as_large_as_its_reader_sets(
    campaign: Campaign, repository: Path
) -> None:
    """A wall is read at three metres: a size of its own in one mark would stay small there."""
    ann = browser(a_user("ann", role=Role.OPERATOR))
    script = (repository / "socap/web/static/web/charts.js").read_text()
    for name in ("timeline", "growth"):
        spec = ann.get(reverse("campaign-chart", args=[campaign.pk, name])).json()
        texts = [part for part in parts(spec) if part.get("type") == "text"]
        assert len(texts) >= 2
        for text in texts:
            assert "fontSize" not in text, text
            assert [style for style in text["style"] if style.endswith("-text")], text
            assert f'"{text["style"][-1]}":' in script


def test_the_team_sees_people_and_all_notes(campaign: Campaign, api: Api) -> None:
    ann = browser(a_user("ann", role=Role.OPERATOR))
    for path in (
        reverse("campaign-chart", args=[campaign.pk, "timeline"]),
        reverse("campaign-tweet-chart", args=[campaign.pk, "100", "growth"]),
    ):
        spec = ann.get(path).json()
        assert marked(spec) == (["user_5)"], {TEAM, CLIENT}), path
        assert spec["datasets"]["people"][0]["url"].endswith("/accounts/5"), path
    told = api("GET", f"/campaigns/{campaign.pk}/dashboard")[1]["chart_annotations"]
    assert [one["username"] for one in told["people"]] == ["user_5"]
    assert {note["text"] for note in told["notes"]} == {TEAM, CLIENT}


def test_what_is_handed_on_has_people_and_the_notes_for_the_client(campaign: Campaign) -> None:
    ann, client = browser(a_user("ann")), Client()
    _, token = share(campaign)
    for visitor, path in (
        (ann, reverse("campaign-chart", args=[campaign.pk, "growth"])),
        (client, f"/share/{token}/charts/timeline"),
        (client, f"/share/{token}/charts/growth"),
    ):
        assert marked(visitor.get(path).json()) == (["user_5)"], {CLIENT}), path
    for visitor, path in (
        (ann, reverse("campaign-chart-file", args=[campaign.pk, "timeline", "csv"])),
        (ann, reverse("campaign-tweet-chart-file", args=[campaign.pk, "100", "growth", "csv"])),
        (client, f"/share/{token}/charts/growth.csv"),
    ):
        assert listed(visitor.get(path)) == (["user_5)"], {CLIENT}), path


def test_a_tweet_marks_only_who_engaged_with_it(campaign: Campaign) -> None:
    other = a_campaign({"100": "main", "200": "investor"}, name="Other", now=NOW - 4 * HOUR)
    ann = browser(a_user("ann"))
    for tweet, who in (("100", ["user_5)"]), ("200", [])):
        path = reverse("campaign-tweet-chart", args=[other.pk, tweet, "growth"])
        poll(NOW - 30 * MINUTE, post(tweet, retweets=95))
        assert marked(ann.get(path).json())[0] == who, tweet


def test_hours_since_the_launch_are_the_same_on_the_dashboard_and_on_a_tweet(
    campaign: Campaign,
) -> None:
    ann = browser(a_user("ann"))
    page = reverse("campaign-tweet", args=[campaign.pk, "100"]) + "?axis=launch&measure=retweets"
    html = ann.get(page).content.decode()
    assert (
        'value="launch"' in html and "?measure=retweets&amp;axis=launch&amp;list=quotes#did" in html
    )
    for path in (
        reverse("campaign-chart", args=[campaign.pk, "timeline"]),
        reverse("campaign-tweet-chart", args=[campaign.pk, "100", "growth"]),
    ):
        rows = ann.get(path, {"axis": "launch"}).json()["datasets"]["points"]
        assert [row["hours"] for row in rows if row["total"] >= 10][:2] == [1.0, 2.0], path
