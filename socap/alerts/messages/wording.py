"""The plain sentences of alerts, shared by all channels; channels only add markup."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from socap.alerts.messages.message import EngagementNote, Event, Message, PersonNote
from socap.campaigns.action_words import verb
from socap.lib.bounds import zone_of
from socap.lib.rtl_isolation import isolate_rtl
from socap.lib.texts import shortened
from socap.people.roles.role_detection import ROLES

NAMED_TERMS = 6
TAKE_LABEL = "I’m on it"
# Of several roles a sentence names the first of these.
FOREMOST = ("vcs", "founders", "media", "c_level", "ai_creators", "yc_alumni", "developers")
DIGEST_ENGAGEMENTS, MOST_ENGAGEMENTS = 3, 10
LONGEST_NAME, LONGEST_CAMPAIGN = 40, 60
# Names and bios beside the text; X itself allows 50 and 160 characters.
LONGEST_SHOWN, LONGEST_BIO = 200, 500
# For channels without a limit: of one text, and of all texts together.
LONGEST_TEXT, LONGEST_TEXTS = 4_000, 12_000
# Control characters, and those that reverse the direction of text.
UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Detail:
    """How much text to show: characters per text, and texts per person."""

    quote: int
    texts: int = MOST_ENGAGEMENTS


def role_of(person: PersonNote) -> str:
    """Returns the person's foremost role, such as `investor`, or ''."""
    return next((ROLES[role] for role in FOREMOST if role in person.roles), "")


def who_of(person: PersonNote) -> str:
    """Returns `@name (investor, 79)`."""
    role = role_of(person)
    known = f"{role}, {person.importance}" if role else str(person.importance)
    return f"@{shortened(person.username, LONGEST_NAME)} ({known})"


def importance_of(person: PersonNote) -> str:
    """Returns `importance 25: followed by @a 9, @b 8, @c 8`."""
    reasons = person.explanation.reasons(NAMED_TERMS)
    return f"importance {person.importance}" + (f": {reasons}" if reasons else "")


def engagement_of(engagement: EngagementNote) -> str:
    """Returns `quoted your influencer tweet`, or what `engagements_on_quote` does."""
    if engagement.quote_by:
        return engagements_on_quote([engagement])
    return f"{verb(engagement.action)} your {engagement.category} tweet"


def engagements_on_quote(engagements: Sequence[EngagementNote]) -> str:
    """Returns `engaged on @name's quote of your main tweet (retweet)`."""
    first = engagements[0]
    actions = " and ".join(dict.fromkeys(engagement.action for engagement in engagements))
    times = f", {len(engagements)} times" if len(engagements) > 1 and " and " not in actions else ""
    quote = f"@{shortened(first.quote_by, LONGEST_NAME)}'s quote of your {first.category} tweet"
    return f"engaged on {quote} ({actions}{times})"


def engagements_of(person: PersonNote) -> str:
    """Returns `quoted your main tweet`, `retweeted and quoted …` or `engaged with 3 tweets`.

    With a watched quote: `engaged with 2 tweets, also on @name's quote`.
    """
    engagements = person.engagements
    tweets = len({engagement.tweet_id for engagement in engagements})
    quotes = dict.fromkeys(engagement.quote_by for engagement in engagements if engagement.quote_by)
    if tweets != 1:
        also = ", also on " + " and ".join(
            f"@{shortened(name, LONGEST_NAME)}'s quote" for name in quotes
        )
        return f"engaged with {tweets} tweets{also if quotes else ''}" if tweets else "engaged"
    if quotes:
        return engagements_on_quote(engagements)
    did = " and ".join(dict.fromkeys(verb(engagement.action) for engagement in engagements))
    times = f" {len(engagements)} times" if len(engagements) > 1 and " and " not in did else ""
    return f"{did} your {engagements[0].category} tweet{times}"


def title_of(person: PersonNote) -> str:
    """Returns `@name (investor, 79) quoted your main tweet`."""
    return f"{who_of(person)} {engagements_of(person)}"


def sentence_of(person: PersonNote, *, quote: int = 200) -> str:
    """Returns the title with at most `quote` characters of their text.

    `@name (investor, 79) quoted your main tweet: “…”`
    """
    said = (
        next((engagement.text for engagement in person.engagements if engagement.text.strip()), "")
        if quote
        else ""
    )
    return title_of(person) + (f": “{shortened(said, quote)}”" if said else "")


def follow_up_of(person: PersonNote) -> str:
    """Returns `@name is with Ana`, `@name is with Ana: contacted`, `@name: done`, or ''."""
    status = "" if person.follow_up_status == "open" else person.follow_up_status
    name = f"@{shortened(person.username, LONGEST_NAME)}"
    if not person.assignee:
        return f"{name}: {status}" if status else ""
    with_whom = f"{name} is with {isolate_rtl(shortened(person.assignee, LONGEST_NAME))}"
    return f"{with_whom}: {status}" if status else with_whom


def digest_title(count: int, *, how: str = "") -> str:
    """Returns `12 people engaged`, with `how` for the reason they share a message."""
    who = "1 person" if count == 1 else f"{count:,} people"
    return f"{who} {how or 'engaged'}"


def subject_of(message: Message, limit: int = 150) -> str:
    """Returns the subject line: what happened, and in which campaign.

    `@name (investor, 79) quoted your main tweet - Lanternfold launch`. If it is too long, the
    sentence is cut and the campaign kept.
    """
    headline = UNFIT.sub(" ", message.headline)
    if message.event in (Event.TROUBLE, Event.OVER):
        return shortened(f"SOCAP: {headline}", limit)
    campaign = isolate_rtl(shortened(UNFIT.sub(" ", message.campaign_name), LONGEST_CAMPAIGN))
    where = f" - {campaign}" if campaign else ""
    return shortened(headline, limit - len(where)) + where


def listed_engagements(person: PersonNote, message: Message) -> tuple[EngagementNote, ...]:
    """Returns the engagements a message lists, fewer in a digest."""
    return person.engagements[
        : DIGEST_ENGAGEMENTS if message.event is Event.DIGEST else MOST_ENGAGEMENTS
    ]


def unlisted_count(person: PersonNote, message: Message) -> int:
    """Returns how many engagements the message leaves out."""
    return len(person.engagements) - len(listed_engagements(person, message))


def max_text_length(message: Message) -> int:
    """Returns the length each text is cut to, so that all of them fit."""
    engagements = (
        engagement
        for person in message.people
        for engagement in listed_engagements(person, message)
    )
    texts = sum(bool(engagement.text.strip()) for engagement in engagements)
    return min(LONGEST_TEXT, LONGEST_TEXTS // max(texts, 1))


def profile_of(person: PersonNote) -> str:
    """Returns `Founder, investor · 12,400 followers · verified · Berlin`."""
    roles = ", ".join(ROLES[role] for role in person.roles if role in ROLES)
    facts = [roles[:1].upper() + roles[1:]]
    if person.followers is not None:
        facts.append(f"{person.followers:,} follower{'' if person.followers == 1 else 's'}")
    facts.append("verified" if person.verified else "")
    facts.append(shortened(person.place, LONGEST_SHOWN))
    return " · ".join(fact for fact in facts if fact)


def summary_of(engagement: EngagementNote) -> str:
    """Returns the sentiment and summary by a language model: `critical: doubts the pricing`, or ''."""
    return ": ".join(part for part in (engagement.sentiment, engagement.summary) if part)


def moment_of(at: datetime, timezone: str) -> str:
    """Returns `2 Jun 2026, 14:05 CEST`, or `… UTC+04` for a zone without a name."""
    local = at.astimezone(zone_of(timezone))
    return f"{local.day} {local:%b %Y, %H:%M} {_zone_name(local)}"


def period_of(message: Message) -> str:
    """Returns the span of a digest's engagements, `2 Jun 2026, 13:05 to 14:02 CEST`, or ''."""
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
    """Returns `2 Jun 2026, 14:05 CEST`, or `by …` if X gives no time."""
    return ("" if engagement.time_is_exact else "first seen ") + moment_of(
        engagement.occurred_at, timezone
    )


def delivery_reason(message: Message) -> str:
    """Returns the footer that says why the recipient gets this message."""
    if message.event is Event.TEST:
        return "Someone sent a test to this address from SOCAP."
    if message.event in (Event.TROUBLE, Event.OVER):
        return "This address receives system alerts from SOCAP."
    campaign = (
        f"Campaign “{isolate_rtl(message.campaign_name)}”" if message.campaign_name else "SOCAP"
    )
    if message.event is Event.ENDED:
        return f"{campaign} sends its alerts and this final result to this address."
    if message.event is Event.REPORT:
        return f"{campaign} sends its alerts, also about its reports, to this address."
    if message.event is Event.SPIKE:
        return f"{campaign} sends its alerts, also about spikes, to this address."
    if message.threshold is None:
        return f"{campaign} sends its alerts to this address."
    return (
        f"{campaign} sends alerts about everyone scoring {message.threshold} or more,"
        " and about the people on the important list, to this address."
    )
