"""Formats numbers, times and tweets for people."""

from datetime import datetime, timedelta

from socap.campaigns.models import Tweet
from socap.lib.bounds import zone_of
from socap.lib.rtl_isolation import isolate_rtl

UNKNOWN = "–"
EXCERPT_LENGTH = 40
FEW_HOURS = 12 * 3_600
# (smallest number, divisor, suffix); the limits allow for rounding up to the next unit.
UNITS = (
    (999_950_000_000, 1e12, "T"),
    (999_950_000, 1e9, "B"),
    (999_950, 1e6, "M"),
    (10_000, 1e3, "k"),
)


def compact(number: float | None) -> str:
    """Returns 9,876 or 12.4k or 3.1M; a dash for None."""
    if number is None:
        return UNKNOWN
    size = abs(number)
    for limit, unit, letter in UNITS:
        if size >= limit:
            return _minus(f"{number / unit:.1f}").removesuffix(".0") + letter
    return _minus(f"{number:,.0f}")


def whole(number: float | None) -> str:
    return "not known" if number is None else _minus(f"{number:,.0f}")


def signed(number: int) -> str:
    """Returns +120, −3 or ±0."""
    return ("+" if number > 0 else "±" if number == 0 else "") + compact(number)


def span(length: timedelta) -> str:
    """Returns the duration in its largest unit: 40 s, 4 min, 13 h, 2 d; a few hours as 1 h 20 min."""
    seconds = abs(int(length.total_seconds()))
    if 3_600 <= seconds < FEW_HOURS and (minutes := seconds % 3_600 // 60):
        return f"{seconds // 3_600} h {minutes} min"
    for unit, name in ((86_400, "d"), (3_600, "h"), (60, "min")):
        if seconds >= unit:
            return f"{seconds // unit} {name}"
    return f"{seconds} s"


def ago(moment: datetime, now: datetime) -> str:
    return f"in {span(moment - now)}" if moment > now else f"{span(now - moment)} ago"


def due(moment: datetime, now: datetime) -> str:
    """Returns when something is due; "now" if it is overdue."""
    return f"in {span(moment - now)}" if moment > now else "now"


def clock_time(moment: datetime, zone: str, now: datetime, *, dated: bool = False) -> str:
    """Returns 14:03 today, else 2 Jun 14:03; with the year if it is not the current one."""
    local, today = moment.astimezone(zone_of(zone)), now.astimezone(zone_of(zone))
    if local.date() == today.date() and not dated:
        return f"{local:%H:%M}"
    year = f" {local:%Y}" if local.year != today.year else ""
    return f"{local.day} {local:%b}{year} {local:%H:%M}"


def full_time(moment: datetime, zone: str) -> str:
    local = moment.astimezone(zone_of(zone))
    return f"{local:%a} {local.day} {local:%b %Y %H:%M:%S} ({zone})"


def tweet_label(tweet: Tweet, category: str) -> str:
    """Returns a readable label such as `@ann’s main tweet “We launch tod…”`."""
    text = shorten(tweet.text, EXCERPT_LENGTH) if tweet.text else ""
    whose = f"@{tweet.author.username}’s" if tweet.author else "the"
    if text:
        return f"{whose} {category} tweet “{isolate_rtl(text)}”"
    return f"{whose} {category} tweet" + ("" if tweet.author else f" {tweet.url}")


def shorten(text: str, max_length: int) -> str:
    """Returns the text on one line, shortened with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= max_length else line[: max_length - 1].rstrip() + "…"


def initials(name: str, username: str) -> str:
    """Returns one or two letters to show instead of a profile picture."""
    letters = [word[0] for word in name.split() if word[0].isalpha()]
    return "".join(letters[:2]).upper() or username[:1].upper() or "?"


def _minus(text: str) -> str:
    return text.replace("-", "−")
