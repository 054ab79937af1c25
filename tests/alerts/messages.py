"""Invented messages as a channel gets them; every field can be changed by its name."""

from datetime import UTC, datetime
from typing import Any

from socap.alerts.messages.message import EngagementNote, Event, Message, PersonNote
from socap.alerts.messages.wording import title_of
from socap.people.importance import ScoreExplanation, ScoreTerm

AT = datetime(2026, 6, 2, 14, 5, tzinfo=UTC)

NASTY = {
    "emoji": "🚀 Ada 👩🏽‍🚀🏳️‍🌈",
    "right to left": "مرحبا بالعالم (שלום) abc",
    "reordering": "ab\u202egnp.exe\u2066 \u2069",
    "everybody": "<!channel> <!here> <@U123> <#C1|general> @channel",
    "markup": "</b><script>alert(1)</script> <https://evil.example|click>",
    "entities": "Fish &amp; chips &lt;3 &lt;!channel&gt; &#39;",
    "formatting": "*bold* _it_ ~no~ `code` ```block``` [a](http://b.example) **x** __init__",
    "lines": "one\n\n> two\r\n\tthree\u2028four\n",
    "control": "a\x00b\x07c\x1b[31md\x7f",
    "long": "word & <tag> " * 300 + "END",
    "one long word": "x" * 4_000,
    "empty": "",
    "blank": " \n\t ",
}


def term(username: str = "alice", weight: int = 9, *, is_self: bool = False) -> ScoreTerm:
    return ScoreTerm(username=username, name=username.title(), weight=weight, is_self=is_self)


def engagement(**changes: Any) -> EngagementNote:
    """A quote of an influencer tweet; a retweet or like has no text."""
    fields: dict[str, Any] = {
        "action": "quote",
        "category": "influencer",
        "tweet_id": "100",
        "url": "https://x.com/grace_example/status/900",
        "text": "This changes how we work.",
        "occurred_at": AT,
        "time_is_exact": True,
    }
    if changes.get("action") in ("retweet", "like"):
        fields |= {"text": "", "url": "https://x.com/i/status/100", "time_is_exact": False}
    return EngagementNote(**fields | changes)


def person(**changes: Any) -> PersonNote:
    """An investor with importance 25 who quoted one tweet."""
    fields: dict[str, Any] = {
        "username": "grace_example",
        "name": "Grace Example",
        "bio": "Partner at Invented Ventures. Ex-founder.",
        "place": "Berlin",
        "followers": 12_400,
        "verified": True,
        "roles": ("founders", "vcs"),
        "importance": 25,
        "explanation": ScoreExplanation((term("alice", 9), term("bob", 8), term("carol", 8))),
        "account_url": "https://socap.example/socap/campaigns/7/accounts/55",
        "profile_url": "https://x.com/grace_example",
        "engagements": (engagement(),),
        "take_url": "https://socap.example/take/WzMsNDEsIjU1Il0:1wUq:6kQ",
    }
    return PersonNote(**fields | changes)


def message(**changes: Any) -> Message:
    """An alert about one person of a campaign."""
    fields: dict[str, Any] = {
        "event": Event.ENGAGEMENT,
        "event_id": "alert-41",
        "at": AT,
        "url": "https://socap.example/socap/campaigns/7/alerts",
        "campaign_id": 7,
        "campaign_name": "Launch of Example",
        "timezone": "Europe/Berlin",
        "threshold": 5,
        "people": (person(),),
    } | changes
    people = fields["people"]
    return Message(**{"headline": title_of(people[0]) if people else "Somebody engaged"} | fields)


def loud(words: str, people: int) -> tuple[PersonNote, ...]:
    """People who write as much as is kept, whom many of the list follow."""
    return tuple(
        person(
            username=f"user_{number}",
            name=(words * 500)[:500],
            bio=(words * 5_000)[:5_000],
            place=(words * 500)[:500],
            explanation=ScoreExplanation(tuple(term(f"p{n}", 1) for n in range(900))),
            engagements=tuple(engagement(text=(words * 38_000)[:38_000]) for _ in range(40)),
        )
        for number in range(people)
    )
