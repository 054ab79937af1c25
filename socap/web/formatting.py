"""Formats numbers and times for people."""

from datetime import date, datetime, timedelta
from functools import lru_cache

from socap.lib.bounds import zone_of

UNKNOWN = "–"
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


def minutes(length: float) -> str:
    """Returns 40 s, 4.3 min, 15 min, or 2 h 10 min."""
    if length < 1 or length >= 100:
        return span(timedelta(minutes=length))
    return f"{length:.1f}".removesuffix(".0") + " min" if length < 9.95 else f"{length:.0f} min"


def dollars(amount: float) -> str:
    """Returns $0.38, $19.50 or $1,240; less than a cent in words."""
    if 0 < amount < 0.005:
        return "less than $0.01"
    return f"${amount:,.2f}" if amount < 100 else f"${amount:,.0f}"


def about_dollars(amount: float) -> str:
    """Returns an estimate to its precision: $0.38, $4.10, $13."""
    if amount >= 9.95:
        return f"${amount:,.0f}"
    return dollars(round(amount, 1) if amount >= 1 else amount)


def ago(moment: datetime, now: datetime) -> str:
    return f"in {span(moment - now)}" if moment > now else f"{span(now - moment)} ago"


def due(moment: datetime, now: datetime) -> str:
    """Returns when something is due; "now" if it is overdue."""
    return f"in {span(moment - now)}" if moment > now else "now"


def clock_time(moment: datetime, zone: str, now: datetime, *, dated: bool = False) -> str:
    """Returns 14:03 today, else 2 Jun 14:03; with the year if it is not the current one."""
    return _clock_time(moment, zone, now.astimezone(zone_of(zone)).date(), dated)


def end_of_range(
    begin: datetime, end: datetime, zone: str, now: datetime, *, dated: bool = False
) -> str:
    """Returns what follows "2 Jun 14:03 to": 14:20 on the same day, else with the date."""
    days = {moment.astimezone(zone_of(zone)).date() for moment in (begin, end)}
    if len(days) == 1:
        return f"{end.astimezone(zone_of(zone)):%H:%M}"
    return clock_time(end, zone, now, dated=dated)


# Pages show hundreds of times, most of them again at the next refresh.
@lru_cache(maxsize=8192)
def _clock_time(moment: datetime, zone: str, today: date, dated: bool) -> str:
    local = moment.astimezone(zone_of(zone))
    if local.date() == today and not dated:
        return f"{local:%H:%M}"
    year = f" {local:%Y}" if local.year != today.year else ""
    return f"{local.day} {local:%b}{year} {local:%H:%M}"


def full_time(moment: datetime, zone: str) -> str:
    local = moment.astimezone(zone_of(zone))
    return f"{local:%a} {local.day} {local:%b %Y %H:%M:%S} ({zone})"


def initials(name: str, username: str) -> str:
    """Returns one or two letters to show instead of a profile picture."""
    letters = [word[0] for word in name.split() if word[0].isalpha()]
    return "".join(letters[:2]).upper() or username[:1].upper() or "?"


def _minus(text: str) -> str:
    return text.replace("-", "−")
