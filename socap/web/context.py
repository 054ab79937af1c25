"""What every template may show."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def everywhere(request: HttpRequest) -> dict[str, Any]:
    """`now` is the product's now; pages that take it themselves pass their own."""
    return {
        "demo": settings.SOCAP_DEMO,
        "clock_speed": settings.SOCAP_CLOCK.speed,
        "now": settings.SOCAP_CLOCK.now(),
    }
