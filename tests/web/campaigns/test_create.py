"""Creates, duplicates, extends and deletes campaigns through the pages."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from socap.access.models import AuditEntry, Role
from socap.campaigns.models import Campaign, Status
from socap.campaigns.tweet_urls import find_tweet_urls
from socap.collection.provider.client import Provider
from socap.lib.clock import Clock
from socap.sources.base import Post, SourceError
from socap.web.campaigns import provider_dependency
from socap.web.models import CampaignDraft
from tests.builders import DAY, NOW, InventedSource, a_campaign, people, post, profile
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

DRAFT, CREATE = "/socap/create/draft", "/socap/create"
KNOWN = {"100": "900", "101": "900", "102": "901"}


class RecordingSource(InventedSource):
    """Records the calls, and can fail."""

    down: SourceError | None = None

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[list[str]] = []
        self.posts = {
            id_: post(id_, by, f"news & more {id_}", retweets=120, created_at=NOW)
            for id_, by in KNOWN.items()
        }

    def tweets(self, ids: object) -> dict[str, Post]:
        self.calls.append(list(ids))  # type: ignore[call-overload]
        if self.down:
            raise self.down
        return super().tweets(ids)  # type: ignore[arg-type]


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch) -> RecordingSource:
    found = RecordingSource()
    provider = Provider(found, qps=10_000, clock=Clock(), sleep=lambda _: None)
    monkeypatch.setattr(provider_dependency, "get_provider", lambda: provider)
    return found


@pytest.fixture
def operator() -> Client:
    return browser(a_user("op"))


def form(**changes: object) -> dict[str, object]:
    return {
        "launch_name": "A launch", "client_name": "", "timezone": "UTC",
        "start_date": "2026-06-02T09:00", "end_date": "2096-06-05T09:00", "main": "100",
        "influencer": "", "investor": "", "importance_threshold": "10", "digest_minutes": "60",
        "frequency_window_minutes": "30", "alert_spacing_minutes": "20", **changes,
    }  # fmt: skip


def rows(page: str) -> list[str]:
    """Returns the text of each tweet's row."""
    found = re.findall(r"<li class=\"[^\"]*\" data-url=.*?</li>", page, re.S)
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)).strip() for row in found]


def draft_page(client: Client, **changes: object) -> str:
    answer = client.post(DRAFT, form(**changes))
    assert answer.status_code == 200
    return answer.content.decode()


# --- pasted addresses ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("100\nhttps://x.com/a/status/101", ["100", "https://x.com/a/status/101"]),
        ("1) 1234567890123456789", ["1234567890123456789"]),
        ("100, 101;102|103", ["100", "101", "102", "103"]),
        ("We posted (x.com/a/status/5?s=20).", ["x.com/a/status/5?s=20"]),
        (
            "1. https://x.com/a/status/1https://x.com/a/status/2!",
            ["https://x.com/a/status/1", "https://x.com/a/status/2"],
        ),
        ("[post](https://x.com/a/status/7)", ["https://x.com/a/status/7"]),
        ('<a href="https://twitter.com/a/status/8">', ["https://twitter.com/a/status/8"]),
        ("10 of 12 founders and/or x.com", []),
        ("see 1234567890123456789 today", ["1234567890123456789"]),
        ("https://example.com/x", ["https://example.com/x"]),
        ("\u201chttps://x.com/a/status/9\u201d\u00a0", ["https://x.com/a/status/9"]),
        ("", []),
    ],
)  # fmt: skip
def test_addresses_are_found_in_surrounding_text(text: str, found: list[str]) -> None:
    assert find_tweet_urls(text) == found


def test_each_tweet_is_shown_with_author_text_and_date(
    operator: Client, source: RecordingSource
) -> None:
    page = draft_page(operator, main="Look: https://x.com/a/status/100 !")
    (row,) = rows(page)
    assert "@user_900" in row and "news &amp; more 100" in row
    assert "120 retweets" in row and "2 Jun" in row


def test_an_ignored_number_is_shown_with_the_reason(
    operator: Client, source: RecordingSource
) -> None:
    page = draft_page(operator, main="1) 1234567890123456789\n2) 1234567890123456780")
    assert "Ignored: 1, 2. A short number next to an id is taken for a list number" in page
    assert len(rows(page)) == 2
    assert "Ignored" not in draft_page(operator, main="100\n101")


def test_problems_are_shown_at_each_address(operator: Client, source: RecordingSource) -> None:
    watched = a_campaign(["101"], name="Before")
    text = "100 101 102 100\nhttps://example.com/x\n999"
    marked = rows(draft_page(operator, main=text, influencer="101"))
    assert "given twice; it stays a main tweet" in marked[3].lower()
    assert "not a link to a tweet" in marked[4].lower()
    assert "does not know this tweet" in marked[5].lower()
    assert "given twice" in marked[6].lower()
    assert f"also in {watched.name}" in marked[1].lower() or "Also in Before" in marked[1]
    assert "not by @user_900" in marked[2].lower()
    assert "given" not in marked[0].lower() and "not by" not in marked[0].lower()


def test_tweets_are_looked_up_once_for_all_fields_and_not_again_to_create(
    operator: Client, source: RecordingSource
) -> None:
    draft_page(operator, main="100 101", influencer="102", investor="999")
    draft_page(operator, main="100 101", influencer="102", investor="999", launch_name="Renamed")
    assert source.calls == [["100", "101", "102", "999"]]
    operator.post(CREATE, form(main="100 101", influencer="102"))
    assert Campaign.objects.get().entries.count() == 3
    assert len(source.calls) == 1
    entry = Campaign.objects.get().entries.get(tweet_id="102").tweet
    assert entry.text == "news & more 102" and entry.retweets == 120


def test_a_campaign_is_created_even_if_the_provider_fails(
    operator: Client, source: RecordingSource
) -> None:
    from socap.sources.base import ErrorKind

    source.down = SourceError("no credits left", kind=ErrorKind.OUT_OF_CREDITS)
    page = draft_page(operator, main="100")
    assert "cannot be looked up right now" in page and "no credits left" in page
    operator.post(CREATE, form(main="100"))
    assert Campaign.objects.get().entries.count() == 1


def test_without_a_key_the_page_says_so_and_calls_no_provider(db: None) -> None:
    admin = browser(a_user("owner", Role.ADMIN))
    page = draft_page(admin, main="100")
    assert "no provider key yet" in page and "/socap/welcome/provider" in page


def test_a_button_removes_an_address(operator: Client, source: RecordingSource) -> None:
    page = draft_page(operator, main="100\n999\n101", remove="main 1 999")
    assert re.search(r"<textarea[^>]*>\s*100\n101</textarea>", page)
    assert [row for row in rows(page) if "999" in row] == []
    page = draft_page(operator, main="100\nhttps://example.com/x 999\n101", remove="invalid")
    assert re.search(r"<textarea[^>]*>\s*100\n101</textarea>", page)


@pytest.mark.parametrize("removal", ["main 7 100", "main x 100", "nonsense", "other 0 100", ""])
def test_an_outdated_remove_button_removes_nothing_else(
    operator: Client, source: RecordingSource, removal: str
) -> None:
    draft_page(operator, main="101 100", remove=removal)
    kept = CampaignDraft.objects.get().fields["main"]
    assert "101" in kept


def test_the_page_explains_what_reaches_the_threshold(
    operator: Client, source: RecordingSource
) -> None:
    assert "Nobody is on your important list yet" in draft_page(operator)
    people(alice=4, dora=8)
    page = re.sub(r"\s+", " ", draft_page(operator, importance_threshold="8"))
    assert "has 2 people, with an average weight of 6.0" in page
    assert "once about 2 of your people follow them. 1 is enough alone" in page


# --- the draft -----------------------------------------------------------------------------------


def test_a_draft_survives_a_reload_and_is_gone_once_created(
    operator: Client, source: RecordingSource
) -> None:
    draft_page(operator, launch_name="Half <typed>", client_name="not yet a name", main="100 oops")
    page = operator.get(CREATE).content.decode()
    assert "has been restored" in page and 'value="Half &lt;typed&gt;"' in page
    assert "not yet a name" in page and "100 oops</textarea>" in page
    assert "problem" not in page.split("Tweets to watch")[0], "nothing is wrong before it is sent"
    version = re.search(r'name="draft" value="([^"]+)"', page)
    assert version
    operator.post(CREATE, form(draft=version[1]))
    assert not CampaignDraft.objects.exists()
    assert "has been restored" not in operator.get(CREATE).content.decode()


def test_a_draft_is_private_and_can_be_discarded(operator: Client, source: RecordingSource) -> None:
    draft_page(operator, launch_name="Mine")
    assert "Mine" not in browser(a_user("bea")).get(CREATE).content.decode()
    assert operator.post("/socap/create/start-over", {"sure": "1"}).headers["Location"] == CREATE
    assert "Mine" not in operator.get(CREATE).content.decode()


def test_without_javascript_the_tweets_are_checked_by_a_button(
    operator: Client, source: RecordingSource
) -> None:
    answer = operator.post(CREATE, form(main="100 999", check="1"))
    page = answer.content.decode()
    assert answer.status_code == 200 and not Campaign.objects.exists()
    assert "does not know" in page and CampaignDraft.objects.get().fields["main"] == "100 999"
    page = operator.post(CREATE, form(main="100\n999", remove="main 1 999")).content.decode()
    assert len(rows(page)) == 1 and not Campaign.objects.exists()


def test_a_rejected_form_is_kept_as_a_draft(operator: Client, source: RecordingSource) -> None:
    assert operator.post(CREATE, form(launch_name="", client_name="Kept")).status_code == 422
    assert "Kept" in operator.get(CREATE).content.decode()


def test_a_nul_character_is_refused_naming_its_field(operator: Client) -> None:
    answer = operator.post(DRAFT, form(client_name="a\0b"))
    assert answer.status_code == 400 and "client_name" in answer.content.decode()
    assert not CampaignDraft.objects.exists()


# --- existing campaigns ----------------------------------------------------------------------


def test_a_duplicate_has_all_settings_and_tweets_and_a_window_from_now_on(
    operator: Client, source: RecordingSource
) -> None:
    campaign = a_campaign(
        {"100": "main", "102": "investor"}, client_name="Acme", timezone="Asia/Tokyo"
    )
    draft_page(operator, launch_name="Another one")
    page = operator.get(f"{CREATE}?from={campaign.pk}").content.decode()
    assert "A launch (copy)" in page and "Acme" in page and "Asia/Tokyo" in page
    assert "status/100</textarea>" in page and "status/102</textarea>" in page
    assert operator.get(f"{CREATE}?from=0").status_code == 404
    sent = form(**{"from": campaign.pk, "launch_name": "Second", "main": "100"})
    draft_page(operator, **sent)
    assert CampaignDraft.objects.count() == 2, "the other draft is not lost"
    operator.post(CREATE, sent)
    assert Campaign.objects.count() == 2
    assert CampaignDraft.objects.get().fields["launch_name"] == "Another one"


def an_old_campaign(status: Status) -> Campaign:
    campaign = a_campaign(["100"], now=NOW, lasts=DAY)
    Campaign.objects.update(
        status=status, completed_at=NOW + DAY if status == "completed" else None
    )
    campaign.refresh_from_db()
    return campaign


def test_a_completed_campaign_is_extended_and_resumed_in_one_step(operator: Client) -> None:
    campaign = an_old_campaign(Status.COMPLETED)
    operator.post(reverse("campaign-extend", args=[campaign.pk]), {"days": "3"})
    campaign.refresh_from_db()
    left = campaign.ends_at - Clock().now()
    assert campaign.status == Status.ACTIVE and campaign.completed_at is None
    assert timedelta(days=2, hours=23) < left <= 3 * DAY
    assert AuditEntry.objects.filter(verb="campaign.extended").count() == 1


def test_a_paused_campaign_stays_paused(operator: Client) -> None:
    campaign = an_old_campaign(Status.PAUSED)
    sent = {"end_date": "2096-06-08T09:00"}
    operator.post(reverse("campaign-extend", args=[campaign.pk]), sent)
    campaign.refresh_from_db()
    assert campaign.status == Status.PAUSED
    assert campaign.ends_at.isoformat() == "2096-06-08T09:00:00+00:00"


@pytest.mark.parametrize(
    "sent", [{}, {"days": "0"}, {"end_date": "2020-01-01T00:00"}, {"days": "x"}]
)
def test_an_invalid_end_changes_nothing(operator: Client, sent: dict[str, str]) -> None:
    campaign = an_old_campaign(Status.COMPLETED)
    path = reverse("campaign-extend", args=[campaign.pk])
    page = operator.post(path, sent, follow=True).content.decode()
    assert "Not extended" in page
    campaign.refresh_from_db()
    assert campaign.status == Status.COMPLETED and campaign.ends_at == NOW + DAY


def test_deleting_shows_the_impact_and_asks_for_the_name(operator: Client) -> None:
    campaign = a_campaign(["100", "101"], name="Big  Launch")
    a_campaign(["101"], name="Other")
    path = reverse("campaign-delete", args=[campaign.pk])
    page = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", operator.get(path).content.decode()))
    assert "1 watched tweet with its growth curve; 1 more stays" in page
    for wrong in ("", "Big", "Other"):
        assert operator.post(path, {"name": wrong}).status_code == 422
    assert Campaign.objects.count() == 2
    assert operator.post(path, {"name": "big launch "}).status_code == 302
    assert Campaign.objects.get().name == "Other"


def test_tweets_that_are_added_are_checked_against_the_campaign(
    operator: Client, source: RecordingSource
) -> None:
    campaign = a_campaign(["100"])
    path = reverse("campaign-tweets-check", args=[campaign.pk])
    first, second = rows(operator.post(path, {"main": "100 101"}).content.decode())
    assert "already in this campaign" in first.lower()
    assert "already" not in second.lower() and "also in" not in second.lower()
    page = operator.post(
        reverse("campaign-tweets", args=[campaign.pk]), {"main": "101", "check": "1"}
    )
    assert page.status_code == 200 and campaign.entries.count() == 1
    operator.post(reverse("campaign-tweets", args=[campaign.pk]), {"main": "101"})
    assert campaign.entries.count() == 2 and len(source.calls) == 1


def test_names_are_escaped(operator: Client, source: RecordingSource) -> None:
    source.posts["100"] = Post(
        id="100", author=profile("900", name="<script>x</script>"), text="<img onerror=1>"
    )
    page = draft_page(operator, main="100")
    assert "<script>x" not in page and "<img" not in page
