"""The sentences of an alert, plain and the same for every channel; channels only mark them up."""

import html
from collections.abc import Sequence
from datetime import datetime

from socap.alerts.message import DeedNote, Event, Message, PersonNote
from socap.lib.bounds import zone_of

NAMED_TERMS = 6
DID = {
    "retweet": "retweeted",
    "reply": "replied to",
    "quote": "quote-tweeted",
    "like": "liked",
}
ROLES = {
    "founders": "Founder",
    "vcs": "Investor",
    "ai_creators": "AI creator",
    "media": "Media",
    "developers": "Developer",
    "c_level": "Executive",
    "yc_alumni": "YC alum",
}
# Which of several roles a sentence begins with.
FOREMOST = ("vcs", "founders", "media", "c_level", "ai_creators", "yc_alumni", "developers")


def plain(text: str) -> str:
    """A provider's text without its HTML entities; each channel escapes it again in its own way."""
    return html.unescape(text)


def role_of(person: PersonNote) -> str:
    """`Investor`, or '' for somebody whose bio says nothing."""
    return next((ROLES[role] for role in FOREMOST if role in person.roles), "")


def importance_of(person: PersonNote) -> str:
    """`importance 25: followed by @a 9, @b 8, @c 8`."""
    reasons = person.explanation.reasons(NAMED_TERMS)
    return f"importance {person.importance}" + (f": {reasons}" if reasons else "")


def deed_of(deed: DeedNote) -> str:
    """`quote-tweeted your influencer tweet`."""
    return f"{DID.get(deed.action, deed.action)} your {deed.category} tweet"


def deeds_of(person: PersonNote) -> str:
    """`quote-tweeted your influencer tweet`, or `engaged with 3 tweets: main (retweet), …`."""
    deeds = person.deeds
    if not deeds:
        return "engaged"
    if len(deeds) == 1:
        return deed_of(deeds[0])
    tweets = len({deed.tweet_id for deed in deeds})
    listed = ", ".join(f"{deed.category} ({deed.action})" for deed in deeds)
    what = "1 tweet" if tweets == 1 else f"{tweets} tweets"
    return f"engaged with {what}: {listed}"


def sentence_of(person: PersonNote, *, quote: int = 200) -> str:
    """The whole of it, with at most `quote` characters of what they said.

    `Investor @name (importance 25: followed by @a 9) quote-tweeted your main tweet: “…”`
    """
    who = f"{role_of(person)} @{person.username}".strip()
    said = next((deed.text for deed in person.deeds if deed.text), "")
    words = f": “{shortened(plain(said), quote)}”" if said else ""
    return f"{who} ({importance_of(person)}) {deeds_of(person)}{words}"


def title_of(person: PersonNote) -> str:
    """`Investor @name quote-tweeted your influencer tweet`."""
    return f"{role_of(person)} @{person.username} {deeds_of(person)}".strip()


def profile_of(person: PersonNote) -> str:
    """`Founder, Investor · 12,400 followers · verified · Berlin`."""
    facts = [", ".join(ROLES[role] for role in person.roles if role in ROLES)]
    if person.followers is not None:
        facts.append(f"{person.followers:,} follower{'' if person.followers == 1 else 's'}")
    facts.append("verified" if person.verified else "")
    facts.append(" ".join(plain(person.place).split()))
    return " · ".join(fact for fact in facts if fact)


def reading_of(deed: DeedNote) -> str:
    """What a language model read in it: `critical: doubts the pricing`, or ''."""
    return ": ".join(part for part in (deed.stance, deed.gist) if part)


def moment_of(at: datetime, timezone: str) -> str:
    """`2 Jun 2026, 14:05 CEST`."""
    local = at.astimezone(zone_of(timezone))
    return f"{local.day} {local:%b %Y, %H:%M %Z}"


def time_of(deed: DeedNote, timezone: str) -> str:
    """`2 Jun 2026, 14:05 CEST`, or `by …` where X does not say when."""
    return ("" if deed.time_is_exact else "by ") + moment_of(deed.occurred_at, timezone)


def cause_of(message: Message) -> str:
    """Why somebody is told: `Campaign “X” sends alerts about everyone of importance 10 or more …`"""
    if message.event is Event.TEST:
        return "Somebody asked SOCAP to try this address."
    if message.event in (Event.TROUBLE, Event.OVER):
        return "This address is told when SOCAP itself is in trouble."
    campaign = f"Campaign “{message.campaign_name}”" if message.campaign_name else "SOCAP"
    if message.threshold is None:
        return f"{campaign} sends its alerts to this address."
    return (
        f"{campaign} sends alerts about everyone of importance {message.threshold} or more,"
        " and about the important people themselves, to this address."
    )


def digest_headline(people: Sequence[PersonNote], more: int, *, since: str) -> str:
    """`@a (25), @b (20) and 14 more important people engaged <since>`."""
    count = len(people) + more
    named = ", ".join(f"@{person.username} ({person.importance})" for person in people[:3])
    rest = count - min(3, len(people))
    who = f"{named} and {rest} more" if rest else named
    verb = "important person" if count == 1 else "important people"
    return f"{count} {verb} engaged {since}: {who}"


def shortened(text: str, limit: int) -> str:
    """On one line, cut at a word with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return line[: limit - 1].rsplit(" ", 1)[0].rstrip() + "…"
