"""Sample messages: the test of a recipient, and the example on a channel's page."""

from datetime import datetime, timedelta

from socap.alerts.messages.message import EngagementNote, Event, Message, PersonNote
from socap.alerts.messages.wording import title_of
from socap.campaigns.public_address import public_url
from socap.people.importance import ScoreExplanation, ScoreTerm


def test_message(*, event_id: str, channel_name: str, timezone: str, now: datetime) -> Message:
    return Message(
        event=Event.TEST,
        event_id=event_id,
        headline="This is a test from SOCAP: alerts will arrive here.",
        text=f"Sent from the channel “{channel_name}”.",
        at=now,
        url=public_url("/socap/channels"),
        timezone=timezone,
    )


def example_message(*, timezone: str, now: datetime) -> Message:
    """Returns an alert about an invented investor who quoted the main tweet."""
    quote = EngagementNote(
        action="quote",
        category="main",
        tweet_id="1",
        url="https://x.com/",
        text="I have used it for a week, and it changes how we work.",
        occurred_at=now - timedelta(minutes=4),
        time_is_exact=True,
    )
    followers = (("ada_example", 9), ("ben_example", 8), ("cleo_example", 8))
    terms = (ScoreTerm(username=name, name="", weight=n, is_self=False) for name, n in followers)
    investor = PersonNote(
        username="grace_example",
        name="Grace Example",
        bio="Partner at Example Ventures, formerly a founder.",
        place="Berlin",
        followers=12_400,
        verified=True,
        roles=("vcs",),
        importance=25,
        explanation=ScoreExplanation(tuple(terms)),
        account_url=public_url("/socap"),
        profile_url="https://x.com/",
        engagements=(quote,),
        take_url=public_url("/socap"),
    )
    return Message(
        event=Event.ENGAGEMENT,
        event_id="example",
        headline=title_of(investor),
        at=now,
        url=public_url("/socap"),
        campaign_name="Example launch",
        timezone=timezone,
        threshold=10,
        people=(investor,),
    )
