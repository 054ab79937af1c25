"""The pace of a new campaign: what was given for it, and else what the settings say."""

from collections.abc import Mapping
from typing import Any

from socap.campaigns.models import Campaign
from socap.campaigns.pace.pace_choice import Pace, chosen_pace
from socap.campaigns.pace.pace_fields import PaceMode
from socap.collection.models import Policy


def new_pace(given: Mapping[str, Any] | None = None) -> Pace:
    """Returns the pace for a new campaign; what is not `given` is as in the settings.

    A target delay, a budget or an interval says which mode is meant. Raises `InvalidPace`.
    """
    wanted = {name: value for name, value in (given or {}).items() if value is not None}
    policy = Policy.current()
    if not wanted.keys() - {"mode"}:
        mode = wanted.get("mode", policy.default_pace)
        if mode == PaceMode.ADAPTIVE:
            wanted["target_delay_minutes"] = policy.default_target_delay_minutes
        return chosen_pace(wanted | {"mode": mode})
    if "mode" not in wanted and "interval_minutes" in wanted:
        wanted["mode"] = PaceMode.FIXED
    return chosen_pace(wanted)


def fixed_interval_minutes(campaign: Campaign) -> int:
    """Returns the interval at which a campaign of fixed pace is polled."""
    return campaign.interval_minutes or Policy.current().poll_interval_minutes
