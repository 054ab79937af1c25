"""The sentences of an alert, plain and the same for every channel; channels only mark them up."""

import re
from dataclasses import dataclass
from datetime import datetime

from socap.alerts.messages.message import EngagementNote, Event, Message, PersonNote
from socap.campaigns.action_words import verb
from socap.lib.bounds import zone_of
from socap.lib.isolated import isolated
from socap.lib.texts import shortened
from socap.people.roles import ROLES

NAMED_TERMS = 6
# Which of several roles a sentence names.
FOREMOST = ("vcs", "founders", "media", "c_level", "ai_creators", "yc_alumni", "developers")
DIGEST_ENGAGEMENTS, MOST_ENGAGEMENTS = 3, 10
LONGEST_NAME, LONGEST_CAMPAIGN = 40, 60
# A name and a bio beside what was said; X itself takes 50 and 160 characters.
LONGEST_SHOWN, LONGEST_BIO = 200, 500
# Where a message has no limit of its own: of one text, and of all of them together.
LONGEST_TEXT, LONGEST_TEXTS = 4_000, 12_000
# Control characters, and those that turn around what follows them.
UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Detail:
    """How much of what was said is told: so many characters each, of so many texts of a person."""

    quote: int
    texts: int = MOST_ENGAGEMENTS


def role_of(person: PersonNote) -> str:
    """`investor`, or '' for somebody whose bio says nothing."""
    return next((ROLES[role] for role in FOREMOST if role in person.roles), "")


def who_of(person: PersonNote) -> str:
    """`@name (investor, 79)`."""
    role = role_of(person)
    known = f"{role}, {person.importance}" if role else str(person.importance)
    return f"@{shortened(person.username, LONGEST_NAME)} ({known})"


def importance_of(person: PersonNote) -> str:
    """`importance 25: followed by @a 9, @b 8, @c 8`."""
    reasons = person.explanation.reasons(NAMED_TERMS)
    return f"importance {person.importance}" + (f": {reasons}" if reasons else "")


def engagement_of(engagement: EngagementNote) -> str:
    """`quoted your influencer tweet`."""
    return f"{verb(engagement.action)} your {engagement.category} tweet"


def engagements_of(person: PersonNote) -> str:
    """`quoted your main tweet`, `retweeted and quoted your main tweet`, `engaged with 3 tweets`."""
    engagements = person.engagements
    tweets = len({engagement.tweet_id for engagement in engagements})
    if tweets != 1:
        return f"engaged with {tweets} tweets" if tweets else "engaged"
    did = " and ".join(dict.fromkeys(verb(engagement.action) for engagement in engagements))
    times = f" {len(engagements)} times" if len(engagements) > 1 and " and " not in did else ""
    return f"{did} your {engagements[0].category} tweet{times}"


def title_of(person: PersonNote) -> str:
    """`@name (investor, 79) quoted your main tweet`."""
    return f"{who_of(person)} {engagements_of(person)}"


def sentence_of(person: PersonNote, *, quote: int = 200) -> str:
    """With at most `quote` characters of what they said.

    `@name (investor, 79) quoted your main tweet: “…”`
    """
    said = (
        next((engagement.text for engagement in person.engagements if engagement.text.strip()), "")
        if quote
        else ""
    )
    return title_of(person) + (f": “{shortened(said, quote)}”" if said else "")


def digest_title(count: int, *, how: str = "") -> str:
    """`12 people engaged`, and when or why they are told of together."""
    who = "1 person" if count == 1 else f"{count:,} people"
    return f"{who} {how or 'engaged'}"


def subject_of(message: Message, limit: int = 150) -> str:
    """The first line wherever a message has one: what happened, and in which campaign.

    `@name (investor, 79) quoted your main tweet - Lanternfold launch`. Whatever is too long, the
    campaign is still told apart and the sentence keeps its beginning.
    """
    headline = UNFIT.sub(" ", message.headline)
    if message.event in (Event.TROUBLE, Event.OVER):
        return shortened(f"SOCAP: {headline}", limit)
    campaign = isolated(shortened(UNFIT.sub(" ", message.campaign_name), LONGEST_CAMPAIGN))
    where = f" - {campaign}" if campaign else ""
    return shortened(headline, limit - len(where)) + where


def told_engagements(person: PersonNote, message: Message) -> tuple[EngagementNote, ...]:
    """So many that nobody's engagements fill a message: those of a digest are on the person's page."""
    return person.engagements[
        : DIGEST_ENGAGEMENTS if message.event is Event.DIGEST else MOST_ENGAGEMENTS
    ]


def untold(person: PersonNote, message: Message) -> int:
    """How many more there are."""
    return len(person.engagements) - len(told_engagements(person, message))


def room_for_text(message: Message) -> int:
    """To how many characters each text is cut, so that all that are told fill no message."""
    engagements = (
        engagement for person in message.people for engagement in told_engagements(person, message)
    )
    texts = sum(bool(engagement.text.strip()) for engagement in engagements)
    return min(LONGEST_TEXT, LONGEST_TEXTS // max(texts, 1))


def profile_of(person: PersonNote) -> str:
    """`Founder, investor · 12,400 followers · verified · Berlin`."""
    roles = ", ".join(ROLES[role] for role in person.roles if role in ROLES)
    facts = [roles[:1].upper() + roles[1:]]
    if person.followers is not None:
        facts.append(f"{person.followers:,} follower{'' if person.followers == 1 else 's'}")
    facts.append("verified" if person.verified else "")
    facts.append(shortened(person.place, LONGEST_SHOWN))
    return " · ".join(fact for fact in facts if fact)


def reading_of(engagement: EngagementNote) -> str:
    """What a language model read in it: `critical: doubts the pricing`, or ''."""
    return ": ".join(part for part in (engagement.sentiment, engagement.summary) if part)


def moment_of(at: datetime, timezone: str) -> str:
    """`2 Jun 2026, 14:05 CEST`, or `… UTC+04` where the zone has no name."""
    local = at.astimezone(zone_of(timezone))
    return f"{local.day} {local:%b %Y, %H:%M} {_zone_name(local)}"


def period_of(message: Message) -> str:
    """`2 Jun 2026, 13:05 to 14:02 CEST`: from the first to the last engagement of a digest, or ''."""
    if message.period is None:
        return ""
    zone = zone_of(message.timezone)
    begin, end = (moment.astimezone(zone) for moment in message.period)
    if (begin.date(), _zone_name(begin)) != (end.date(), _zone_name(end)):
        return " to ".join(moment_of(moment, message.timezone) for moment in (begin, end))
    hours = (
        f"{begin:%H:%M}" if f"{begin:%H:%M}" == f"{end:%H:%M}" else f"{begin:%H:%M} to {end:%H:%M}"
    )
    return f"{end.day} {end:%b %Y}, {hours} {_zone_name(end)}"


def _zone_name(local: datetime) -> str:
    name = f"{local:%Z}"
    return f"UTC{name}" if name[:1] in "+-" else name


def time_of(engagement: EngagementNote, timezone: str) -> str:
    """`2 Jun 2026, 14:05 CEST`, or `by …` where X does not say when."""
    return ("" if engagement.time_is_exact else "by ") + moment_of(engagement.occurred_at, timezone)


def cause_of(message: Message) -> str:
    """Why somebody is told: `Campaign “X” sends alerts about everyone of importance 10 or more …`"""
    if message.event is Event.TEST:
        return "Somebody asked SOCAP to try this address."
    if message.event in (Event.TROUBLE, Event.OVER):
        return "This address is told when SOCAP itself is in trouble."
    campaign = f"Campaign “{isolated(message.campaign_name)}”" if message.campaign_name else "SOCAP"
    if message.event is Event.ENDED:
        return f"{campaign} sends its alerts to this address, and this at its end."
    if message.threshold is None:
        return f"{campaign} sends its alerts to this address."
    return (
        f"{campaign} sends alerts about everyone of importance {message.threshold} or more,"
        " and about the important people themselves, to this address."
    )
