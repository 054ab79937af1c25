"""Before clients see a report, what X does not have any more is taken out, and somebody is told."""

import pytest

from socap.campaigns.models import Campaign
from socap.collection.provider.client import Provider
from socap.collection.release_check import check_and_release, shown_tweets
from socap.lib.clock import Clock
from socap.reports.models import ReportVersion
from socap.reports.versions.plans import plan_of
from socap.reports.versions.report_versions import (
    content_of,
    make_version,
    newest_released,
    request_release,
    request_version,
)
from socap.sources.base import ErrorKind, SourceError
from tests.builders import NOW, InventedSource, post
from tests.reports.launches import launch

pytestmark = pytest.mark.django_db


@pytest.fixture
def source() -> InventedSource:
    found = InventedSource()
    found.posts = {tweet_id: post(tweet_id) for tweet_id in ("100", "200", "501", "502", "503")}
    return found


@pytest.fixture
def version(db: None) -> ReportVersion:
    return checked(launch())


def checked(campaign: Campaign) -> ReportVersion:
    asked = request_version(campaign, by="ann", now=NOW)
    made = make_version(asked.pk, now=NOW)
    assert made is not None
    request_release(made, by="ann")
    return made


def check(version: ReportVersion, source: InventedSource) -> str:
    provider = Provider(source, qps=10_000, clock=Clock(), sleep=lambda _: None)
    said = check_and_release(version.pk, provider=provider, now=NOW)
    version.refresh_from_db()
    return said


def test_what_is_all_there_is_released(version: ReportVersion, source: InventedSource) -> None:
    assert check(version, source) == ""
    assert newest_released(version.campaign) == version
    assert check(version, source) == ""  # the job runs once more, to no effect


def test_what_is_gone_is_taken_out_of_a_new_version(
    version: ReportVersion, source: InventedSource
) -> None:
    before = content_of(version)
    assert {"100", "200"} <= shown_tweets(before).keys()
    del source.posts["200"]
    said = check(version, source)
    assert "1 tweet is deleted or protected" in said and "Version 2 is made without" in said
    assert (version.state, version.error) == ("draft", said)
    assert content_of(version) == before  # it stays as it was
    assert newest_released(version.campaign) is None
    following = make_version(ReportVersion.objects.get(number=2).pk, now=NOW)
    assert following is not None
    shown = content_of(following)
    assert "200" not in shown_tweets(shown)
    assert shown.removed == ["1 tweet was taken out because it was deleted or protected."]
    assert plan_of(version.campaign)[0].curation.hidden_tweets == ["200"]
    request_release(following, by="ann")
    assert check(following, source) == ""
    assert newest_released(version.campaign) == following


def test_an_answer_without_any_tweet_takes_nothing_out(
    version: ReportVersion, source: InventedSource
) -> None:
    source.posts = {}
    assert "nothing was taken out" in check(version, source)
    assert version.state == "draft"
    assert ReportVersion.objects.count() == 1


def test_a_provider_that_refuses_leaves_a_draft(
    version: ReportVersion, source: InventedSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(ids: object) -> None:
        raise SourceError("the key is wrong", kind=ErrorKind.BAD_KEY)

    monkeypatch.setattr(source, "tweets", refuse)
    said = check(version, source)
    assert "could not be checked" in said and "the key is wrong" in said
    assert version.state == "draft"


def test_a_version_for_a_client_whose_addresses_are_gone_is_released(
    source: InventedSource, db: None
) -> None:
    asked = request_version(launch(), by="ann", now=NOW, deliver="client")
    made = make_version(asked.pk, now=NOW)
    assert made is not None
    request_release(made, by="ann")
    assert check(made, source) == ""
    assert (made.state, made.error) == ("released", "")
