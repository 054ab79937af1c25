"""Accounts are derived by a job: new ones and changed ones, and never what people corrected."""

from collections.abc import Iterator

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import DjangoAssertNumQueries

from socap.insight import account_insights
from socap.insight.account_insights import derive_account_insights, stale_accounts
from socap.insight.models import AccountInsight
from socap.insight.tasks import schedule_account_insights
from socap.people.models import Account
from tests.builders import NOW, accounts, profile

pytestmark = pytest.mark.django_db
PORTUGAL, JAPAN = "Lisboa 🇵🇹", "東京 🇯🇵"


def countries() -> dict[str, str]:
    return dict(AccountInsight.objects.values_list("account_id", "country"))


def test_new_and_changed_places_are_derived_and_others_left_alone() -> None:
    accounts(profile("1", location=PORTUGAL), profile("2", location=JAPAN), profile("3"))
    assert derive_account_insights(now=NOW) == 3
    assert countries() == {"1": "PT", "2": "JP", "3": ""}
    assert derive_account_insights(now=NOW) == 0

    accounts(profile("1", location=JAPAN), profile("4", location=PORTUGAL))
    assert derive_account_insights(now=NOW) == 2
    assert countries() == {"1": "JP", "2": "JP", "3": "", "4": "PT"}


def test_new_rules_derive_everything_again(monkeypatch: pytest.MonkeyPatch) -> None:
    accounts(profile("1", location=PORTUGAL))
    derive_account_insights(now=NOW)
    monkeypatch.setattr(account_insights, "PLACE_VERSION", 1_000)
    assert stale_accounts(limit=10) == ["1"]
    assert derive_account_insights(now=NOW) == 1


def test_a_correction_outlives_every_run() -> None:
    accounts(profile("1", location=PORTUGAL))
    derive_account_insights(now=NOW)
    AccountInsight.objects.update(corrected_country="BR", corrected_city="")
    assert countries() == {"1": "BR"}

    accounts(profile("1", location=JAPAN))
    derive_account_insights(now=NOW)
    insight = AccountInsight.objects.get(pk="1")
    assert (insight.country, insight.derived_country, insight.city) == ("BR", "JP", "")


def test_a_run_that_is_stopped_half_way_is_continued(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(account_insights, "BATCH", 2)
    accounts(*(profile(str(number), location=JAPAN) for number in range(1, 6)))

    def after_two_batches() -> Iterator[bool]:
        yield from (False, False, True)

    turns = after_two_batches()
    assert derive_account_insights(now=NOW, stopping=lambda: next(turns)) == 4
    assert derive_account_insights(now=NOW) == 1
    assert set(countries().values()) == {"JP"}


def test_a_batch_takes_two_statements(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    accounts(*(profile(str(number), location=JAPAN) for number in range(1, 60)))
    with django_assert_num_queries(6):  # the look, the batch, its savepoint, outdated summaries
        derive_account_insights(now=NOW)


def test_deleted_accounts_take_their_row_with_them() -> None:
    accounts(profile("1", location=JAPAN))
    derive_account_insights(now=NOW)
    Account.objects.all().delete()
    assert not AccountInsight.objects.exists()


def test_the_job_waits_once_below_all_others() -> None:
    schedule_account_insights()
    schedule_account_insights()
    job = ProcrastinateJob.objects.get(task_name="insight.accounts")
    assert (job.queue_name, job.priority) == ("insight", -10)
