"""What somebody corrects or decides anew counts at once: in cards, pages, files, answers and reports."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.test import Client

from socap.campaigns.models import Campaign, CampaignSummary
from socap.campaigns.stored_summaries import outdate_summaries
from socap.collection import own_account_lookup
from socap.collection.polling.summaries import summarise
from socap.collection.provider.client import Provider
from socap.insight.automation.automation_models import AccountSigns
from socap.insight.profile_reading import read_profiles
from socap.lib.clock import Clock
from socap.people.models import Account
from socap.reports.versions.report_versions import make_version, request_version
from socap.web.sharing.shared_pages import boards
from tests.api.conftest import Api
from tests.builders import DAY, InventedSource
from tests.reports.handed_over import HandedOver
from tests.reports.recount_launches import Launch, a_launch
from tests.reports.test_agreement import Numbers, of_dashboard, of_report
from tests.reports.test_recount import SUMMER
from tests.web.explore.reading import get, text_of
from tests.web.visitors import a_user, browser
from tests.workbooks import read_workbook

pytestmark = pytest.mark.django_db


Rows = list[dict[str, str]]
# The column of a CSV that names a row, and that of a workbook with what stands before its id there.
FILE_KEYS = {
    "engagers": ("account_id", "Account id", "^"),
    "texts": ("engagement_id", "Post", "/status/"),
}


@dataclass
class Told:
    """A launch as its readers are told of it."""

    launch: Launch
    api: Api = field(default_factory=Api)
    reader: Client = field(default_factory=lambda: browser(a_user()))

    @property
    def path(self) -> str:
        return f"/campaigns/{self.launch.campaign.pk}"

    def numbers(self) -> Numbers:
        """All that the cards count; a report that is made now says the same."""
        campaign = Campaign.objects.get(pk=self.launch.campaign.pk)
        now = self.launch.readings[-1][0] + DAY
        version = make_version(request_version(campaign, by="ann", now=now).pk, now=now)
        assert version is not None
        on_dashboard = of_dashboard(self.api, campaign)
        report = of_report(HandedOver(self.api, self.reader, campaign.pk, version.number))
        assert report == {name: pytest.approx(on_dashboard[name]) for name in report}
        return on_dashboard

    def answers(self, name: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = self.api("get", f"{self.path}/{name}?limit=200")[1][name]
        return rows

    def row(self, name: str, key: str, value: str) -> tuple[dict[str, Any], Rows]:
        """The row of the answer with this value, and those of the files that name it."""
        (answer,) = (row for row in self.answers(name) if str(row[key]) == value)
        return answer, list(self._in_files(name, value))

    def _in_files(self, name: str, value: str) -> Iterator[dict[str, str]]:
        lines = b"".join(self.reader.get(f"/socap{self.path}/{name}.csv"))
        rows = csv.DictReader(io.StringIO(lines.decode("utf-8-sig"), newline=""))
        (found,) = (row for row in rows if row[FILE_KEYS[name][0]] == value)
        yield found
        content = b"".join(self.reader.get(f"/socap{self.path}/{name}.xlsx"))
        head, *body = read_workbook(content).active.iter_rows(values_only=True)
        named = (dict(zip(map(str, head), map(str, row), strict=True)) for row in body)
        column, pattern = FILE_KEYS[name][1:]
        (found,) = (row for row in named if re.search(rf"{pattern}\b{value}\b", row[column]))
        yield found

    def page(self, address: str) -> str:
        return text_of(get(self.reader, f"/socap{self.path}/{address}"))


@pytest.fixture
def told() -> Told:
    """A launch so large that pages do not count what the worker has counted."""
    boards.forget()
    launch = a_launch("America/New_York", SUMMER, hours=30)
    assert summarise(now=launch.readings[-1][0]) == 1
    CampaignSummary.objects.update(seconds=1.0, details_seconds=1.0)
    return Told(launch)


def changes(before: Numbers, after: Numbers) -> dict[str, float]:
    names = before.keys() | after.keys()
    differences = {name: (after.get(name) or 0) - (before.get(name) or 0) for name in names}
    return {name: by for name, by in differences.items() if abs(by) > 1e-9}


def test_a_sentiment_corrected_by_hand_counts_at_once(told: Told) -> None:
    text = next(t for t in told.answers("texts") if t["sentiment"] == "positive")
    before = told.numbers()
    path = f"{told.path}/texts/{text['id']}"
    assert told.api("patch", path, {"sentiment": "critical"})[0] == 200
    changed = changes(before, told.numbers())
    assert (changed.pop("positive texts"), changed.pop("critical texts")) == (-1, 1)
    kind = "replies" if text["action"] == "reply" else "quotes"
    assert (changed.pop(f"positive {kind}"), changed.pop(f"critical {kind}")) == (-1, 1)
    assert changed.keys() <= {"positive people", "critical people"}
    answer, files = told.row("texts", "engagement_id", text["engagement_id"])
    assert answer["sentiment"] == answer["corrected_sentiment"] == "critical"
    assert [row.get("sentiment", row.get("Sentiment")) for row in files] == ["critical"] * 2
    assert f"@{text['username']}" in told.page("texts?sentiment=critical")


def test_a_place_corrected_by_hand_counts_at_once(told: Told) -> None:
    account = next(e for e in told.answers("engagers") if e["place"]["country"] == "DE")
    before = told.numbers()
    path = f"/accounts/{account['user_id']}/place"
    assert told.api("put", path, {"country": "PT", "city": "Lisbon"})[0] == 200
    changed = changes(before, told.numbers())
    assert (changed.pop("in Germany"), changed.pop("in Portugal")) == (-1, 1)
    assert changed.keys() <= {"in Germany, important", "in Portugal, important"}
    assert bool(changed) == (account["importance"] >= told.launch.campaign.importance_threshold)
    answer, files = told.row("engagers", "user_id", account["user_id"])
    assert (answer["place"]["country"], answer["place"]["city"]) == ("PT", "Lisbon")
    assert [row.get("country", row.get("Country")) for row in files] == ["PT"] * 2
    assert f"@{account['username']}" in told.page("engagers?country=PT")
    assert "Portugal" in told.page("places") and "Lisbon" in told.page(
        f"accounts/{account['user_id']}"
    )


@pytest.mark.parametrize("automated", [True, False])
def test_an_overruled_sign_of_automation_counts_at_once(told: Told, automated: bool) -> None:
    account = next(e for e in told.answers("engagers") if e["automated"] is not automated)
    before = told.numbers()
    path = f"/accounts/{account['user_id']}/automated"
    assert told.api("put", path, {"automated": automated})[0] == 200
    assert changes(before, told.numbers()) == {"without_automated": -1 if automated else 1}
    answer, files = told.row("engagers", "user_id", account["user_id"])
    assert answer["automated"] is automated
    found = [row.get("automated", row.get("Automated")) for row in files]
    assert found == (["true", "yes"] if automated else ["false", "no"])
    listed = re.search(rf"@{account['username']}\b", told.page("engagers?automated=true"))
    assert bool(listed) is automated


def test_an_account_listed_as_own_counts_at_once(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider = Provider(InventedSource(), qps=10_000, clock=Clock(), sleep=lambda _: None)
    monkeypatch.setattr(own_account_lookup, "provider_for", lambda endpoint: provider)
    account = told.answers("engagers")[0]
    before = told.numbers()
    address = f"/socap{told.path}/own-accounts/add"
    form = {"accounts": f"@{account['username']}", "kind": "team"}
    # What it says once of the account stands on the page that it leads to.
    assert told.reader.post(address, form, follow=True).redirect_chain
    changed = changes(before, told.numbers())
    assert (changed["people"], changed["important_people"]) == (-1, -1)
    assert f"@{account['username']}" not in told.page("engagers")


def test_a_changed_threshold_counts_at_once(told: Told) -> None:
    scores = [engager["importance"] for engager in told.answers("engagers")]
    before = told.numbers()
    assert before["important_people"] == sum(score >= 6 for score in scores)
    preferences = {"alert_preferences": {"importance_threshold": 5}}
    assert told.api("patch", told.path, preferences)[0] == 200
    after = told.numbers()
    assert after["important_people"] == sum(score >= 5 for score in scores)
    changed = changes(before, after)
    assert changed["important_people"] > 0
    assert all("important" in name for name in changed)
    important = sum(
        value or 0 for name, value in after.items() if re.match(r"in .*, important", name)
    )
    placed = [e for e in told.answers("engagers") if e["place"]["country"]]
    assert important == sum(engager["importance"] >= 5 for engager in placed)


def test_roles_by_a_changed_rule_count_as_soon_as_profiles_are_read(told: Told) -> None:
    CampaignSummary.objects.update(seconds=0, details_seconds=0)
    account = next(e for e in told.answers("engagers") if e["categories"] == ["c_level"])
    by_old_rules(account["user_id"], "vcs")
    before = told.numbers()
    read_profiles()
    assert changes(before, told.numbers()) == {"role investor": -1, "role executive": 1}
    answer, files = told.row("engagers", "user_id", account["user_id"])
    assert answer["categories"] == ["c_level"]
    assert [row.get("categories", row.get("Roles")) for row in files] == ["c_level"] * 2
    assert f"@{account['username']}" in told.page("engagers?role=c_level")


def by_old_rules(account_id: str, role: str) -> None:
    """As an earlier version left the account, whose rules found this role."""
    Account.objects.filter(pk=account_id).update(categories=[role])
    AccountSigns.objects.filter(pk=account_id).update(version=0)
    outdate_summaries()
