"""What the templates of the dashboard's cards know besides their own answer."""

from typing import Any

from django.conf import settings

from socap.campaigns.models import Campaign
from socap.reports.common_answers import CommonAnswers
from socap.web.dashboard.freshness import data_version
from socap.web.dashboard.problems import Trouble, open_problems
from socap.web.dashboard.view_options import ZOOMS, Look


def dashboard_context(
    common: CommonAnswers, *, user: object, look: Look, version: str
) -> dict[str, Any]:
    """`version` is that of the data, asked before it."""
    campaign = common.campaign
    return {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": common.now,
        "user": user,
        "clock_speed": settings.SOCAP_CLOCK.speed,
        "look": look,
        "zooms": ZOOMS,
        "engagements": common.totals.whole.total.engagements,
        "version": version,
        "poll_every": "5s" if campaign.status == "active" else "20s",
    }


def freshness_of(campaign: Campaign) -> tuple[str, tuple[Trouble, ...]]:
    """(data version, troubles): asked before the data, so that what is newer is shown once more."""
    obstacles = open_problems()
    return data_version(campaign, obstacles), obstacles
