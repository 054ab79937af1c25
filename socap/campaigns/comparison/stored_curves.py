"""Stores imported curves of launches, and those that come with the demo."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from django.db import transaction

from socap.campaigns.comparison.curve_table import ReadCurve, read_curves
from socap.campaigns.models import LaunchCurve

MOST_CURVES = 200
DEMO_CURVES = Path(__file__).with_name("demo_launches.csv")


class TooManyCurves(ValueError):
    """There is no room for so many curves."""


@transaction.atomic
def store_curves(
    curves: Sequence[ReadCurve], *, by: str, now: datetime, is_demo: bool = False
) -> list[LaunchCurve]:
    """Stores the curves; one of a name that is there already is replaced. Raises `TooManyCurves`."""
    names = [curve.name for curve in curves]
    others = LaunchCurve.objects.select_for_update().exclude(name__in=names)
    if len(others) + len(names) > MOST_CURVES:
        raise TooManyCurves(
            f"There would be {len(others) + len(names)} curves; at most {MOST_CURVES} are kept."
            " Remove some first."
        )
    return LaunchCurve.objects.bulk_create(
        [
            LaunchCurve(
                name=curve.name,
                points=curve.points,
                is_demo=is_demo,
                added_at=now,
                added_by=by,
            )
            for curve in curves
        ],
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=["points", "is_demo", "added_at", "added_by"],
    )


def store_demo_curves(*, now: datetime) -> None:
    """Stores the invented launches of the demo, which has no history of its own."""
    found = read_curves(DEMO_CURVES.read_text(encoding="utf-8"))
    store_curves(found.curves, by="", now=now, is_demo=True)
