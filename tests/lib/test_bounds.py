"""What no column takes, and how it is read where it stands all the same."""

from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, models, transaction

from socap.campaigns.models import Campaign, Snapshot
from socap.lib.bounds import EARLIEST, OutOfBounds, bounded, zone_of
from socap.lib.database.fields import CountField, MomentField
from tests.builders import NOW, a_campaign

from .unchecked import Unchecked
from .unchecked import rows as _rows
from .unchecked import sql as _sql

ROOMS = ("people", "campaigns", "alerts", "collection", "api", "web")
FOREIGN = {"date_joined", "last_login"}  # Django's own, always now


@pytest.mark.parametrize(
    "moment",
    [datetime.min, datetime.max, datetime(2005, 12, 31, 23, 59), datetime(2100, 1, 1)],
)
@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/New_York"])
def test_moments_out_of_bounds(moment: datetime, zone: str) -> None:
    with pytest.raises(OutOfBounds, match="between 2006-01-01 and 2099-12-31"):
        bounded(moment, zone=zone_of("UTC" if moment.year in (2005, 2100) else zone))


def test_a_zone_that_is_not_known_is_utc() -> None:
    assert [str(zone_of(name)) for name in ("Asia/Tokyo", "US/Pacific-New", "", "../etc")] == [
        "Asia/Tokyo", "UTC", "UTC", "UTC",
    ]  # fmt: skip


def test_every_stored_moment_and_counter_is_bounded() -> None:
    for room in ROOMS:
        for model in apps.get_app_config(room).get_models():
            for field in model._meta.local_fields if model._meta.managed else ():
                if isinstance(field, models.DateTimeField) and field.name not in FOREIGN:
                    assert isinstance(field, MomentField), field
                if field.name in ("likes", "views", "followers") and model is not Snapshot:
                    assert isinstance(field, CountField), field


@pytest.mark.django_db
def test_every_such_column_has_its_check() -> None:
    checked = " ".join(
        f"{table} {definition}"
        for table, definition in _rows(
            "SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE contype = 'c' AND conname LIKE '%\\_bounds' OR conname LIKE '%\\_check'"
        )
    )
    for room in ROOMS:
        for model in apps.get_app_config(room).get_models():
            for field in model._meta.local_fields if model._meta.managed else ():
                if isinstance(field, MomentField | CountField):
                    assert f"{model._meta.db_table} CHECK ((({field.column} >=" in checked, field


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change",
    [
        "ends_at = '10000-01-01 04:59Z'", "starts_at = '0001-12-31 15:00Z BC'",
        "ends_at = 'infinity'", "importance_threshold = 1000001", "digest_minutes = 0",
        "category_thresholds = '{\"main\": 1e12}'", "action_thresholds = '{\"quote\": \"5\"}'",
        "category_thresholds = '{\"main\": 1.5}'", "action_thresholds = '[]'",
    ],
)  # fmt: skip
def test_the_columns_refuse_what_could_not_be_read(change: str) -> None:
    a_campaign(["100"])
    with pytest.raises((IntegrityError, DataError)), transaction.atomic():
        _sql(f"UPDATE campaigns_campaign SET {change}")
    with pytest.raises(IntegrityError), transaction.atomic():
        _sql(f"UPDATE campaigns_tweet SET views = {2**63 - 1}")


def test_forms_of_the_columns_say_so_in_words() -> None:
    with pytest.raises(ValidationError, match="between 2006-01-01 and 2099-12-31"):
        MomentField().clean(datetime(9999, 12, 31, tzinfo=UTC), None)


@pytest.mark.django_db(transaction=True)
def test_a_broken_row_is_read_as_the_nearest_moment_and_can_be_mended(
    caplog: pytest.LogCaptureFixture,
) -> None:
    campaign = a_campaign(["100"])
    with Unchecked("campaigns_campaign"):
        _sql(
            "UPDATE campaigns_campaign SET ends_at = '10000-01-01 04:59Z', starts_at = '4000-01-01 BC'"
        )
        found = Campaign.objects.get()
        assert found.ends_at.year == 2099 and found.starts_at == EARLIEST
        assert "a moment out of bounds" in caplog.text
        Campaign.objects.update(starts_at=NOW, ends_at=campaign.ends_at)
