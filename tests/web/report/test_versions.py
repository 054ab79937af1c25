"""Versions of a report on the pages: made, looked at, downloaded, released, traced to their rows."""

import re
from typing import Any
from urllib.parse import unquote

import pytest
from django.test import Client
from django.urls import reverse

from socap.access.models import Role
from socap.campaigns.models import Campaign
from socap.reports.models import ReportVersion
from socap.reports.versions.plans import plan_of, save_plan
from socap.reports.versions.report_versions import (
    content_of,
    make_version,
    newest_released,
    release,
    request_version,
)
from socap.sources.base import Action
from tests.builders import HOUR, NOW, engage, poll, post, retweet
from tests.reports.launches import launch
from tests.web.sharing.shares import share
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(db: None) -> Campaign:
    return launch("America/New_York")


@pytest.fixture
def ann(db: None) -> Client:
    return browser(a_user("ann", role=Role.OPERATOR))


def made(campaign: Campaign) -> ReportVersion:
    version = request_version(campaign, by="ann", now=NOW)
    found = make_version(version.pk, now=NOW)
    assert found is not None
    return found


def page(client: Client, version: ReportVersion, name: str = "report-version", *more: str) -> Any:
    return client.get(reverse(name, args=[version.campaign_id, version.number, *more]))


def test_a_version_is_asked_for_made_and_listed(campaign: Campaign, ann: Client) -> None:
    listing = reverse("campaign-reports", args=[campaign.pk])
    assert "No version has been made yet" in ann.get(listing).text
    ann.post(reverse("report-make", args=[campaign.pk]))
    assert "waiting for a worker" in ann.get(listing).text
    version = ReportVersion.objects.get()
    assert page(ann, version).status_code == 200
    make_version(version.pk, now=NOW)
    shown = ann.get(listing).text
    assert "draft" in shown and "waiting for a worker" not in shown


def test_the_page_of_a_version_follows_its_making(campaign: Campaign, ann: Client) -> None:
    version = request_version(campaign, by="ann", now=NOW)
    address = reverse("report-version", args=[campaign.pk, 1])
    htmx = {"HX-Request": "true"}
    whole = ann.get(address).text
    assert f'hx-get="{address}"' in whole and "waiting for a worker" in whole
    ReportVersion.objects.update(state="making", progress=70, step="charts")
    part = ann.get(address, headers=htmx)
    assert 'value="70"' in part.text and "<html" not in part.text and "HX-Refresh" not in part
    ReportVersion.objects.update(state="failed", error="The disk is full")
    assert ann.get(address, headers=htmx)["HX-Refresh"] == "true"
    failed = ann.get(address).text
    assert "The disk is full" in failed and "every 2s" not in failed
    ReportVersion.objects.update(state="queued")
    make_version(version.pk, now=NOW)
    assert ann.get(address, headers=htmx)["HX-Refresh"] == "true"
    assert "frozen-report" in ann.get(address).text


def test_a_frozen_version_stays_as_it_is(campaign: Campaign, ann: Client) -> None:
    version = made(campaign)
    before = page(ann, version).text
    checksum = version.checksum
    poll(NOW + HOUR, post("100", likes=999, retweets=99, views=1_000_000))
    engage("100", Action.RETWEET, retweet("55"), now=NOW + HOUR)
    second = made(campaign)
    version.refresh_from_db()
    assert (version.checksum, second.number) == (checksum, 2)
    assert second.checksum != checksum
    assert without_tokens(page(ann, version).text) == without_tokens(before)
    assert make_version(version.pk, now=NOW + HOUR) is None  # the job runs once more, to no effect


def without_tokens(text: str) -> str:
    return re.sub(r"csrfmiddlewaretoken[^>]*|nonce-\S+|data-now=\S+", "", text)


def test_a_saved_summary_whose_numbers_have_gone_on_is_said_before_release(
    campaign: Campaign, ann: Client
) -> None:
    figures = [
        item
        for section in content_of(made(campaign)).sections
        for block in section.blocks
        if block.kind == "figures"
        for item in block.items
    ]
    people = next(int(item.value or 0) for item in figures if item.key == "people")
    for summary, wrong in (
        (f"{people} people came.", []),
        ("2,413 people came, and 7.5 million views.", ["2,413", "7.5 million"]),
    ):
        plan, revision = plan_of(campaign)
        mine = plan.model_copy(update={"summary": summary})
        save_plan(campaign, mine, revision=revision, by="ann", now=NOW)
        version = made(campaign)
        shown = page(ann, version).text
        assert ("which this version does not have" in shown) is bool(wrong), summary
        assert all(f"<bdi>{number}" in shown for number in wrong)
    _, token = share(campaign)
    ann.post(reverse("report-release", args=[campaign.pk, version.number]))
    release(version, now=NOW)
    seen = browser().get(f"/share/{token}/report").text
    assert "2,413 people came" in seen and "does not have" not in seen


def test_every_linked_number_leads_to_its_rows(campaign: Campaign, ann: Client) -> None:
    version = made(campaign)
    text = page(ann, version).text
    links = set(re.findall(r'href="([^"]*/rows/[^"]*)"', text))
    assert len(links) > 10
    for link in links:
        answer = ann.get(link.replace("&amp;", "&"))
        assert answer.status_code == 200, unquote(link)
    whole = '/rows/people?rows={"where":{"important":true}}'
    [important] = [link for link in links if unquote(link).endswith(whole)]
    rows = ann.get(important).text
    assert "user_1" in rows and "user_3" not in rows


def test_rows_refuse_what_is_no_anchor(campaign: Campaign, ann: Client) -> None:
    version = made(campaign)
    address = reverse("report-rows", args=[campaign.pk, version.number, "people"])
    deep = "[" * 3000
    for query in ("?rows=x", '?rows={"where":{"nothing":1}}', "?rows=[1]", f"?rows={deep}"):
        assert ann.get(address + query).status_code == 404
    assert page(ann, version, "report-rows", "passwords").status_code == 404
    assert page(ann, version, "report-asset", "../rows/people").status_code == 404


def test_only_operators_make_plan_and_release(campaign: Campaign) -> None:
    version, vera = made(campaign), browser(a_user("vera", role=Role.VIEWER))
    assert page(vera, version).status_code == 200
    for name in ("report-make", "report-plan", "report-defaults"):
        assert vera.post(reverse(name, args=[campaign.pk])).status_code == 403
    for name in ("report-release", "report-retry"):
        assert vera.post(reverse(name, args=[campaign.pk, version.number])).status_code == 403


def test_releasing_takes_a_check_first(campaign: Campaign, ann: Client) -> None:
    version = made(campaign)
    ann.post(reverse("report-release", args=[campaign.pk, 1]))
    version.refresh_from_db()
    assert version.state == "checking" and newest_released(campaign) is None
    again = ann.post(reverse("report-release", args=[campaign.pk, 1]), follow=True)
    assert "Version 1 is checking, and not a draft" in again.text
    release(version, now=NOW)
    assert newest_released(campaign) == version


@pytest.mark.parametrize("kind", ["pdf", "xlsx", "csv", "json", "pptx"])
def test_files_are_rendered_once_and_named(campaign: Campaign, ann: Client, kind: str) -> None:
    version = made(campaign)
    first, second = (page(ann, version, "report-file", kind) for _ in range(2))
    is_same = first.content == second.content
    assert first.status_code == 200 and is_same
    assert "a-launch-report-1." in first["Content-Disposition"]


def test_the_queue_is_bounded(campaign: Campaign, ann: Client) -> None:
    for _ in range(4):
        last = ann.post(reverse("report-make", args=[campaign.pk]), follow=True)
    assert "Wait until the versions" in last.text
    assert ReportVersion.objects.count() == 3
