"""The form field for a local time; every clock change is read as people mean it, or refused in words."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from socap.lib.bounds import OutOfBounds, zone_of
from socap.lib.wall_clock import NoSuchTime, moment_of


def wall_time(moment: datetime, zone: str) -> str:
    """As a datetime-local input wants it."""
    return f"{moment.astimezone(zone_of(zone)):%Y-%m-%dT%H:%M}"


class WallTimeField(forms.DateTimeField):
    """A time in the current zone; `later` takes the second of two that clocks show alike."""

    def __init__(self, *, later: bool = False, **kw: Any):
        super().__init__(**kw)
        self.later = later

    def to_python(self, value: Any) -> datetime | None:
        zone = timezone.get_current_timezone()
        with timezone.override(UTC):
            read = super().to_python(value)
        if read is None or not isinstance(zone, ZoneInfo):
            return read
        try:
            given = read if _names_its_offset(value) else read.replace(tzinfo=None)
            return moment_of(given, zone, later=self.later)
        except NoSuchTime as error:
            raise forms.ValidationError(str(error)) from error
        except OutOfBounds as error:
            raise forms.ValidationError(f"This {error}.", code="out_of_bounds") from error


def _names_its_offset(value: object) -> bool:
    try:
        read = parse_datetime(value.strip()) if isinstance(value, str) else value
    except ValueError:
        return False
    return isinstance(read, datetime) and read.tzinfo is not None
