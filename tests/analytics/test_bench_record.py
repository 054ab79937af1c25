"""The record that `bench/pages.py` measures can be written into the tables as they are."""

import pytest

from bench.record import Size, counted, fill

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_record_of_the_benchmark_fits_the_tables() -> None:
    fill(Size(engagements=500, accounts=2000, tweets=20, small_campaigns=2, people=20, alerts=5))
    found = counted()
    assert found["campaigns"] == 3
    assert found["engagements"] > 500
    assert found["alerts"] == 5
