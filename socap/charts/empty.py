"""Says why a campaign has no growth curve yet, and when it will have one."""

from datetime import datetime, timedelta

from socap.campaigns.models import Campaign, Status
from socap.charts.parts import format_clock, format_time

START = "The curve starts with the second reading"


def words_without_curve(campaign: Campaign, *, now: datetime) -> str:
    if campaign.status == Status.COMPLETED:
        return "There is no curve: the campaign ended before its second reading."
    if campaign.status == Status.PAUSED:
        return f"{START}, once the campaign is resumed."
    if campaign.next_poll_at <= now:
        return f"{START}, in a moment."
    near = campaign.next_poll_at - now < timedelta(hours=18)
    when = (format_clock if near else format_time)(campaign.next_poll_at, campaign.timezone)
    return f"{START}, about {when}."
