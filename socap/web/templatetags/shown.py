"""Template tags and filters; what they write is decided in `socap.web.formatting`."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import count
from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.text import slugify

from socap.analytics.engagers.account_actions import EngagerAction
from socap.analytics.engagers.ranking import Engager
from socap.analytics.growth.deltas import Delta
from socap.analytics.growth.totals import Counts
from socap.campaigns.action_words import plural, verb
from socap.campaigns.models import Campaign, Status, Tweet
from socap.lib.glossary import meanings
from socap.lib.rtl_isolation import isolate_rtl
from socap.people.importance import ScoreExplanation
from socap.people.roles.role_detection import GROUPS, ROLES
from socap.reports.redaction import SharedPerson
from socap.reports.tweet_label import tweet_label
from socap.web import formatting

register = template.Library()


@register.simple_tag
def number(value: int | None) -> SafeString:
    """A compact number with the full one behind it."""
    whole, compact = formatting.whole(value), formatting.compact(value)
    return SafeString(f'<span class="num" title="{whole}">{compact}</span>')


@register.simple_tag
def change(
    value: int, since: str = "since the previous poll", *, of: int | None = 0
) -> SafeString | str:
    """A signed change, coloured by its direction; nothing if the number `of` which it is, is unknown."""
    if of is None:
        return ""
    direction = "up" if value > 0 else "down" if value < 0 else "still"
    # Only what it is compared with is not made of our own words and numbers.
    title = f"{formatting.whole(value)} {escape(since)}"
    return SafeString(
        f'<span class="change {direction}" title="{title}">{formatting.signed(value)}</span>'
    )


@register.simple_tag(takes_context=True)
def ago(context: Mapping[str, Any], moment: datetime | None) -> SafeString | str:
    """`40 s ago`, kept true by live.js."""
    if moment is None:
        return "never"
    return _time(context, moment, formatting.ago(moment, context["now"]), "data-ago")


@register.simple_tag(takes_context=True)
def due(context: Mapping[str, Any], moment: datetime) -> SafeString:
    """`in 4 min`, kept true by live.js."""
    return _time(context, moment, formatting.due(moment, context["now"]), "data-due")


@register.simple_tag(takes_context=True)
def at(context: Mapping[str, Any], moment: datetime | None) -> SafeString | str:
    """The time of day in the zone of the page, with the date where it is another day."""
    if moment is None:
        return formatting.UNKNOWN
    return _time(context, moment, formatting.clock_time(moment, _zone(context), context["now"]), "")


@register.simple_tag(takes_context=True)
def day_of(context: Mapping[str, Any], moment: datetime) -> SafeString:
    """Date and time, also for today: the ends of a window."""
    text = formatting.clock_time(moment, _zone(context), context["now"], dated=True)
    return _time(context, moment, text, "")


@register.simple_tag(takes_context=True)
def when(context: Mapping[str, Any], engagement: Any) -> SafeString | str:
    """The moment of an engagement, or the two polls that it happened between."""
    if engagement.time_is_exact:
        return ago(context, engagement.occurred_at)
    after, until = engagement.occurred_after, engagement.occurred_at
    if after is None or after.year == 1:
        return format_html("before {}", at(context, until))
    return format_html(
        '<span title="X tells no time for this; it happened between these two polls">{}</span>',
        from_to(context, after, until),
    )


@register.simple_tag(takes_context=True)
def from_to(
    context: Mapping[str, Any], begin: datetime, end: datetime, *, dated: bool = False
) -> SafeString:
    """Two times of day, with their dates where they are not today or `dated`, once where it is the
    same day."""
    zone, now = _zone(context), context["now"]
    begins = formatting.clock_time(begin, zone, now, dated=dated)
    until = formatting.end_of_range(begin, end, zone, now, dated=dated)
    return format_html(
        "{} to {}", _time(context, begin, begins, ""), _time(context, end, until, "")
    )


@register.inclusion_tag("web/shared/_term_help.html")
def term_help(term: str, at: str = "") -> dict[str, str]:
    """A small button that opens the glossary's meaning of a term.

    `at` tells the places apart where one page explains the term twice.
    """
    return {"term": term, "meaning": meanings()[term], "id": slugify(f"help {term} {at}")}


@register.filter
def ranked(
    engagers: Sequence[Engager | SharedPerson], before: int = 0
) -> list[tuple[int | None, Engager | SharedPerson]]:
    """Each with its place behind `before` others; the campaign's own accounts have none."""
    places = count(before + 1)
    return [(None if who.own else next(places), who) for who in engagers]


@register.filter(name="isolated")
def isolated_name(text: str) -> str:
    """A name where no markup can be, as in a title."""
    return isolate_rtl(text)


@register.filter
def grown(delta: Delta, campaign: Campaign) -> Counts:
    """What is told as a change: the last hour, or the whole window of a campaign that is over."""
    return delta.start if campaign.status == Status.COMPLETED else delta.hour


@register.filter
def since(campaign: Campaign) -> str:
    return "since the start" if campaign.status == Status.COMPLETED else "in the last hour"


@register.filter
def named(tweet: Tweet, category: str) -> str:
    return tweet_label(tweet, category)


@register.filter
def author_name(tweet: Any) -> str:
    """`@name`, or the id of a tweet whose author has not been read yet."""
    return f"@{tweet.author.username}" if tweet.author else str(tweet.id)


@register.filter
def coverage_in_words(lists: Iterable[Any]) -> str:
    """`reply: 12 of 14, quote: 3 of ?, like: 100 of 4,312 (X lists at most 100)`."""
    return ", ".join(
        f"{part.action}: {part.known:,} of {'?' if part.counted is None else f'{part.counted:,}'}"
        + (f" (X lists at most {part.most})" if part.is_cut else "")
        for part in lists
    )


@register.filter
def is_important_in(row: Any, campaign: Campaign) -> bool:
    return row.importance >= campaign.importance_threshold and not row.own


@register.filter
def because(explanation: ScoreExplanation) -> str:
    return explanation.sentence()


@register.filter
def because_in_full(explanation: ScoreExplanation) -> str:
    return explanation.sentence(limit=None)


@register.filter
def did(action: str) -> str:
    return verb(action)


@register.filter
def did_alone(action: str) -> str:
    """Where it is plain with which tweet."""
    return verb(action).removesuffix(" to")


@register.filter
def role(category: str) -> str:
    return ROLES.get(category, category.replace("_", " "))


@register.filter
def engagements(action: str, count: int | None = None) -> str:
    """`retweets`, or `retweet` for a count of one."""
    return action if count == 1 else plural(action)


@register.filter
def roles(category: str) -> str:
    return GROUPS.get(category, category.replace("_", " "))


@register.filter
def percent(part: int, whole: int) -> int:
    """A share from 0 to 100, for widths; a known list may exceed its counter."""
    return min(100, round(100 * part / whole)) if whole else 0


@register.filter
def words(verb: str) -> str:
    """`user.signed-in` or `not_rated` as people say it."""
    return verb.replace(".", " ").replace("-", " ").replace("_", " ")


@register.simple_tag
def engagement_url(engagement: EngagerAction, engager: Engager) -> str:
    return post_url(engager.username, engagement.engagement_id, engagement.tweet_id)


@register.simple_tag
def post_url(username: str, engagement_id: str | None, tweet_id: str) -> str:
    """Where on X it can be read: the reply or quote itself, or else the watched tweet."""
    if engagement_id:
        return f"https://x.com/{username}/status/{engagement_id}"
    return f"https://x.com/i/status/{tweet_id}"


@register.simple_tag
def profile_url(username: str) -> str:
    return f"https://x.com/{username}"


@register.simple_tag
def account_url(campaign: Campaign | None, account_id: str) -> str:
    """The page of an X account, in the campaign if there is one."""
    if campaign:
        return reverse("campaign-account", args=[campaign.pk, account_id])
    return reverse("x-account", args=[account_id])


@register.simple_tag
def continued(page: str, filter_query: str, **further: object) -> str:
    """The address of the next rows under the same filters."""
    said = [f"{name}={value}" for name, value in further.items() if value]
    return f"{page}?{'&'.join([filter_query, *said] if filter_query else said)}"


def _zone(context: Mapping[str, Any]) -> str:
    return str(context.get("zone") or "UTC")


def _time(context: Mapping[str, Any], moment: datetime, text: str, mark: str) -> SafeString:
    return SafeString(f"{_time_tag(moment, _zone(context))} {mark}>{text}</time>")


# A page has hundreds, most of them the same again at its next refresh.
@lru_cache(maxsize=8192)
def _time_tag(moment: datetime, zone: str) -> str:
    iso, title = moment.isoformat(timespec="seconds"), formatting.full_time(moment, zone)
    return f'<time datetime="{iso}" title="{escape(title)}"'


@register.filter
def epoch(moment: datetime) -> str:
    """Seconds since 1970, for scripts."""
    return f"{moment.timestamp():.0f}"


@register.filter
def unlocalized(value: float) -> str:
    return f"{value:g}"


@register.filter
def whole(value: int | None) -> str:
    """Every digit, for tables that are read exactly."""
    return formatting.whole(value or 0)


@register.filter
def get(mapping: Mapping[str, Any], key: str) -> Any:
    return mapping.get(key)


@register.filter
def compact(value: int) -> str:
    """A short number where no markup can be, as in a title."""
    return formatting.compact(value)
