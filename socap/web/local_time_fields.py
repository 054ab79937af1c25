"""The form field for local times, including the hours of clock changes."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from socap.lib.bounds import OutOfBounds, zone_of
from socap.lib.wall_clock import NonexistentTime, moment_of


def wall_time(moment: datetime, zone: str) -> str:
    """Returns the time in the format of a datetime-local input."""
    return f"{moment.astimezone(zone_of(zone)):%Y-%m-%dT%H:%M}"


class WallTimeField(forms.DateTimeField):
    """A local time in the current zone; `later` picks the second of two ambiguous times."""

    def __init__(self, *, later: bool = False, **kw: Any):
        super().__init__(**kw)
        self.later = later

    def to_python(self, value: Any) -> datetime | None:
        zone = timezone.get_current_timezone()
        with timezone.override(UTC):
            parsed = super().to_python(value)
        if parsed is None or not isinstance(zone, ZoneInfo):
            return parsed
        try:
            local = parsed if _has_offset(value) else parsed.replace(tzinfo=None)
            return moment_of(local, zone, later=self.later)
        except NonexistentTime as error:
            raise forms.ValidationError(str(error)) from error
        except OutOfBounds as error:
            raise forms.ValidationError(f"This {error}.", code="out_of_bounds") from error


def _has_offset(value: object) -> bool:
    try:
        parsed = parse_datetime(value.strip()) if isinstance(value, str) else value
    except ValueError:
        return False
    return isinstance(parsed, datetime) and parsed.tzinfo is not None
