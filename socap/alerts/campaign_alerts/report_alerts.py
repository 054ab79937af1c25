"""Alerts that a report has been released: clients see it from now on."""

from datetime import datetime

from socap.alerts.models import Alert
from socap.alerts.mutes import mutes_in_force
from socap.campaigns.models import Campaign


def create_report_alert(campaign: Campaign, *, number: int, by: str, now: datetime) -> None:
    """Creates the alert. Run it in the transaction that releases the version."""
    Alert.objects.create(
        kind=Alert.Kind.REPORT,
        campaign=campaign,
        created_at=now,
        due_at=now,
        headline=f"Version {number} of the report is released",
        text=f"Released by {by}. Clients see it by their share links.",
    )


def report_skip_reason(campaign: Campaign, *, now: datetime) -> str:
    """Returns why a release is not announced, or ''."""
    muted = any(entry.account_id is None for entry in mutes_in_force(campaign, now=now))
    return "the campaign is muted" if muted else ""
