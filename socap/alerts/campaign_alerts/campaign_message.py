"""The message of an alert about a campaign as a whole, in the words that were stored with it."""

from datetime import datetime

from socap.alerts.messages.message import Event, Message
from socap.alerts.models import Alert
from socap.campaigns.models import Campaign


def campaign_message(
    alert: Alert, campaign: Campaign, *, event_id: str, at: datetime, url: str
) -> Message:
    return Message(
        event=Event(alert.kind),
        event_id=event_id,
        headline=alert.headline,
        text=alert.text,
        at=at,
        url=url,
        campaign_id=campaign.pk,
        campaign_name=campaign.name,
        timezone=campaign.timezone,
    )
